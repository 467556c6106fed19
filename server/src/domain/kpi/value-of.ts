import { histogramQuantile } from '../statistics/histogram-quantile.js'
import type { Interval } from '../statistics/interval.js'
import { meanInterval } from '../statistics/mean-interval.js'
import { netPromoter } from '../statistics/net-promoter.js'
import { wilson } from '../statistics/wilson.js'
import type { Formula, Unit } from './define-kpi.js'
import type { Measure } from './measures.js'
import { observedScale } from './observed.js'
import type { ObservedParts, Parts } from './parts.js'

/** What a formula makes of parts. */
export interface KpiValue {
  /** In the variant's unit; `null` where the denominator is zero: unknown is not zero. */
  value: number | null
  /** What was divided; `null` where the value is no quotient of counts. */
  numerator: number | null
  denominator: number | null
  /** How many records (or answers, or days of pace) stand behind the value. */
  n: number
  /** 95 % interval; `null` where there is none: counts, levels, too few records. */
  interval: Interval | null
}

type FormulaOf<K extends Formula['kind']> = Extract<Formula, { kind: K }>

/**
 * The value of a variant from merged parts; the one place where a KPI is computed. `observed` holds
 * the recorded numerator and denominator of a KPI of kind `observed`, `null` where none are.
 */
export function kpiValue(
  formula: Formula,
  unit: Unit,
  parts: Parts,
  observed: ObservedParts | null = null,
): KpiValue {
  const sum = (measure: Measure) => parts.sum(measure)
  switch (formula.kind) {
    case 'ratio':
      return share(formula, sum)
    case 'stockRatio':
      return proportion(parts.level(formula.numerator), parts.level(formula.denominator))
    case 'count':
      return level(total(formula.measures, sum))
    case 'stock':
      return level(total(formula.measures, measure => parts.level(measure)))
    case 'mean':
      return mean(formula, unit, parts)
    case 'quantile':
      return {
        numerator: null,
        denominator: null,
        ...histogramQuantile(parts.histogram(formula.buckets), formula.q),
      }
    case 'stockDays':
      return daysOfWork(formula, parts)
    case 'nps':
      return net(formula, parts)
    case 'observed':
      return recorded(formula, observed)
  }
}

const total = (measures: readonly Measure[], read: (measure: Measure) => number): number =>
  measures.reduce((sum, measure) => sum + read(measure), 0)

const level = (value: number): KpiValue => ({
  value,
  numerator: null,
  denominator: null,
  n: value,
  interval: null,
})

const quotient = (numerator: number, denominator: number) => ({
  value: denominator === 0 ? null : numerator / denominator,
  numerator,
  denominator,
})

/** Only whole counts, the upper not above the lower, are a share of trials. */
const isShareOfTrials = (numerator: number, denominator: number): boolean =>
  Number.isInteger(numerator) &&
  Number.isInteger(denominator) &&
  numerator >= 0 &&
  numerator <= denominator

const proportion = (numerator: number, denominator: number): KpiValue => ({
  ...quotient(numerator, denominator),
  n: denominator,
  interval: isShareOfTrials(numerator, denominator) ? wilson(numerator, denominator) : null,
})

function share(
  { numerator, denominator, events, cases }: FormulaOf<'ratio'>,
  sum: (measure: Measure) => number,
): KpiValue {
  const value = proportion(total(numerator, sum), total(denominator, sum))
  if (cases) return { ...level(sum(cases)), value: value.value }
  return events ? { ...value, interval: null } : value
}

function mean(formula: FormulaOf<'mean'>, unit: Unit, parts: Parts): KpiValue {
  const n = parts.sum(formula.count)
  const sum = parts.sum(formula.sum)
  const interval = meanInterval(n, sum, parts.sum(formula.squares) * formula.squaresPerUnit ** 2)
  // A duration cannot be negative, however wide the doubt about its mean.
  const low = interval && unit === 'SECONDS' ? Math.max(0, interval.low) : interval?.low
  return {
    ...quotient(sum, n),
    n,
    interval: interval && { low: low as number, high: interval.high },
  }
}

function daysOfWork(formula: FormulaOf<'stockDays'>, parts: Parts): KpiValue {
  const n = parts.trailing(formula.flow)
  const perDay = n / formula.trailingDays
  return { ...quotient(parts.level(formula.stock), perDay), n, interval: null }
}

function net(formula: FormulaOf<'nps'>, parts: Parts): KpiValue {
  const promoters = parts.sum(formula.promoters)
  const detractors = parts.sum(formula.detractors)
  const n = parts.sum(formula.answers)
  const score = netPromoter(promoters, detractors, n)
  return {
    value: score?.value ?? null,
    numerator: promoters - detractors,
    denominator: n,
    n,
    interval: score?.interval ?? null,
  }
}

function recorded({ scale }: FormulaOf<'observed'>, observed: ObservedParts | null): KpiValue {
  const numerator = (observed?.numerator ?? 0) / observedScale
  const denominator = (observed?.denominator ?? 0) / observedScale
  if (scale === 'ratio') return proportion(numerator, denominator)
  if (scale === 'number')
    return { ...quotient(numerator, denominator), n: denominator, interval: null }
  const isRecorded = numerator !== 0 || denominator !== 0
  return { ...level(numerator), value: isRecorded ? numerator : null, n: denominator }
}
