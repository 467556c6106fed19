import { addMonths } from '../../calendar/local-date.js'
import { periodLabel } from '../../calendar/period-label.js'
import { kpiByCode } from '../../kpi/catalogue.js'
import type { KpiDefinition } from '../../kpi/define-kpi.js'
import type { SeriesPoint } from '../../signal/kpi-series.js'
import { wilson } from '../../statistics/wilson.js'
import type { TargetHere, WatchedPoint, WatchedScope, WatchedSeries } from '../watched-series.js'

const organisation: WatchedScope = {
  level: 'ORGANISATION',
  key: 'ORGANISATION',
  label: 'Whole organisation',
  parent: null,
}

/** A part of the organisation. */
export const departmentOf = (code: string): WatchedScope => ({
  level: 'DEPARTMENT',
  key: `DEPARTMENT/${code}`,
  label: code,
  parent: 'ORGANISATION',
})

/** A target of that value from the first month on, red so far below (or above) it. */
export const targetOf = (
  target: number,
  red: number,
  more: Partial<TargetHere> = {},
): TargetHere => ({
  version: 'target 7',
  reference: 'from IT',
  levels: { direction: red < target ? 'HIGHER' : 'LOWER', target, red },
  date: null,
  isWaived: false,
  ...more,
})

interface Given {
  kpi?: string
  scope?: WatchedScope
  target?: TargetHere | null
  grain?: 'WEEK' | 'MONTH'
  segment?: string
}

const defaults = {
  kpi: 'SLA_RESOLUTION',
  scope: organisation,
  target: null,
  grain: 'MONTH',
} as const

/** Monthly shares from January 2023 on, each of so many cases. */
export function sharesOf(
  numerators: readonly number[],
  denominator: number | readonly number[],
  given: Given = {},
): WatchedSeries {
  return series(
    numerators.map((numerator, index) => {
      const total = typeof denominator === 'number' ? denominator : (denominator[index] as number)
      return {
        value: numerator / total,
        numerator,
        denominator: total,
        n: total,
        interval: wilson(numerator, total),
      }
    }),
    given,
  )
}

/** Monthly values from January 2023 on that are no counts. */
export const valuesOf = (values: readonly number[], given: Given = {}): WatchedSeries =>
  series(
    values.map(value => ({ value, numerator: null, denominator: null, n: 100, interval: null })),
    { kpi: 'BACKLOG', ...given },
  )

type Valued = Pick<WatchedPoint, 'value' | 'numerator' | 'denominator' | 'n' | 'interval'>

function series(values: readonly Valued[], given: Given): WatchedSeries {
  const { kpi: code, scope, target, grain } = { ...defaults, ...given }
  const kpi = kpiByCode(code) as KpiDefinition
  const periodAt = (index: number) => {
    const start = addMonths('2023-01-01', index)
    return {
      start,
      end: addMonths(start, 1),
      label: periodLabel('MONTH', start, 1),
      target: target ?? null,
    }
  }
  const points = values.map((value, place) => ({ place, ...value, ...periodAt(place) }))
  return {
    kpi,
    variant: kpi.variants[0].code,
    unit: kpi.unit,
    scope,
    grain,
    segment: given.segment ?? '2023-01-01',
    whole: { kpi, variant: kpi.variants[0], grain, points: points.map(seriesPoint) },
    points,
    counts: new Map(
      points.flatMap(({ start, numerator, denominator }) =>
        numerator === null || denominator === null ? [] : [[start, { numerator, denominator }]],
      ),
    ),
    coming: Array.from({ length: 6 }, (_, ahead) => periodAt(values.length + ahead)),
  }
}

const seriesPoint = ({
  start,
  value,
  numerator,
  denominator,
  n,
  interval,
}: WatchedPoint): SeriesPoint => ({
  start,
  value: { value, numerator, denominator, n, interval },
  marks: {
    status: 'FINAL',
    isLowSample: false,
    isProvisional: false,
    provisionalUntil: new Date(0),
  },
})
