import type { AlertSeriesQuery } from '@steerboard/schema'
import type { Course, CoursePoint } from '../../charts/control/course.js'
import { addDays } from '../../format/period.js'
import type { Evidence, WholeAlert } from './alert.types.js'

type Series = AlertSeriesQuery['series']

const daysPerPeriod = { DAY: 1, WEEK: 7, MONTH: 30.4, QUARTER: 91.3, YEAR: 365.25 }
const shown = { before: 26, after: 9 }

/** The periods around an alert: two years of months before it, and what came after. */
export function periodsAround({ grain, evidence }: WholeAlert) {
  const days = (periods: number) => Math.round(periods * daysPerPeriod[grain])
  return {
    grain,
    from: addDays(evidence.period.start, -days(shown.before)),
    to: addDays(evidence.period.end, days(shown.after)),
  }
}

/** How many periods the rule looked at as one pattern. */
const patternLength = ({ finding }: Evidence): number => {
  const named = finding.rule === 'RUN' ? 'length' : finding.rule === 'WORSE_THAN_TARGET' ? 'of' : ''
  return finding.numbers.find(({ name }) => name === named)?.value ?? 1
}

const variations = { WORSE: 'WORSENING', BETTER: 'IMPROVING', NEITHER: 'CHANGED' } as const

/**
 * The series as it is known now, with the usual range of the evidence up to its period, and the pattern
 * that fired marked. The point it fired on has the value it had then.
 */
export function evidenceCourse(series: Series, { evidence }: WholeAlert, name: string): Course {
  const at = series.periods.findIndex(({ start }) => start === evidence.period.start)
  const { usualRange } = evidence
  const from = series.periods.findIndex(({ label }) => label === usualRange?.from)
  const line = series.lines[0]
  const first = at - patternLength(evidence) + 1
  const points = series.periods.map((period, index): CoursePoint => {
    const point = line?.points[index]
    const isSeen = usualRange !== null && index <= at && index >= Math.max(from, 0)
    return {
      label: period.label,
      value: (index === at ? evidence.value : null) ?? point?.value ?? null,
      status: point?.status ?? 'NO_DATA',
      interval: index === at ? evidence.interval : null,
      n: index === at ? evidence.n : (point?.n ?? null),
      usual: isSeen ? usualRange : null,
      segment: isSeen ? 0 : -1,
      isTrial: false,
      isJudged: true,
      signal: index >= first && index <= at ? variations[evidence.side] : null,
      expected: null,
      before: null,
      target: line?.targets[index]?.value ?? null,
    }
  })
  const last = points.findLastIndex(({ value }) => value !== null)
  return { name, unit: evidence.unit, points: points.slice(0, Math.max(last, at) + 1), notes: [] }
}

/** What the figure of the period is by now, where late data have changed it; null where they have not. */
export function changedSince(series: Series, { evidence }: WholeAlert): number | null {
  const at = series.periods.findIndex(({ start }) => start === evidence.period.start)
  const now = series.lines[0]?.points[at]?.value ?? null
  if (now === null || evidence.value === null) return null
  return Math.abs(now - evidence.value) > Math.abs(evidence.value) * 1e-9 ? now : null
}
