import type { ChartDataset } from 'chart.js'
import type { ChartTheme } from '../chart-theme.js'
import { quiet, silent } from '../line-options.js'
import { type Course, type CoursePoint, isHollow } from './course.js'

export type Line = ChartDataset<'line', (number | null)[]>

/** Pixels below which a chart is that of a telephone. */
const narrow = 520

/** The shape of a signal says what it means without its colour. */
const shapes = { IMPROVING: 'rectRot', WORSENING: 'triangle', CHANGED: 'rect' } as const

export const signalColour = (point: CoursePoint, theme: ChartTheme): string =>
  ({
    IMPROVING: theme.better,
    WORSENING: theme.worse,
    CHANGED: theme.unclear,
    none: theme.main,
  })[point.signal ?? 'none']

/** Missing points stay null and are drawn as gaps; points that are not judged are hollow. */
export const valueLine = ({ points, name }: Course, theme: ChartTheme): Line => ({
  label: name,
  data: points.map(point => point.value),
  borderColor: theme.main,
  borderWidth: 1.75,
  pointStyle: points.map(({ signal }) => (signal ? shapes[signal] : 'circle')),
  pointBackgroundColor: points.map(point =>
    isHollow(point) ? theme.page : signalColour(point, theme),
  ),
  pointBorderColor: points.map(point => (isHollow(point) ? theme.main : theme.page)),
  pointBorderWidth: points.map(point => (isHollow(point) ? 1.5 : 1)),
  pointRadius: ({ chart, dataIndex }) => radiusOf(points[dataIndex], chart.width),
  pointHoverRadius: 7,
  spanGaps: false,
  order: 0,
})

/** Large enough to tell the shapes apart, small enough to tell the points apart. */
export const radiusOf = (point: CoursePoint | undefined, width: number): number => {
  const isNarrow = width < narrow
  if (point?.signal) return isNarrow ? 5 : 7
  return isNarrow ? 2.5 : 3.5
}

/** A line for each segment, so that old limits end where new ones begin. */
export function limitLines({ points }: Course, theme: ChartTheme): Line[] {
  const segments = [...new Set(points.filter(({ usual }) => usual).map(({ segment }) => segment))]
  return segments.flatMap(segment => {
    const own = (point: CoursePoint) => (point.segment === segment ? point.usual : null)
    const isTrial = points.some(point => point.segment === segment && point.isTrial)
    const edge = (pick: 'low' | 'high' | 'centre', more: Partial<Line>): Line => ({
      ...quiet,
      label: silent,
      data: points.map(point => own(point)?.[pick] ?? null),
      borderColor: theme.limit,
      borderWidth: 1,
      borderDash: isTrial ? [3, 4] : [],
      order: 3,
      ...more,
    })
    return [
      edge('low', { fill: false }),
      edge('high', { fill: '-1', backgroundColor: theme.band }),
      edge('centre', { borderColor: theme.centre, fill: false }),
    ]
  })
}

/** What is expected: a dashed line that goes on from the last value, in a range of its own. */
export function expectedLines({ points }: Course, theme: ChartTheme): Line[] {
  const first = points.findIndex(({ expected }) => expected)
  if (first < 0) return []
  const start = points.findLastIndex(({ value }, index) => index < first && value !== null)
  const line = (pick: 'low' | 'high' | 'value', more: Partial<Line>): Line => ({
    ...quiet,
    label: silent,
    data: points.map(({ expected, value }, index) =>
      index === start ? value : (expected?.[pick] ?? null),
    ),
    borderColor: theme.main,
    borderWidth: 0,
    spanGaps: true,
    order: 2,
    ...more,
  })
  return [
    line('low', { fill: false }),
    line('high', { fill: '-1', backgroundColor: theme.expected }),
    line('value', { label: 'Expected', borderWidth: 1.75, borderDash: [2, 4], fill: false }),
  ]
}

export const beforeLine = ({ points }: Course, theme: ChartTheme): Line => ({
  ...quiet,
  label: 'A year earlier',
  data: points.map(({ before }) => before),
  borderColor: theme.compared,
  borderWidth: 1.5,
  borderDash: [4, 4],
  order: 1,
})

/** The target in force in each period, in steps. */
export function targetLine({ points }: Course, theme: ChartTheme): Line[] {
  if (points.every(({ target }) => target === null)) return []
  return [
    {
      ...quiet,
      label: 'Target',
      data: points.map(({ target }) => target),
      borderColor: theme.target,
      borderWidth: 1.5,
      stepped: 'middle',
      order: 1,
    },
  ]
}
