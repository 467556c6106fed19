import type { ChartConfiguration } from 'chart.js'
import { formatValue } from '../../format/value.js'
import { lineRange } from '../axis-range.js'
import type { ChartTheme } from '../chart-theme.js'
import { lineOptions } from '../line-options.js'
import { beforeLine, expectedLines, limitLines, targetLine, valueLine } from './control-lines.js'
import { controlMarks, tagsOf } from './control-marks.js'
import type { Course, CoursePoint } from './course.js'

/** What the reader chose to see. */
export interface CourseView {
  isYearBeforeShown: boolean
}

const valuesOf = ({ value, usual, expected, before, target }: CoursePoint, view: CourseView) =>
  [
    value,
    usual?.low,
    usual?.high,
    expected?.low,
    expected?.high,
    target,
    view.isYearBeforeShown ? before : null,
  ].filter((each): each is number => each !== null && each !== undefined)

/** The axis of a course, so that a page can say where it starts. */
export const courseRange = ({ points, unit }: Course, view: CourseView) =>
  lineRange(
    points.flatMap(point => valuesOf(point, view)),
    unit,
  )

/** Room for the values at the right edge. */
const roomFor = (course: Course, theme: ChartTheme): number =>
  Math.max(0, ...tagsOf(course, theme, () => 0).map(({ text }) => text.length)) * 7.2 + 12

export function controlConfig(
  course: Course,
  view: CourseView,
  theme: ChartTheme,
): ChartConfiguration<'line'> {
  const { points, notes, unit } = course
  const options = lineOptions(unit, courseRange(course, view), theme)
  return {
    type: 'line',
    data: {
      labels: points.map(({ label }) => label),
      datasets: [
        valueLine(course, theme),
        ...targetLine(course, theme),
        ...(view.isYearBeforeShown ? [beforeLine(course, theme)] : []),
        ...expectedLines(course, theme),
        ...limitLines(course, theme),
      ],
    },
    options: {
      ...options,
      layout: { padding: { top: notes.length > 0 ? 24 : 8, right: roomFor(course, theme) } },
      plugins: {
        ...options.plugins,
        tooltip: {
          ...options.plugins.tooltip,
          callbacks: {
            ...options.plugins.tooltip.callbacks,
            footer: items => footerOf(points[items[0]?.dataIndex ?? -1], course),
          },
        },
      },
    },
    plugins: [controlMarks(course, theme)],
  }
}

function footerOf(point: CoursePoint | undefined, { unit }: Course): string[] {
  const range = (low: number, high: number) =>
    `${formatValue(low, unit)} to ${formatValue(high, unit)}`
  if (!point) return []
  const { usual, expected } = point
  return [
    ...(usual ? [`Usual range: ${range(usual.low, usual.high)}`] : []),
    ...(expected ? [`Four times in five: ${range(expected.low, expected.high)}`] : []),
  ]
}
