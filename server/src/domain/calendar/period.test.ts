import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOfDay } from './local-date.js'
import {
  elapsedDays,
  grains,
  lastComplete,
  next,
  periodAt,
  periodContaining,
  previous,
  sameDaysOf,
  samePeriodLastYear,
} from './period.js'
import { periodsBetween, TooManyPeriods } from './periods-between.js'

const berlin = { timeZone: 'Europe/Berlin', fiscalYearStartMonth: 1 }
const september = { timeZone: 'America/New_York', fiscalYearStartMonth: 9 }

const anySettings = fc.record({
  timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe'),
  fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
})
const anyDate = fc.integer({ min: 10_000, max: 25_000 }).map(dateOfDay)

describe('periods', () => {
  test('tile the time line: each day lies in exactly one, and the next begins where it ends', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...grains), anySettings, (date, grain, settings) => {
        const period = periodContaining(date, grain, settings)
        expect(period.start <= date && date < period.end).toBe(true)
        expect(period.startsAt < period.endsAt).toBe(true)
        const after = next(period, settings)
        expect(after.start).toBe(period.end)
        expect(after.startsAt).toEqual(period.endsAt)
        expect(periodContaining(period.end, grain, settings)).toEqual(after)
        expect(previous(after, settings)).toEqual(period)
      }),
    )
  })

  test('the months of a year add up to it', () => {
    fc.assert(
      fc.property(anyDate, anySettings, (date, settings) => {
        const year = periodContaining(date, 'YEAR', settings)
        for (const [grain, count] of [
          ['MONTH', 12],
          ['QUARTER', 4],
        ] as const) {
          const parts = periodsBetween(
            { from: year.start, to: year.end, grain, limit: 12 },
            settings,
          )
          expect(parts).toHaveLength(count)
          expect(parts.at(-1)?.end).toBe(year.end)
        }
      }),
    )
  })

  test('a day of the clock change has 23 or 25 hours', () => {
    const hours = (date: string) => {
      const { startsAt, endsAt } = periodContaining(date, 'DAY', berlin)
      return (endsAt.getTime() - startsAt.getTime()) / 3_600_000
    }
    expect([hours('2026-03-29'), hours('2026-10-25'), hours('2026-11-22')]).toEqual([23, 25, 24])
  })

  test.each([
    ['DAY', berlin, '22 November 2026', '2026-11-22', '2026-11-23'],
    ['WEEK', berlin, 'Week 47, 2026', '2026-11-16', '2026-11-23'],
    ['MONTH', berlin, 'November 2026', '2026-11-01', '2026-12-01'],
    ['QUARTER', berlin, 'Q4 2026', '2026-10-01', '2027-01-01'],
    ['YEAR', berlin, '2026', '2026-01-01', '2027-01-01'],
    ['QUARTER', september, 'Q1 2026/27', '2026-09-01', '2026-12-01'],
    ['YEAR', september, '2026/27', '2026-09-01', '2027-09-01'],
  ] as const)('a %s is called as people call it', (grain, settings, label, start, end) => {
    expect(periodContaining('2026-11-22', grain, settings)).toMatchObject({ label, start, end })
  })

  test('a fiscal year that began last year keeps its name in spring', () => {
    expect(periodContaining('2027-03-15', 'YEAR', september).label).toBe('2026/27')
    expect(periodContaining('2027-03-15', 'QUARTER', september).label).toBe('Q3 2026/27')
    expect(
      periodContaining('1999-12-31', 'YEAR', { ...berlin, fiscalYearStartMonth: 7 }).label,
    ).toBe('1999/00')
  })
})

describe('the period to show', () => {
  test('is the last one that is over', () => {
    const now = new Date('2026-11-22T12:00:00Z')
    expect(lastComplete(now, 'MONTH', berlin).label).toBe('October 2026')
    expect(lastComplete(now, 'DAY', berlin).start).toBe('2026-11-21')
  })

  test('turns at local midnight, not at that of Greenwich', () => {
    const eve = new Date('2026-10-31T23:30:00Z')
    expect(periodAt(eve, 'MONTH', berlin).label).toBe('November 2026')
    expect(lastComplete(eve, 'MONTH', berlin).label).toBe('October 2026')
    expect(lastComplete(eve, 'MONTH', september).label).toBe('September 2026')
  })
})

describe('the period to compare with', () => {
  test('of a running month is the same days of the month before', () => {
    const now = new Date('2026-11-22T12:00:00Z')
    const running = periodAt(now, 'MONTH', berlin)
    const days = elapsedDays(running, now, berlin)
    expect(days).toBe(22)
    const compared = sameDaysOf(previous(running, berlin), days, berlin)
    expect(compared).toMatchObject({
      start: '2026-10-01',
      end: '2026-10-23',
      label: 'October 2026, first 22 days',
    })
    expect(compared.endsAt.toISOString()).toBe('2026-10-22T22:00:00.000Z')
    expect(next(compared, berlin).label).toBe('November 2026')
  })

  test('is whole when it is shorter than what has gone by', () => {
    const february = periodContaining('2026-02-10', 'MONTH', berlin)
    expect(sameDaysOf(february, 30, berlin)).toEqual(february)
    expect(sameDaysOf(february, 1, berlin).label).toBe('February 2026, first day')
  })

  test('counts no days before it begins and not more than it has', () => {
    const month = periodContaining('2026-11-01', 'MONTH', berlin)
    expect(elapsedDays(month, new Date('2026-10-01T00:00:00Z'), berlin)).toBe(0)
    expect(elapsedDays(month, new Date('2027-10-01T00:00:00Z'), berlin)).toBe(30)
  })

  test.each([
    ['DAY', '2024-02-29', '2023-02-28'],
    ['MONTH', '2026-02-10', '2025-02-01'],
    ['QUARTER', '2026-11-22', '2025-10-01'],
    ['YEAR', '2026-11-22', '2025-01-01'],
    ['WEEK', '2026-11-22', '2025-11-17'],
    ['WEEK', '2021-03-03', '2020-02-24'],
    ['WEEK', '2026-12-30', '2025-12-22'],
  ] as const)('of a %s with %s a year before begins on %s', (grain, date, start) => {
    const period = periodContaining(date, grain, berlin)
    expect(samePeriodLastYear(period, berlin).start).toBe(start)
  })
})

describe('the periods of a range', () => {
  test('touch it at both ends and leave no gap', () => {
    const range = { from: '2026-01-31', to: '2026-03-02', grain: 'MONTH', limit: 10 } as const
    expect(periodsBetween(range, berlin).map(period => period.label)).toEqual([
      'January 2026',
      'February 2026',
      'March 2026',
    ])
    expect(periodsBetween({ ...range, to: '2026-03-01' }, berlin)).toHaveLength(2)
  })

  test('are none for an empty range, and a range that ends before it begins is refused', () => {
    const range = { from: '2026-02-01', grain: 'MONTH', limit: 10 } as const
    expect(periodsBetween({ ...range, to: '2026-02-01' }, berlin)).toEqual([])
    expect(() => periodsBetween({ ...range, to: '2026-01-01' }, berlin)).toThrow(RangeError)
  })

  test('are refused, not cut, when they are too many', () => {
    const range = { from: '2026-01-01', to: '2026-01-11', grain: 'DAY', limit: 9 } as const
    expect(() => periodsBetween(range, berlin)).toThrow(TooManyPeriods)
    expect(() => periodsBetween(range, berlin)).toThrow(/more than 9 periods of grain DAY/)
    expect(periodsBetween({ ...range, limit: 10 }, berlin)).toHaveLength(10)
  })
})
