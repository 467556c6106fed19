import type { AlertBackTestQuery, AlertSeriesQuery, FrameQuery } from '@steerboard/schema'
import type { Course, CoursePoint } from '../../charts/control/course.js'
import { addDays } from '../../format/period.js'

export type Episode = AlertBackTestQuery['alertBackTest']['episodes'][number]
type Series = AlertSeriesQuery['series']

/** Three years of months, or two of weeks, up to today. */
export const historyOf = (grain: 'MONTH' | 'WEEK', today: string) => ({
  grain,
  from: addDays(today, grain === 'MONTH' ? -36 * 30.5 : -104 * 7),
  to: addDays(today, 1),
})

/** Whose history a rule can be tried on: the organisation, a department, or a service. */
export const testScopes = (scopes: FrameQuery['scopes'] | undefined) => [
  { value: '', label: 'Whole organisation', scope: {} },
  ...(scopes?.departments ?? []).flatMap(({ code, name, services }) => [
    { value: `department ${code}`, label: name, scope: { department: code } },
    ...services.map(service => ({
      value: `service ${service.code}`,
      label: `${name} · ${service.name}`,
      scope: { service: service.code },
    })),
  ]),
]

/** The series with the periods marked in which an alert would have been open. */
export function backTestCourse(series: Series, episodes: readonly Episode[]): Course {
  const line = series.lines[0]
  const points = series.periods.map(({ start, label }, index): CoursePoint => {
    const point = line?.points[index]
    const open = episodes.find(({ from, to }) => from <= start && (to === null || start < to))
    return {
      label,
      value: point?.value ?? null,
      status: point?.status ?? 'NO_DATA',
      interval: null,
      n: point?.n ?? null,
      usual: null,
      segment: -1,
      isTrial: false,
      isJudged: true,
      signal:
        open && point?.value != null ? (open.isImprovement ? 'IMPROVING' : 'WORSENING') : null,
      expected: null,
      before: null,
      target: line?.targets[index]?.value ?? null,
    }
  })
  const first = points.findIndex(({ value }) => value !== null)
  const shown = points.slice(Math.max(first, 0))
  return { name: series.kpi.name, unit: series.kpi.unit, points: shown, notes: [] }
}
