import { addMonths } from '../calendar/local-date.js'
import { kpiByCode, variantOf } from '../kpi/catalogue.js'
import type { KpiDefinition, Variant } from '../kpi/define-kpi.js'
import type { ReadingStatus } from '../kpi/reading-status.js'
import type { KpiSeries, SeriesPoint } from '../signal/kpi-series.js'

export interface GivenPoint {
  value: number | null
  numerator?: number
  denominator?: number
  status?: ReadingStatus
}

/** A point of a month; without a value there are no data. */
function pointOf({ status = 'FINAL', ...given }: GivenPoint, index: number): SeriesPoint {
  return {
    start: addMonths('2023-01-01', index),
    value: {
      value: given.value,
      numerator: given.numerator ?? null,
      denominator: given.denominator ?? null,
      n: given.denominator ?? 100,
      interval: null,
    },
    marks: {
      status: given.value === null ? 'NO_DATA' : status,
      isLowSample: status === 'LOW_SAMPLE',
      isProvisional: status === 'PROVISIONAL',
      provisionalUntil: new Date(0),
    },
  }
}

/** A monthly series of a KPI of the catalogue, from January 2023. */
export function seriesOf(
  code: string,
  points: readonly (GivenPoint | number | null)[],
  more: Partial<KpiSeries> = {},
): KpiSeries {
  const kpi = kpiByCode(code) as KpiDefinition
  return {
    kpi,
    variant: variantOf(kpi) as Variant,
    grain: 'MONTH',
    points: points.map((given, index) =>
      pointOf(typeof given === 'object' && given !== null ? given : { value: given }, index),
    ),
    ...more,
  }
}

/** A share of so many cases. */
export const share = (numerator: number, denominator: number): GivenPoint => ({
  value: numerator / denominator,
  numerator,
  denominator,
})
