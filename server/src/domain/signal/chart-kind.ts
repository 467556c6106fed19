import { unitOf } from '../kpi/define-kpi.js'
import type { KpiValue } from '../kpi/value-of.js'
import { isFinal, type KpiSeries } from './kpi-series.js'

/**
 * How limits are worked out. P_PRIME: shares of cases. U_PRIME: events over exposure. XMR: other
 * values, from one to the next. XMR_LN: durations, which are skewed, as their logarithm.
 */
export type ChartKind = 'P_PRIME' | 'U_PRIME' | 'XMR' | 'XMR_LN'

/** The chart that fits a KPI; a share that is not made of whole cases is a value like any other. */
export function chartKindOf({ kpi, variant, points }: KpiSeries): ChartKind {
  const { formula } = variant
  const scale = formula.kind === 'observed' ? formula.scale : formula.kind
  const unit = unitOf(kpi, variant)
  const areAll = (test: (value: KpiValue) => boolean) =>
    points.filter(isFinal).every(({ value }) => test(value))
  if (scale === 'ratio' || scale === 'stockRatio') return areAll(isShare) ? 'P_PRIME' : 'XMR'
  if (scale === 'number' && unit === 'COUNT') return areAll(isRate) ? 'U_PRIME' : 'XMR'
  return unit === 'SECONDS' ? 'XMR_LN' : 'XMR'
}

const isRate = ({ numerator, denominator }: KpiValue): boolean =>
  Number.isInteger(numerator) && Number(numerator) >= 0 && Number(denominator) > 0

const isShare = (value: KpiValue): boolean =>
  isRate(value) &&
  Number.isInteger(value.denominator) &&
  Number(value.numerator) <= Number(value.denominator)
