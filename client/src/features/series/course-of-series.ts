import type { Course, CoursePoint } from '../../charts/control/course.js'
import { courseNotes } from './note/notes.js'
import type { Behaviour, CourseSeries } from './series.types.js'

type Line = CourseSeries['lines'][number]

const nothing: CoursePoint = {
  label: '',
  value: null,
  status: null,
  interval: null,
  n: null,
  usual: null,
  segment: -1,
  isTrial: false,
  isJudged: false,
  signal: null,
  expected: null,
  before: null,
  target: null,
}

/** What the chart draws of a series: its periods, then those that are only expected. */
export function courseOf(series: CourseSeries, name: string): Course {
  const line = series.lines[0]
  const behaviour = line?.behaviour ?? null
  const points = series.periods.map((period, index) =>
    pointAt(line, behaviour, { index, start: period.start, label: period.label }),
  )
  const places = new Map(series.periods.map(({ start }, index) => [start, index]))
  for (const { period, value, likely } of behaviour?.forecast?.points ?? []) {
    const place = places.get(period.start)
    const expected = { value, low: likely.low, high: likely.high }
    const known = place === undefined ? undefined : points[place]
    if (known) known.expected = expected
    else points.push({ ...nothing, label: period.label, expected })
  }
  return { name, unit: series.kpi.unit, points, notes: courseNotes(series) }
}

function pointAt(
  line: Line | undefined,
  behaviour: Behaviour | null,
  { index, start, label }: { index: number; start: string; label: string },
): CoursePoint {
  const point = line?.points[index]
  const read = behaviour?.points[index]
  const segment = behaviour?.segments.findIndex(each => each.start <= start && start < each.end)
  return {
    ...nothing,
    label,
    value: point?.value ?? null,
    status: point?.status ?? 'NO_DATA',
    interval: point?.interval ?? null,
    n: point?.n ?? null,
    usual: read?.usualRange ?? null,
    segment: segment ?? -1,
    isTrial: behaviour?.segments[segment ?? -1]?.state === 'TRIAL',
    isJudged: read?.isEvaluated ?? false,
    signal: (behaviour && signalAt(behaviour, start, read?.isEvaluated ?? false)) ?? null,
    before: line?.compared?.[index]?.value ?? null,
    target: line?.targets[index]?.value ?? null,
  }
}

/** What the last signal whose pattern a point is part of means. */
function signalAt({ signals }: Behaviour, start: string, isJudged: boolean): CoursePoint['signal'] {
  const found = signals.findLast(({ from, period }) => from <= start && start <= period.start)
  if (!isJudged || !found || found.variation === 'COMMON_CAUSE') return null
  return found.variation
}
