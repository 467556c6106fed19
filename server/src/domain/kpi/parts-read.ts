import type { Formula } from './define-kpi.js'
import type { Measure } from './measures.js'

/** One look that a formula takes at the parts; `as` is the method of `Parts` it calls. */
export interface PartRead {
  measure: Measure
  as: 'sum' | 'level' | 'histogram' | 'trailing'
}

const each = (measures: readonly Measure[], as: PartRead['as']): PartRead[] =>
  measures.map(measure => ({ measure, as }))

/** Everything a formula reads from `Parts`; empty for observed KPIs, which bring their own. */
export function partsRead(formula: Formula): PartRead[] {
  switch (formula.kind) {
    case 'ratio':
      return each(
        [...formula.numerator, ...formula.denominator, ...(formula.cases ? [formula.cases] : [])],
        'sum',
      )
    case 'mean':
      return each([formula.count, formula.sum, formula.squares], 'sum')
    case 'quantile':
      return each([formula.buckets], 'histogram')
    case 'count':
      return each(formula.measures, 'sum')
    case 'stock':
      return each(formula.measures, 'level')
    case 'stockRatio':
      return each([formula.numerator, formula.denominator], 'level')
    case 'stockDays':
      return [...each([formula.stock], 'level'), ...each([formula.flow], 'trailing')]
    case 'nps':
      return each([formula.promoters, formula.detractors, formula.answers], 'sum')
    case 'observed':
      return []
  }
}
