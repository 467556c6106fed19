import type { Formula } from './define-kpi.js'
import { type Measure, moments } from './measures.js'

/** A measure that goes into a side of a figure wherever months and scopes are added up outside. */
export interface SummedPart {
  measure: Measure
  /** `level`: what stands at the end of a month is the sum of everything up to it. */
  as: 'sum' | 'level'
  /** CASES: how many records stand behind the figure, where neither side says so. */
  side: 'NUMERATOR' | 'DENOMINATOR' | 'CASES'
  weight: 1 | -1
}

/** What is done last, with parts that were added up. */
export type LastStep =
  | { step: 'DIVIDE'; times: number }
  | { step: 'TAKE_NUMERATOR' }
  | { step: 'QUANTILE'; q: number; buckets: Measure }

export interface Summed {
  parts: readonly SummedPart[]
  last: LastStep
}

/**
 * How a formula is computed by whoever adds up months and scopes: which parts to sum and what to do
 * with the sums. Null where months are not enough: a pace over trailing days, and levels of which
 * the last recorded one stands.
 */
export function summedParts(formula: Formula): Summed | null {
  const divide = (parts: readonly SummedPart[], times = 1): Summed => ({
    parts,
    last: { step: 'DIVIDE', times },
  })
  switch (formula.kind) {
    case 'ratio':
      return divide([
        ...on('NUMERATOR', 'sum', formula.numerator),
        ...on('DENOMINATOR', 'sum', formula.denominator),
        ...on('CASES', 'sum', formula.cases ? [formula.cases] : []),
      ])
    case 'mean':
      return divide([
        ...on('NUMERATOR', 'sum', [formula.sum]),
        ...on('DENOMINATOR', 'sum', [formula.count]),
      ])
    case 'stockRatio':
      return divide([
        ...on('NUMERATOR', 'level', [formula.numerator]),
        ...on('DENOMINATOR', 'level', [formula.denominator]),
      ])
    case 'nps':
      return divide(
        [
          ...on('NUMERATOR', 'sum', [formula.promoters]),
          ...on('NUMERATOR', 'sum', [formula.detractors], -1),
          ...on('DENOMINATOR', 'sum', [formula.answers]),
        ],
        100,
      )
    case 'count':
    case 'stock': {
      const as = formula.kind === 'count' ? 'sum' : 'level'
      return { parts: on('NUMERATOR', as, formula.measures), last: { step: 'TAKE_NUMERATOR' } }
    }
    case 'quantile':
      return { parts: [], last: { step: 'QUANTILE', q: formula.q, buckets: formula.buckets } }
    case 'observed':
      return formula.over === 'flow' ? recorded(formula.scale) : null
    case 'stockDays':
      return null
  }
}

function recorded(scale: 'ratio' | 'number' | 'total'): Summed {
  const [numerator, denominator] = moments.observed.measures
  const isTotal = scale === 'total'
  return {
    parts: [
      ...on('NUMERATOR', 'sum', [numerator]),
      ...on(isTotal ? 'CASES' : 'DENOMINATOR', 'sum', [denominator]),
    ],
    last: isTotal ? { step: 'TAKE_NUMERATOR' } : { step: 'DIVIDE', times: 1 },
  }
}

const on = (
  side: SummedPart['side'],
  as: SummedPart['as'],
  measures: readonly Measure[],
  weight: 1 | -1 = 1,
): SummedPart[] => measures.map(measure => ({ measure, as, side, weight }))
