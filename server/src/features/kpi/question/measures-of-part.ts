import type { Formula } from '../../../domain/kpi/define-kpi.js'
import type { Measure } from '../../../domain/kpi/measures.js'
import type { Part } from '../answer.js'

/** What the records of one side of a formula are counted in. */
export interface PartMeasures {
  measures: readonly Measure[]
  /** Of these, those that take away from the part. */
  less?: readonly Measure[]
  /** The level at the end of the period rather than the flow in it. */
  level?: boolean
  /** Days before the end of the period that are looked at instead of the period. */
  trailingDays?: number
}

/**
 * The measures whose records make up one part. Where a value is no quotient both parts are the
 * records counted. Of a mean both are the records that have a value; of time divided by time those
 * that had any; of an NPS the numerator are
 * those that are not passive, a detractor taking one away.
 */
export function measuresOfPart(formula: Formula, part: Part): PartMeasures {
  const isNumerator = part === 'NUMERATOR'
  switch (formula.kind) {
    case 'ratio':
      return { measures: isNumerator ? formula.numerator : formula.denominator }
    case 'mean':
      return { measures: [isNumerator ? formula.sum : formula.count] }
    case 'quantile':
      return { measures: [formula.buckets] }
    case 'count':
      return { measures: formula.measures }
    case 'stock':
      return { measures: formula.measures, level: true }
    case 'stockRatio':
      return { measures: [isNumerator ? formula.numerator : formula.denominator], level: true }
    case 'stockDays':
      return isNumerator
        ? { measures: [formula.stock], level: true }
        : { measures: [formula.flow], trailingDays: formula.trailingDays }
    case 'nps':
      return isNumerator
        ? { measures: [formula.promoters, formula.detractors], less: [formula.detractors] }
        : { measures: [formula.answers] }
    case 'observed':
      return observedMeasures(formula.over === 'flow', isNumerator)
  }
}

function observedMeasures(isFlow: boolean, isNumerator: boolean): PartMeasures {
  if (isFlow) return { measures: [isNumerator ? 'observedNumerator' : 'observedDenominator'] }
  return { measures: [isNumerator ? 'levelNumerator' : 'levelDenominator'], level: true }
}
