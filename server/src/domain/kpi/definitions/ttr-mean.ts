import { everyGrain } from '../conventions.js'
import { defineKpi, type Variant } from '../define-kpi.js'
import { openWorkCaveat, restatedCaveat, timeSeries, timeToResolve } from './time-to-resolve.js'

const [first, ...others] = timeSeries

const meanOf = ({ code, name, inWords, count, sum, squares }: typeof first): Variant => ({
  code,
  name,
  inWords: `Mean of the ${inWords}.`,
  formula: { kind: 'mean', count, sum, squares, squaresPerUnit: 60 },
})

export const ttrMean = defineKpi({
  ...timeToResolve,
  code: 'TTR_MEAN',
  name: 'Time to resolve, mean',
  question: 'How long does it take on average until a disturbed service works again?',
  source:
    'HDI SupportWorld 2018-05-08, "Metric of the Month: Incident MTTR"; kept for parity with tools that report a mean.',
  caveats: [
    'A few very long tickets move the mean far from what is usual: the median is the headline.',
    openWorkCaveat,
    restatedCaveat,
  ],
  variants: [meanOf(first), ...others.map(meanOf)],
  pairedWith: ['TTR_MEDIAN', 'TTR_P90'],
  boardOrder: null,
  grains: everyGrain,
})
