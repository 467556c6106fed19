import type { Formula } from '../../../domain/kpi/define-kpi.js'

const PROPORTION = 'Wilson score interval, 95 %, without continuity correction.'
const NONE_LEVEL = 'None: a level is counted, not sampled.'

/** How the interval of a formula's value is worked out, as `domain/kpi/value-of.ts` does it. */
const words: Record<Formula['kind'], string> = {
  ratio: PROPORTION,
  stockRatio: PROPORTION,
  mean: 't interval of the mean, 95 %, from count, sum and sum of squares.',
  quantile:
    'Order statistics of the histogram, 95 %; none with fewer than 10 records. The value itself is within 2.5 %.',
  count: 'None: events are counted, not sampled.',
  stock: NONE_LEVEL,
  stockDays: NONE_LEVEL,
  nps: 'Normal approximation on the shares of promoters and detractors, 95 %.',
  observed: 'Wilson score interval, 95 %, where whole numbers are recorded for a share; else none.',
}

export const intervalInWords = ({ kind }: Formula): string => words[kind]
