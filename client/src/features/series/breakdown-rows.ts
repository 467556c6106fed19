import type { Breakdown } from '../../charts/breakdown/breakdown-chart.js'
import type { Series, SeriesPoint } from './series.types.js'

export interface GroupRow {
  dimension: Series['lines'][number]['groups'][number]['dimension']
  code: string
  name: string
  point: SeriesPoint
}

/** Groups with the worst first; without a direction, the largest first; without a value, last. */
export function groupRows(series: Series): GroupRow[] {
  const rows = series.lines.flatMap(({ groups: [group], points: [point] }): GroupRow[] =>
    group && point ? [{ ...group, point }] : [],
  )
  const sign = series.kpi.better === 'HIGHER' ? 1 : -1
  return rows.sort((left, right) => {
    const [a, b] = [left.point.value, right.point.value]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return sign * (a - b)
  })
}

/** What the chart draws of the rows. */
export const asBreakdown = (
  rows: readonly GroupRow[],
  series: Series,
  whole: number | null,
): Breakdown => ({
  rows: rows.map(({ name, point }) => ({
    name,
    value: point.value,
    interval: point.interval,
    isFirm: point.status === 'FINAL',
  })),
  unit: series.kpi.unit,
  whole,
})
