import type { OpenOn } from './opening-times.js'
import type { Span } from './span.js'

const dayMilliseconds = 86_400_000
/** Beyond this an instant is taken for wrong data rather than worked out day by day. */
const farthestDays = 80 * 366

interface Day {
  spans: readonly Span[]
  /** Open milliseconds from the origin to the start of this day; negative before the origin. */
  before: number
}

/** Open time as a ruler: how much of it lies before an instant, and where so much of it is reached. */
export interface OpenTime {
  /** Open milliseconds before an instant, counted from an origin that stays the same. */
  at(instant: number): number
  /** The earliest instant at which that much open time has passed; `null` if never. */
  reach(open: number, from: number): number | null
}

/**
 * Keeps what was worked out day by day, so that a million tickets cost a million look-ups and not a
 * million walks over weeks. The first instant that is asked for sets the origin.
 * @throws RangeError (from both) for an instant more than 80 years from the origin.
 */
export function openTimeOf(openOn: OpenOn): OpenTime {
  const days = dayTable(openOn)
  const at = (instant: number) => {
    const { spans, before } = days(Math.floor(instant / dayMilliseconds))
    return spans.reduce(
      (open, { start, end }) => open + Math.max(0, Math.min(end, instant) - start),
      before,
    )
  }
  const reach = (open: number, from: number) => {
    const first = Math.floor(from / dayMilliseconds)
    for (let day = first; day < first + farthestDays / 2; day++)
      if (days(day + 1).before >= open) return within(days(day), open)
    return null
  }
  return { at, reach }
}

function within({ spans, before }: Day, open: number): number | null {
  let passed = before
  for (const { start, end } of spans) {
    if (passed + end - start >= open) return start + open - passed
    passed += end - start
  }
  return null
}

const lengthOf = (spans: readonly Span[]) =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

function dayTable(openOn: OpenOn): (day: number) => Day {
  const table = new Map<number, Day>()
  let first = 0
  let last = -1
  const put = (number: number, before: number, spans: readonly Span[]): Day => {
    const day = { spans, before }
    table.set(number, day)
    return day
  }
  const begin = (number: number): Day => {
    first = number
    last = number
    return put(number, 0, openOn(number))
  }
  const later = (number: number): Day => {
    let day = table.get(last) as Day
    while (last < number) day = put(++last, day.before + lengthOf(day.spans), openOn(last))
    return day
  }
  const earlier = (number: number): Day => {
    let day = table.get(first) as Day
    while (first > number) {
      const spans = openOn(--first)
      day = put(first, day.before - lengthOf(spans), spans)
    }
    return day
  }
  return number => {
    const known = table.get(number)
    if (known) return known
    if (last < first) return begin(number)
    // The comparison also refuses NaN, the number of an invalid date.
    if (!(Math.max(number - first, last - number) < farthestDays))
      throw new RangeError('instant too far from the others for a business calendar')
    return number > last ? later(number) : earlier(number)
  }
}
