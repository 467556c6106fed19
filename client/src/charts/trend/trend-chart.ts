import type { ReadingStatus, Unit } from '@steerboard/schema'
import type { ChartConfiguration, ChartDataset } from 'chart.js'
import { formatValue } from '../../format/value.js'
import { lineRange } from '../axis-range.js'
import type { ChartTheme } from '../chart-theme.js'

export interface TrendPoint {
  value: number | null
  n: number
  status: ReadingStatus
  interval: { low: number; high: number } | null
}

export interface Trend {
  labels: readonly string[]
  points: readonly TrendPoint[]
  compared: readonly TrendPoint[] | null
  unit: Unit
  name: string
  comparedName: string
}

type Line = ChartDataset<'line', (number | null)[]>

const openStatuses: readonly ReadingStatus[] = ['PROVISIONAL', 'RUNNING', 'LOW_SAMPLE']
const isOpen = (point: TrendPoint): boolean => openStatuses.includes(point.status)

/** Missing points stay null and are drawn as gaps; points that are not final are hollow. */
const valueLine = ({ points, name }: Trend, theme: ChartTheme): Line => ({
  label: name,
  data: points.map(point => point.value),
  borderColor: theme.main,
  borderWidth: 2,
  pointBackgroundColor: points.map(point => (isOpen(point) ? theme.page : theme.main)),
  pointBorderColor: theme.main,
  pointBorderWidth: 1.5,
  pointRadius: points.map((point, index) =>
    isOpen(point) || index === points.length - 1 ? 4 : 2.5,
  ),
  pointHoverRadius: 5,
  spanGaps: false,
})

const comparedLine = (trend: Trend, theme: ChartTheme): Line[] =>
  trend.compared
    ? [
        {
          label: trend.comparedName,
          data: trend.compared.map(point => point.value),
          borderColor: theme.compared,
          borderWidth: 1.5,
          borderDash: [4, 4],
          pointRadius: 0,
          pointHoverRadius: 3,
          spanGaps: false,
        },
      ]
    : []

/** The interval as two invisible lines with the room between them tinted. */
const band = ({ points }: Trend, theme: ChartTheme): Line[] => {
  const edge = (pick: 'low' | 'high', fill: false | '-1'): Line => ({
    label: pick,
    data: points.map(point => point.interval?.[pick] ?? null),
    borderWidth: 0,
    pointRadius: 0,
    pointHoverRadius: 0,
    backgroundColor: theme.band,
    fill,
    spanGaps: false,
  })
  return [edge('low', false), edge('high', '-1')]
}

const valuesOf = ({ points, compared }: Trend): number[] =>
  [...points, ...(compared ?? [])].flatMap(({ value, interval }) =>
    value === null ? [] : [value, interval?.low ?? value, interval?.high ?? value],
  )

/** The axis of a trend, so that a page can say where it starts. */
export const trendRange = (trend: Trend) => lineRange(valuesOf(trend), trend.unit)

export function trendConfig(trend: Trend, theme: ChartTheme): ChartConfiguration<'line'> {
  const text = { color: theme.text, font: { family: theme.font, size: 12 } }
  const { min, max, step } = trendRange(trend)
  const lines = [valueLine(trend, theme), ...comparedLine(trend, theme), ...band(trend, theme)]
  return {
    type: 'line',
    data: { labels: [...trend.labels], datasets: lines },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 8, right: 8 } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: theme.text },
          ticks: { ...text, maxRotation: 0, autoSkipPadding: 24 },
        },
        y: {
          min,
          max,
          grid: { color: theme.grid },
          border: { display: false },
          ticks: {
            ...text,
            stepSize: step,
            callback: tick => formatValue(+tick, trend.unit, 'axis'),
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          filter: item => item.dataset.label !== 'low' && item.dataset.label !== 'high',
          callbacks: {
            label: item => `${item.dataset.label}: ${formatValue(item.parsed.y, trend.unit)}`,
          },
        },
      },
    },
  }
}
