import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casesOf, type ReferenceCase } from '../testing/reference-cases.js'
import {
  activeSeconds,
  aroundTheClock,
  businessSeconds,
  compileCalendar,
  dueAt,
  pausedSeconds,
} from './business-hours.js'
import type { CalendarVersion, Windows } from './calendar-version.js'
import { dayNumber } from './local-date.js'
import { zoneOf } from './time-zone.js'

const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

function versionOf({ timeZone, weekly }: ReferenceCase['input']): CalendarVersion {
  const days: Record<string, Windows> = {}
  for (const [names, given] of Object.entries<string[] | string[][]>(weekly)) {
    const windows = (Array.isArray(given[0]) ? given : [given]) as string[][]
    const [first = '', last = first] = names.split('-')
    for (let day = week.indexOf(first); day <= week.indexOf(last); day++)
      days[day + 1] = windows.map(([start = '', end = '']) => [minutes(start), minutes(end)])
  }
  return { effectiveFrom: '2000-01-01', timeZone, weekly: days, holidays: [], extraOpen: {} }
}

const local = (text: string, timeZone: string): Date => {
  const [date = '', clock = ''] = text.split('T')
  return new Date(zoneOf(timeZone).instantOf(dayNumber(date), minutes(clock)))
}

const officeDays: Record<string, Windows> = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map(day => [day, [[9 * 60, 17 * 60]]]),
)
const office = (more: Partial<CalendarVersion> = {}): CalendarVersion => ({
  effectiveFrom: '2020-01-01',
  timeZone: 'Europe/Berlin',
  weekly: officeDays,
  holidays: [],
  extraOpen: {},
  ...more,
})
const berlin = (text: string) => local(text, 'Europe/Berlin')
const hours = (start: string, end: string, ...versions: CalendarVersion[]) =>
  businessSeconds(berlin(start), berlin(end), compileCalendar(versions)) / 3600

const cases = casesOf('business-time')

describe('business time', () => {
  test.each(cases.filter(({ input }) => 'endLocal' in input))('$name', ({ input, expected }) => {
    const calendar = compileCalendar([versionOf(input)])
    const start = local(input.startLocal, input.timeZone)
    const end = local(input.endLocal, input.timeZone)
    expect(businessSeconds(start, end, calendar)).toBe(expected.businessSeconds)
    expect(businessSeconds(start, end, aroundTheClock)).toBe(expected.elapsedSeconds)
  })

  test('is nothing on a holiday, and what the extra opening says even on one', () => {
    const version = office({
      holidays: ['2026-12-25', '2026-12-24'],
      extraOpen: { '2026-12-24': [[600, 720]], '2026-12-26': [[600, 660]] },
    })
    expect(hours('2026-12-24T00:00', '2026-12-25T00:00', version)).toBe(2)
    expect(hours('2026-12-25T00:00', '2026-12-26T00:00', version)).toBe(0)
    expect(hours('2026-12-26T00:00', '2026-12-27T00:00', version)).toBe(1)
  })

  test('counts overlapping windows once, also where the spring gap pushes one into another', () => {
    const doubled = office({
      weekly: {
        '7': [
          [120, 180],
          [150, 240],
          [180, 240],
        ],
      },
    })
    expect(hours('2026-03-22T00:00', '2026-03-23T00:00', doubled)).toBe(2)
    expect(hours('2026-03-29T00:00', '2026-03-30T00:00', doubled)).toBe(1)
  })

  test('follows the version in force, each in its own zone', () => {
    const first = office({ effectiveFrom: '2026-01-01' })
    const second = office({ effectiveFrom: '2026-11-18', weekly: { '3': [[480, 1200]] } })
    expect(hours('2026-11-16T00:00', '2026-11-20T00:00', second, first)).toBe(8 + 8 + 12)
    const moved = office({ effectiveFrom: '2026-11-18', timeZone: 'America/New_York' })
    const calendar = compileCalendar([first, moved])
    const inUtc = (from: string, to: string) =>
      businessSeconds(new Date(`2026-11-${from}Z`), new Date(`2026-11-${to}Z`), calendar) / 3600
    expect(inUtc('17T00:00', '18T00:00')).toBe(8)
    expect(inUtc('18T00:00', '18T14:00')).toBe(0)
    expect(inUtc('18T14:00', '18T22:00')).toBe(8)
    expect(calendar.timeZone).toBe('America/New_York')
  })

  test('before the first version is reckoned by it', () => {
    expect(hours('2019-11-18T00:00', '2019-11-19T00:00', office())).toBe(8)
  })

  test('does not fall into a day that a zone skipped', () => {
    const weekly: Record<string, Windows> = {
      '4': [[540, 1020]],
      '5': [[0, 1440]],
      '6': [[540, 1020]],
    }
    const apia = compileCalendar([office({ timeZone: 'Pacific/Apia', weekly })])
    // Thursday 29 and Saturday 31 December 2011; Friday 30 never was.
    const start = local('2011-12-29T00:00', 'Pacific/Apia')
    const end = local('2012-01-01T00:00', 'Pacific/Apia')
    expect(businessSeconds(start, end, apia)).toBe(16 * 3600)
  })

  test('is nothing when the end is not after the start', () => {
    expect(hours('2026-11-18T12:00', '2026-11-18T12:00', office())).toBe(0)
    expect(hours('2026-11-18T12:00', '2026-11-18T10:00', office())).toBe(0)
  })

  test('adds up over any split, whatever was asked first, and is never negative', () => {
    const calendar = compileCalendar([
      office({
        weekly: {
          ...officeDays,
          '7': [
            [60, 300],
            [1380, 1440],
          ],
        },
        holidays: ['2026-05-01'],
      }),
    ])
    const instant = fc
      .integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2028, 0, 1) / 1000 })
      .map(seconds => new Date(seconds * 1000))
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), instants => {
        const [a, b, c] = instants.toSorted((x, y) => Number(x) - Number(y)) as [Date, Date, Date]
        const [ab, bc, ac] = [
          [a, b],
          [b, c],
          [a, c],
        ].map(pair => businessSeconds(pair[0] as Date, pair[1] as Date, calendar)) as [
          number,
          number,
          number,
        ]
        expect(ab).toBeGreaterThanOrEqual(0)
        expect(ab + bc).toBe(ac)
        expect(ac).toBeLessThanOrEqual((Number(c) - Number(a)) / 1000)
      }),
    )
  })

  test('equals a walk over every minute of the local days', () => {
    const version = office({ weekly: { ...officeDays, '7': [[60, 300]] } })
    const calendar = compileCalendar([version])
    const zone = zoneOf('Europe/Berlin')
    const isOpen = (instant: number) => {
      const weekday =
        week.indexOf(
          new Date(instant).toLocaleDateString('en-GB', {
            timeZone: 'Europe/Berlin',
            weekday: 'short',
          }),
        ) + 1
      const minute = zone.minutesAt(instant)
      return (version.weekly[weekday] ?? []).some(([start, end]) => minute >= start && minute < end)
    }
    for (const from of ['2026-03-27T22:00', '2026-10-23T22:00']) {
      const start = berlin(from).getTime()
      let open = 0
      for (let step = 0; step < 4 * 1440; step++) if (isOpen(start + step * 60_000)) open += 60
      expect(businessSeconds(new Date(start), new Date(start + 4 * 86_400_000), calendar)).toBe(
        open,
      )
    }
  })
})

describe('the due time', () => {
  test.each(cases.filter(({ expected }) => 'dueLocal' in expected))(
    '$name',
    ({ input, expected }) => {
      const calendar = compileCalendar([versionOf(input)])
      const due = dueAt(local(input.startLocal, input.timeZone), input.targetSeconds, calendar)
      expect(due).toEqual(local(expected.dueLocal, input.timeZone))
    },
  )

  test('is the inverse of business time, and the earliest such instant', () => {
    const calendar = compileCalendar([office({ holidays: ['2026-01-01'] })])
    const start = fc
      .integer({ min: Date.UTC(2025, 0, 1) / 1000, max: Date.UTC(2027, 0, 1) / 1000 })
      .map(seconds => new Date(seconds * 1000))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 2_000_000 }), (from, target) => {
        const due = dueAt(from, target, calendar) as Date
        expect(businessSeconds(from, due, calendar)).toBe(target)
        expect(businessSeconds(from, new Date(Number(due) - 1000), calendar)).toBe(target - 1)
      }),
    )
  })

  test('of no target is the start, and never comes where nothing is ever open', () => {
    const start = berlin('2026-11-22T12:00')
    expect(dueAt(start, 0, compileCalendar([office()]))).toEqual(start)
    expect(dueAt(start, 60, compileCalendar([office({ weekly: {} })]))).toBeNull()
    expect(dueAt(start, 60, aroundTheClock)).toEqual(new Date(Number(start) + 60_000))
  })

  test('never comes when the calendar was open only before', () => {
    const calendar = compileCalendar([
      office({ weekly: {}, extraOpen: { '2026-01-05': [[0, 1440]] } }),
    ])
    expect(dueAt(berlin('2026-01-04T00:00'), 86_400, calendar)).toEqual(berlin('2026-01-06T00:00'))
    expect(dueAt(berlin('2026-01-06T00:00'), 60, calendar)).toBeNull()
  })
})

describe('pauses', () => {
  const calendar = compileCalendar([office()])
  const pause = (start: string, end: string | null) => ({
    start: berlin(start),
    end: end === null ? null : berlin(end),
  })

  test('count once where they overlap, and only between start and stop', () => {
    const pauses = [
      pause('2026-11-18T10:00', '2026-11-18T12:00'),
      pause('2026-11-18T11:00', '2026-11-18T13:00'),
      pause('2026-11-17T08:00', '2026-11-18T09:30'),
      pause('2026-11-18T16:30', null),
    ]
    const start = berlin('2026-11-18T09:00')
    const stop = berlin('2026-11-18T17:00')
    expect(pausedSeconds(pauses, start, stop, calendar)).toBe(4 * 3600)
    expect(activeSeconds(start, stop, pauses, calendar)).toBe(4 * 3600)
  })

  test('at night cost nothing', () => {
    const nightly = [pause('2026-11-18T18:00', '2026-11-19T08:00')]
    expect(
      pausedSeconds(nightly, berlin('2026-11-18T09:00'), berlin('2026-11-19T17:00'), calendar),
    ).toBe(0)
  })
})

describe('a calendar is refused', () => {
  test.each([
    ['without a version', []],
    ['in an unknown zone', [office({ timeZone: 'Mars/Olympus' })]],
    ['with an eighth weekday', [office({ weekly: { '8': [[0, 60]] } })]],
    ['with a window that ends before it starts', [office({ weekly: { '1': [[600, 540]] } })]],
    ['with a window over midnight', [office({ weekly: { '1': [[1380, 1500]] } })]],
    ['with half a minute', [office({ extraOpen: { '2026-01-01': [[0.5, 60]] } })]],
    ['with a holiday that does not exist', [office({ holidays: ['2026-02-30'] })]],
    ['with an extra opening on no day', [office({ extraOpen: { someday: [[0, 60]] } })]],
  ])('%s', (_, versions) => {
    expect(() => compileCalendar(versions)).toThrow(RangeError)
  })

  test('for instants so far apart that they must be wrong', () => {
    const calendar = compileCalendar([office()])
    const today = berlin('2026-11-18T00:00')
    expect(businessSeconds(berlin('2026-11-17T00:00'), today, calendar)).toBe(8 * 3600)
    expect(() => businessSeconds(new Date('0999-01-01'), today, calendar)).toThrow(RangeError)
    expect(() => businessSeconds(today, new Date('2999-01-01'), calendar)).toThrow(RangeError)
  })
})
