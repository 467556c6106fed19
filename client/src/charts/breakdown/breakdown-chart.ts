import type { Unit } from '@steerboard/schema'
import type { ChartConfiguration, ChartDataset } from 'chart.js'
import { formatValue } from '../../format/value.js'
import { type AxisRange, lineRange } from '../axis-range.js'
import type { ChartTheme } from '../chart-theme.js'
import { rowsOptions, uprightLine } from '../rows-frame.js'

export interface BreakdownRow {
  name: string
  value: number | null
  interval: { low: number; high: number } | null
  /** Final, with a sample that allows a judgement; otherwise drawn hollow. */
  isFirm: boolean
}

export interface Breakdown {
  rows: readonly BreakdownRow[]
  unit: Unit
  /** The value of the whole, drawn as a line to compare with; null leaves it out. */
  whole: number | null
}

/** Amounts are bars from zero. Shares and scores are dots with their interval: no bar is cut off. */
export const isBarUnit = (unit: Unit): boolean =>
  unit === 'COUNT' || unit === 'DAYS' || unit === 'HOURS' || unit === 'SECONDS'

export function breakdownRange({ rows, unit, whole }: Breakdown): AxisRange {
  const ends = rows.flatMap(({ value, interval }) =>
    value === null
      ? []
      : isBarUnit(unit)
        ? [value]
        : [value, interval?.low ?? value, interval?.high ?? value],
  )
  return lineRange(whole === null || isBarUnit(unit) ? ends : [...ends, whole], unit)
}

type Bars = ChartDataset<'bar', (number | [number, number] | null)[]>
type Dots = ChartDataset<'line', (number | null)[]>

const bars = ({ rows }: Breakdown, theme: ChartTheme): Bars => ({
  type: 'bar',
  label: 'value',
  data: rows.map(row => row.value),
  backgroundColor: rows.map(row => (row.isFirm ? theme.main : theme.page)),
  borderColor: theme.main,
  borderWidth: 1,
  barThickness: 12,
})

const dots = ({ rows }: Breakdown, theme: ChartTheme): (Dots | Bars)[] => [
  {
    type: 'line',
    label: 'value',
    data: rows.map(row => row.value),
    showLine: false,
    clip: false,
    pointRadius: 5,
    pointHoverRadius: 6,
    pointBackgroundColor: rows.map(row => (row.isFirm ? theme.main : theme.page)),
    pointBorderColor: theme.main,
    pointBorderWidth: 1.5,
  },
  {
    type: 'bar',
    label: 'interval',
    data: rows.map(({ interval }) => (interval ? [interval.low, interval.high] : null)),
    backgroundColor: theme.compared,
    barThickness: 1.5,
  },
]

export function breakdownConfig(breakdown: Breakdown, theme: ChartTheme): ChartConfiguration {
  const { rows, unit, whole } = breakdown
  const isBars = isBarUnit(unit)
  const { min, max, step } = breakdownRange(breakdown)
  return {
    type: 'bar',
    data: {
      labels: rows.map(row => row.name),
      datasets: isBars ? [bars(breakdown, theme)] : dots(breakdown, theme),
    },
    options: rowsOptions(
      {
        ...{ min, max, step },
        tickAt: value => formatValue(value, unit, 'axis'),
        tooltip: {
          filter: item => item.dataset.label === 'value',
          callbacks: { label: item => formatValue(item.parsed.x, unit) },
        },
      },
      theme,
    ),
    plugins: isBars ? [] : [uprightLine(whole, { colour: theme.text })],
  } as ChartConfiguration
}
