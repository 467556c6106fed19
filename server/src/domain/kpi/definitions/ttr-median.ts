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

const medianOf = ({ code, name, inWords, buckets }: typeof first): Variant => ({
  code,
  name,
  inWords: `Median of the ${inWords}.`,
  formula: { kind: 'quantile', buckets, q: 0.5 },
})

export const ttrMedian = defineKpi({
  ...timeToResolve,
  code: 'TTR_MEDIAN',
  name: 'Time to resolve, median',
  question: 'How long does it usually take until a disturbed service works again?',
  source:
    'HDI SupportWorld 2018-05-08, "Metric of the Month: Incident MTTR" (business hours; incidents and requests apart). Median because durations are skewed.',
  caveats: [openWorkCaveat, restatedCaveat, histogramCaveat],
  variants: [medianOf(first), ...others.map(medianOf)],
  pairedWith: ['BACKLOG_AGED', 'REOPEN_RATE'],
  boardOrder: 4,
  grains: everyGrain,
})
