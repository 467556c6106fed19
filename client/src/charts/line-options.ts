import type { Unit } from '@steerboard/schema'
import type { ChartOptions } from 'chart.js'
import { formatValue } from '../format/value.js'
import type { AxisRange } from './axis-range.js'
import type { ChartTheme } from './chart-theme.js'

/** Label of lines that are drawn but not told in the tooltip. */
export const silent = 'silent'

/** A line that only carries an edge or a level: no points, and gaps stay gaps. */
export const quiet = { pointRadius: 0, pointHoverRadius: 0, spanGaps: false } as const

/** What every chart over periods looks and answers like; `unit` is that of its values. */
export function lineOptions(unit: Unit, { min, max, step }: AxisRange, theme: ChartTheme) {
  const text = { color: theme.text, font: { family: theme.font, size: 12 } }
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    interaction: { mode: 'index', intersect: false },
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
        ticks: { ...text, stepSize: step, callback: tick => formatValue(+tick, unit, 'axis') },
      },
    },
    plugins: {
      legend: { display: false },
      filler: { drawTime: 'beforeDatasetsDraw' },
      tooltip: {
        filter: ({ dataset, parsed }) => dataset.label !== silent && parsed.y !== null,
        callbacks: { label: item => `${item.dataset.label}: ${formatValue(item.parsed.y, unit)}` },
      },
    },
  } satisfies ChartOptions<'line'>
}
