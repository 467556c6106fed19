import type { Formula } from './define-kpi.js'
import { type Measure, moments } from './measures.js'
import { observedScale } from './observed.js'
import type { ObservedParts, Parts } from './parts.js'
import type { PartRead } from './parts-read.js'

/** A measure that a formula reads, on which side it stands, and what it came to. */
export interface ExplainedPart {
  measure: Measure
  /** BESIDE: no side of the quotient, such as the squares that an interval is made of. */
  side: 'NUMERATOR' | 'DENOMINATOR' | 'BESIDE'
  as: PartRead['as']
  /** Of a histogram: how many records are in it. */
  amount: number
}

type Side = ExplainedPart['side']

/** Every part of a formula with its amount, in the order in which the formula names them. */
export function explainedParts(
  formula: Formula,
  parts: Parts,
  observed: ObservedParts | null,
): ExplainedPart[] {
  const on = (side: Side, as: PartRead['as'], ...measures: readonly Measure[]): ExplainedPart[] =>
    measures.map(measure => ({ measure, side, as, amount: amountOf(parts, measure, as) }))
  switch (formula.kind) {
    case 'ratio':
      return [
        ...on('NUMERATOR', 'sum', ...formula.numerator),
        ...on('DENOMINATOR', 'sum', ...formula.denominator),
      ]
    case 'mean':
      return [
        ...on('NUMERATOR', 'sum', formula.sum),
        ...on('DENOMINATOR', 'sum', formula.count),
        ...on('BESIDE', 'sum', formula.squares),
      ]
    case 'quantile':
      return on('BESIDE', 'histogram', formula.buckets)
    case 'count':
      return on('NUMERATOR', 'sum', ...formula.measures)
    case 'stock':
      return on('NUMERATOR', 'level', ...formula.measures)
    case 'stockRatio':
      return [
        ...on('NUMERATOR', 'level', formula.numerator),
        ...on('DENOMINATOR', 'level', formula.denominator),
      ]
    case 'stockDays':
      return [
        ...on('NUMERATOR', 'level', formula.stock),
        ...on('DENOMINATOR', 'trailing', formula.flow),
      ]
    case 'nps':
      return [
        ...on('NUMERATOR', 'sum', formula.promoters, formula.detractors),
        ...on('DENOMINATOR', 'sum', formula.answers),
      ]
    case 'observed':
      return recorded(formula.over === 'flow', observed)
  }
}

function recorded(isFlow: boolean, observed: ObservedParts | null): ExplainedPart[] {
  const [numerator, denominator] = isFlow
    ? moments.observed.measures
    : moments.observedLevel.measures
  const as = isFlow ? 'sum' : 'level'
  const amount = (side: keyof ObservedParts) => (observed?.[side] ?? 0) / observedScale
  return [
    { measure: numerator, side: 'NUMERATOR', as, amount: amount('numerator') },
    { measure: denominator, side: 'DENOMINATOR', as, amount: amount('denominator') },
  ]
}

function amountOf(parts: Parts, measure: Measure, as: PartRead['as']): number {
  if (as !== 'histogram') return parts[as](measure)
  return [...parts.histogram(measure).values()].reduce((sum, count) => sum + count, 0)
}
