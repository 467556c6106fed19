import { everyGrain } from '../conventions.js'
import { defineKpi, type Variant } from '../define-kpi.js'
import {
  histogramCaveat,
  openWorkCaveat,
  restatedCaveat,
  timeSeries,
  timeToResolve,
} from './time-to-resolve.js'

const [first, ...others] = timeSeries

const tailOf = ({ code, name, inWords, buckets }: typeof first): Variant => ({
  code,
  name,
  inWords: `90th percentile of the ${inWords}.`,
  formula: { kind: 'quantile', buckets, q: 0.9 },
})

export const ttrP90 = defineKpi({
  ...timeToResolve,
  code: 'TTR_P90',
  name: 'Time to resolve, 90th percentile',
  question: 'Within what time are nine of ten disturbances over?',
  source:
    'HDI SupportWorld 2018-05-08, "Metric of the Month: Incident MTTR"; the tail beside the median.',
  caveats: [openWorkCaveat, restatedCaveat, histogramCaveat],
  variants: [tailOf(first), ...others.map(tailOf)],
  pairedWith: ['TTR_MEDIAN', 'BACKLOG_AGED'],
  boardOrder: null,
  grains: everyGrain,
})
