import type { ChartConfiguration } from 'chart.js'
import { type AmountUnit, formatAmount } from '../../format/amount.js'
import { formatMonth } from '../../format/moment.js'
import type { ChartTheme } from '../chart-theme.js'

/** A month with what was planned for it and what came. */
export interface MonthBar {
  /** First day of the month. */
  month: string
  planned: number | null
  actual: number | null
  isOver: boolean
}

export interface Months extends AmountUnit {
  /** What the actual amounts are called: realised, spent. */
  actualName: string
  bars: readonly MonthBar[]
}

/** Every month from the first to the last, so that a gap is seen as one. */
export function wholeMonths(bars: readonly MonthBar[]): MonthBar[] {
  const [first, last] = [bars[0]?.month, bars.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const known = new Map(bars.map(bar => [bar.month, bar]))
  const all: MonthBar[] = []
  for (let month = first; month <= last; month = nextMonth(month))
    all.push(known.get(month) ?? { month, planned: null, actual: null, isOver: true })
  return all
}

function nextMonth(month: string): string {
  const date = new Date(`${month}T12:00:00Z`)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1))
    .toISOString()
    .slice(0, 10)
}

/** Planned months are outlined, actual ones filled: they differ without their colours. */
function datasets({ actualName }: Months, months: readonly MonthBar[], theme: ChartTheme) {
  const bar = { grouped: false, categoryPercentage: 0.9 }
  return [
    {
      ...bar,
      label: 'Planned',
      data: months.map(({ planned }) => planned),
      backgroundColor: theme.band,
      borderColor: theme.limit,
      borderWidth: 1.5,
      barPercentage: 0.9,
      order: 2,
    },
    {
      ...bar,
      label: actualName,
      data: months.map(({ actual }) => actual),
      backgroundColor: theme.main,
      barPercentage: 0.5,
      order: 1,
    },
  ]
}

export function monthsConfig(given: Months, theme: ChartTheme): ChartConfiguration<'bar'> {
  const months = wholeMonths(given.bars)
  const text = { color: theme.text, font: { family: theme.font, size: 12 } }
  return {
    type: 'bar',
    data: {
      labels: months.map(({ month }) => formatMonth(month)),
      datasets: datasets(given, months, theme),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          grid: { display: false },
          border: { color: theme.text },
          ticks: { ...text, maxRotation: 0, autoSkipPadding: 16 },
        },
        y: {
          beginAtZero: true,
          grid: { color: theme.grid },
          border: { display: false },
          ticks: {
            ...text,
            maxTicksLimit: 5,
            callback: tick => formatAmount(+tick, given, 'short'),
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          callbacks: {
            label: item => `${item.dataset.label}: ${formatAmount(item.parsed.y, given)}`,
          },
        },
      },
    },
  }
}
