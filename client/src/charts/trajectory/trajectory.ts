import type { Unit } from '@steerboard/schema'
import type { ChartConfiguration, ChartDataset } from 'chart.js'
import { lineRange } from '../axis-range.js'
import type { ChartTheme } from '../chart-theme.js'
import { lineOptions, quiet, silent } from '../line-options.js'

/** One period: what was, what it was to reach, and what is proposed for it. */
export interface TrajectoryStep {
  label: string
  value: number | null
  isFinal: boolean
  /** The target that was, or is, in force. */
  inForce: number | null
  target: number | null
  red: number | null
  stretch: number | null
  range: { low: number; high: number; redLow: number; redHigh: number } | null
}

export interface Trajectory {
  name: string
  unit: Unit
  steps: readonly TrajectoryStep[]
  usual: { low: number; high: number } | null
  /** A target that moves from day to day is drawn straight; all others go in steps. */
  isStraight: boolean
}

type Line = ChartDataset<'line', (number | null)[]>

/** A level that answers when pointed at. */
const level = { ...quiet, pointHoverRadius: 3 } as const

const valueLine = ({ steps, name }: Trajectory, theme: ChartTheme): Line => ({
  label: name,
  data: steps.map(({ value }) => value),
  borderColor: theme.main,
  borderWidth: 1.75,
  pointRadius: 3,
  pointBackgroundColor: steps.map(({ isFinal }) => (isFinal ? theme.main : theme.page)),
  pointBorderColor: theme.main,
  spanGaps: false,
})

interface Look {
  label: string
  colour: string
  width: number
  dash?: number[]
}

function levelLine(data: (number | null)[], look: Look, isStraight: boolean): Line[] {
  if (data.every(value => value === null)) return []
  const { label, colour, width, dash = [] } = look
  const shape = isStraight ? {} : { stepped: 'middle' as const }
  return [
    { ...level, ...shape, label, data, borderColor: colour, borderWidth: width, borderDash: dash },
  ]
}

/** Target, red and stretch differ by width and dashes, not by colour alone. */
function levelLines({ steps, isStraight }: Trajectory, theme: ChartTheme): Line[] {
  const of = (pick: (step: TrajectoryStep) => number | null | undefined, look: Look) =>
    levelLine(
      steps.map(step => pick(step) ?? null),
      look,
      isStraight,
    )
  const target = { colour: theme.target, width: 2.5 }
  const red = { colour: theme.worse, width: 1.5, dash: [6, 4] }
  return [
    ...of(step => step.target, { label: 'Proposed', ...target }),
    ...of(step => step.red, { label: 'Red', ...red }),
    ...of(step => step.stretch, {
      label: 'Stretch',
      colour: theme.better,
      width: 1.5,
      dash: [2, 3],
    }),
    ...of(step => step.range?.low, { label: 'Lowest', ...target }),
    ...of(step => step.range?.high, { label: 'Highest', ...target }),
    ...of(step => step.range?.redLow, { label: 'Red below', ...red }),
    ...of(step => step.range?.redHigh, { label: 'Red above', ...red }),
  ]
}

const inForceLine = ({ steps }: Trajectory, theme: ChartTheme): Line[] =>
  levelLine(
    steps.map(({ inForce }) => inForce),
    { label: 'In force', colour: theme.compared, width: 2 },
    false,
  )

function usualBand({ steps, usual }: Trajectory, theme: ChartTheme): Line[] {
  if (!usual) return []
  const edge = (value: number): Line => ({
    ...quiet,
    label: silent,
    data: steps.map(() => value),
    borderColor: theme.limit,
    borderWidth: 1,
  })
  return [edge(usual.low), { ...edge(usual.high), fill: '-1', backgroundColor: theme.band }]
}

/** The axis, so that a page can say where it starts. */
export const trajectoryRange = ({ steps, usual, unit }: Trajectory) =>
  lineRange(
    [
      ...steps.flatMap(({ value, inForce, target, red, stretch, range }) => [
        ...[value, inForce, target, red, stretch],
        ...(range ? Object.values(range).filter(each => typeof each === 'number') : []),
      ]),
      ...(usual ? [usual.low, usual.high] : []),
    ].filter(each => each !== null),
    unit,
  )

export function trajectoryConfig(
  trajectory: Trajectory,
  theme: ChartTheme,
): ChartConfiguration<'line'> {
  return {
    type: 'line',
    data: {
      labels: trajectory.steps.map(({ label }) => label),
      datasets: [
        valueLine(trajectory, theme),
        ...levelLines(trajectory, theme),
        ...inForceLine(trajectory, theme),
        ...usualBand(trajectory, theme),
      ],
    },
    options: lineOptions(trajectory.unit, trajectoryRange(trajectory), theme),
  }
}
