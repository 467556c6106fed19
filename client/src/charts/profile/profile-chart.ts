import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { ChartTheme } from '../chart-theme.js'
import { rowsOptions, uprightLine } from '../rows-frame.js'

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

/** Dimensions from top to bottom, levels 1 to 5 from left to right. */
export function profileConfig(profile: Profile, theme: ChartTheme): ChartConfiguration {
  return {
    type: 'bar',
    data: {
      labels: [...profile.rows],
      datasets: [...dotsOf(profile, theme), spanOf(profile, theme)],
    },
    options: rowsOptions(
      {
        ...{ min: 1, max: 5, step: 1, right: 16 },
        interaction: { mode: 'index', axis: 'y', intersect: false },
        tickAt: level => [String(level), profile.levels[level - 1] ?? ''],
        rowAt: at => linesOf(profile.rows[at] ?? ''),
        tooltip: {
          filter: ({ dataset, parsed }) => dataset.label !== 'span' && parsed.x !== null,
          callbacks: {
            label: ({ dataset, parsed }) => `${dataset.label}: ${parsed.x?.toFixed(1)}`,
          },
        },
      },
      theme,
    ),
    plugins: [uprightLine(profile.threshold, { colour: theme.target, width: 1.5 })],
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
