/** A stretch of local days that one kept sum answers: whole weeks or months, else days. */
export interface Span {
  /** Index of the period it belongs to. */
  period: number
  keptAs: 'DAY' | 'WEEK' | 'MONTH'
  /** Half-open; `-infinity` for everything before. */
  start: string
  end: string
  /** Only what falls due up to this minute of the (single) day. */
  untilMinute?: number
}

const DAY = 86_400_000
const toDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const toMs = (date: string): number => Date.parse(`${date}T00:00:00Z`)
export const plusDays = (date: string, days: number): string => toDate(toMs(date) + days * DAY)

/** The earlier of two dates. */
export const earlierOf = (a: string, b: string): string => [a, b].sort()[0] as string

const monthOf = (date: string): string => `${date.slice(0, 7)}-01`
const monthAfter = (date: string): string => monthOf(plusDays(monthOf(date), 31))
const isMonthStart = (date: string): boolean => date.endsWith('-01')
const isMonday = (date: string): boolean => new Date(toMs(date)).getUTCDay() === 1

/** Splits a period into whole months (or weeks) and the days that are left at its edges. */
export function spansOfPeriod(period: number, start: string, end: string): Span[] {
  if (start >= end) return []
  if (isMonday(start) && isMonday(end) && !isMonthStart(start))
    return [{ period, keptAs: 'WEEK', start, end }]
  const first = isMonthStart(start) ? start : monthAfter(start)
  const last = monthOf(end)
  if (first >= last) {
    const whole = isMonday(start) && isMonday(end)
    return [{ period, keptAs: whole ? 'WEEK' : 'DAY', start, end }]
  }
  const spans: Span[] = [
    { period, keptAs: 'DAY', start, end: first },
    { period, keptAs: 'MONTH', start: first, end: last },
    { period, keptAs: 'DAY', start: last, end },
  ]
  return spans.filter(span => span.start < span.end)
}

/** Everything before a date: whole months and the days of the month it lies in. */
export function spansBefore(period: number, end: string): Span[] {
  const last = monthOf(end)
  const spans: Span[] = [
    { period, keptAs: 'MONTH', start: '-infinity', end: last },
    { period, keptAs: 'DAY', start: last, end },
  ]
  return spans.filter(span => span.start < span.end)
}

/** Longer stretches of days are compared as a stretch rather than day by day. */
const mostDays = 400

/**
 * The days, Mondays or first days of months that a span is made of, so that the sums of each can be
 * found by equality; null where it has no beginning or is too long to spell out.
 */
export function startsOf(span: Span): string[] | null {
  if (span.start === '-infinity') return null
  if (span.keptAs === 'DAY' && toMs(span.end) - toMs(span.start) > mostDays * DAY) return null
  const next = {
    DAY: (date: string) => plusDays(date, 1),
    WEEK: (date: string) => plusDays(date, 7),
    MONTH: monthAfter,
  }[span.keptAs]
  const starts: string[] = []
  for (let date = span.start; date < span.end; date = next(date)) starts.push(date)
  return starts
}
