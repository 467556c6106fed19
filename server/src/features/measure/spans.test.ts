import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays, type Span, spansBefore, spansOfPeriod, startsOf } from './spans.js'

const dates = fc.integer({ min: 0, max: 1500 }).map(days => plusDays('2024-01-01', days))
const lengths = fc.integer({ min: 1, max: 380 })

/** Every day that the spans stand for, in order. */
function daysOf(spans: readonly Span[]): string[] {
  const step = { DAY: 1, WEEK: 7, MONTH: 0 } as const
  return spans.flatMap(span =>
    (startsOf(span) ?? []).flatMap(start => {
      const end = step[span.keptAs] ? plusDays(start, step[span.keptAs]) : nextMonth(start)
      return daysBetween(start, end)
    }),
  )
}
const nextMonth = (date: string): string => `${plusDays(date, 31).slice(0, 7)}-01`
function daysBetween(start: string, end: string): string[] {
  const days: string[] = []
  for (let day = start; day < end; day = plusDays(day, 1)) days.push(day)
  return days
}

describe('the spans of a period', () => {
  test('stand for each of its days exactly once, whatever its ends', () => {
    fc.assert(
      fc.property(dates, lengths, (start, length) => {
        const end = plusDays(start, length)
        const days = daysOf(spansOfPeriod(0, start, end))
        expect(days.toSorted()).toEqual(daysBetween(start, end))
      }),
    )
  })

  test('of a month are that month, of a quarter its three months, of an ISO week that week', () => {
    expect(spansOfPeriod(0, '2026-02-01', '2026-03-01')).toMatchObject([{ keptAs: 'MONTH' }])
    const quarter = spansOfPeriod(0, '2026-01-01', '2026-04-01')
    expect(quarter.map(startsOf)).toEqual([['2026-01-01', '2026-02-01', '2026-03-01']])
    expect(spansOfPeriod(0, '2026-03-30', '2026-04-06')).toMatchObject([{ keptAs: 'WEEK' }])
  })

  test('of nothing are none', () => {
    expect(spansOfPeriod(0, '2026-02-01', '2026-02-01')).toEqual([])
  })
})

describe('everything before a date', () => {
  test('is all months before its own, and its own days', () => {
    fc.assert(
      fc.property(dates, end => {
        const [months, days] = spansBefore(0, end)
        expect(months).toMatchObject({ keptAs: 'MONTH', start: '-infinity' })
        expect(daysOf(days ? [days] : [])).toEqual(daysBetween(`${end.slice(0, 7)}-01`, end))
        expect(months && startsOf(months)).toBeNull()
      }),
    )
  })
})
