import type { Unit } from '@steerboard/schema'
import type { ChartConfiguration, ChartDataset } from 'chart.js'
import { formatValue } from '../../format/value.js'
import { type AxisRange, lineRange } from '../axis-range.js'
import type { ChartTheme } from '../chart-theme.js'

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

/** A dashed line at the value of the whole. */
const wholeLine = ({ whole }: Breakdown, theme: ChartTheme) => ({
  id: 'whole',
  beforeDatasetsDraw: ({ ctx, chartArea, scales }: import('chart.js').Chart) => {
    const x = scales.x?.getPixelForValue(whole ?? 0)
    if (whole === null || x === undefined) return
    ctx.save()
    ctx.strokeStyle = theme.text
    ctx.setLineDash([4, 4])
    ctx.beginPath()
    ctx.moveTo(x, chartArea.top)
    ctx.lineTo(x, chartArea.bottom)
    ctx.stroke()
    ctx.restore()
  },
})

export function breakdownConfig(breakdown: Breakdown, theme: ChartTheme): ChartConfiguration {
  const text = { color: theme.text, font: { family: theme.font, size: 12 } }
  const isBars = isBarUnit(breakdown.unit)
  const { min, max, step } = breakdownRange(breakdown)
  return {
    type: 'bar',
    data: {
      labels: breakdown.rows.map(row => row.name),
      datasets: isBars ? [bars(breakdown, theme)] : dots(breakdown, theme),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: {
          min,
          max,
          position: 'top',
          grid: { color: theme.grid },
          border: { display: false },
          ticks: {
            ...text,
            stepSize: step,
            maxRotation: 0,
            callback: tick => formatValue(+tick, breakdown.unit, 'axis'),
          },
        },
        y: {
          grid: { display: false },
          border: { color: theme.text },
          ticks: { ...text, autoSkip: false },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          filter: item => item.dataset.label === 'value',
          callbacks: { label: item => formatValue(item.parsed.x, breakdown.unit) },
        },
      },
    },
    plugins: isBars ? [] : [wholeLine(breakdown, theme)],
  } as ChartConfiguration
}
