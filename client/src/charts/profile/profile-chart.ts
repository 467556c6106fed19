import type { Chart, ChartConfiguration, ChartDataset } from 'chart.js'
import type { ChartTheme } from '../chart-theme.js'

/** What one round found in each row, oldest round first; the last one stands out. */
export interface ProfileRound {
  name: string
  means: readonly (number | null)[]
}

export interface Profile {
  rows: readonly string[]
  rounds: readonly ProfileRound[]
  /** From the lowest to the highest item of the last round. */
  spans: readonly ([number, number] | null)[]
  /** A level to reach, drawn as a line. */
  threshold: number
  /** What the levels are called, from 1 on. */
  levels: readonly string[]
}

type Dots = ChartDataset<'line', (number | null)[]>
type Bars = ChartDataset<'bar', ([number, number] | null)[]>

const LAST = 7
const EARLIER = 4.5

/** Rounds are never joined by a line: nobody knows what was between them. */
function dotsOf({ rounds }: Profile, theme: ChartTheme): Dots[] {
  return rounds.map(({ name, means }, place) => {
    const isLast = place === rounds.length - 1
    const colour = isLast ? theme.main : theme.compared
    const isFirst = place === 0 && !isLast
    return {
      type: 'line',
      label: name,
      data: [...means],
      showLine: false,
      clip: false,
      pointStyle: isLast ? 'circle' : 'rectRot',
      pointRadius: isLast ? LAST : EARLIER,
      pointHoverRadius: isLast ? LAST : EARLIER,
      pointBackgroundColor: isFirst ? theme.page : colour,
      pointBorderColor: colour,
      pointBorderWidth: 1.5,
      order: rounds.length - place,
    }
  })
}

const spanOf = ({ spans }: Profile, theme: ChartTheme): Bars => ({
  type: 'bar',
  label: 'span',
  data: [...spans],
  backgroundColor: theme.band,
  borderColor: theme.limit,
  borderWidth: 1,
  borderSkipped: false,
  barThickness: 16,
  order: 99,
})

const thresholdLine = ({ threshold }: Profile, theme: ChartTheme) => ({
  id: 'threshold',
  beforeDatasetsDraw: ({ ctx, chartArea, scales }: Chart) => {
    const x = scales.x?.getPixelForValue(threshold)
    if (x === undefined) return
    ctx.save()
    ctx.strokeStyle = theme.target
    ctx.lineWidth = 1.5
    ctx.setLineDash([4, 4])
    ctx.beginPath()
    ctx.moveTo(x, chartArea.top)
    ctx.lineTo(x, chartArea.bottom)
    ctx.stroke()
    ctx.restore()
  },
})

/** Dimensions from top to bottom, levels 1 to 5 from left to right. */
export function profileConfig(profile: Profile, theme: ChartTheme): ChartConfiguration {
  const text = { color: theme.text, font: { family: theme.font, size: 12 } }
  return {
    type: 'bar',
    data: {
      labels: [...profile.rows],
      datasets: [...dotsOf(profile, theme), spanOf(profile, theme)],
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { right: 16 } },
      interaction: { mode: 'index', axis: 'y', intersect: false },
      scales: {
        x: {
          min: 1,
          max: 5,
          position: 'top',
          grid: { color: theme.grid },
          border: { display: false },
          ticks: {
            ...text,
            stepSize: 1,
            maxRotation: 0,
            callback: tick => [String(tick), profile.levels[Number(tick) - 1] ?? ''],
          },
        },
        y: {
          grid: { display: false },
          border: { color: theme.text },
          ticks: { ...text, autoSkip: false, callback: (_, at) => linesOf(profile.rows[at] ?? '') },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          filter: ({ dataset, parsed }) => dataset.label !== 'span' && parsed.x !== null,
          callbacks: {
            label: ({ dataset, parsed }) => `${dataset.label}: ${parsed.x?.toFixed(1)}`,
          },
        },
      },
    },
    plugins: [thresholdLine(profile, theme)],
  } as ChartConfiguration
}

/** A name over two lines where it is long, so that narrow screens keep room for the levels. */
export function linesOf(name: string): string[] {
  const words = name.split(' ')
  if (name.length <= 16 || words.length < 2) return [name]
  const half = words.findIndex(
    (_, at) => words.slice(0, at + 1).join(' ').length >= name.length / 2,
  )
  const cut = Math.min(half + 1, words.length - 1)
  return [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
}
