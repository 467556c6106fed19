import { expect, test } from 'vitest'
import { aroundTheClock, compileCalendar, dueAt } from './business-hours.js'
import type { Windows } from './calendar-version.js'
import { targetSeconds } from './working-days.js'

const weekdays: Record<string, Windows> = Object.fromEntries(
  ['1', '2', '3', '4', '5'].map(day => [day, [[540, 1020]]]),
)
const office = compileCalendar([
  {
    effectiveFrom: '2020-01-01',
    timeZone: 'UTC',
    weekly: weekdays,
    holidays: ['2026-11-19'],
    extraOpen: {},
  },
])
const days = (amount: number, endOfDay = false) =>
  ({ amount, unit: 'working_days', endOfDay }) as const

function due(start: string, target: ReturnType<typeof days>): string | undefined {
  const from = new Date(`2026-11-${start}Z`)
  const seconds = targetSeconds(target, from, office)
  return (seconds === null ? null : dueAt(from, seconds, office))?.toISOString().slice(8, 16)
}

test.each([
  ['the same hour of the next open day', '17T10:30', days(1), '18T10:30'],
  ['past a holiday and a weekend', '18T10:30', days(2), '23T10:30'],
  ['the closing of that day where the contract says so', '17T10:30', days(1, true), '18T17:00'],
  ['the closing of the same day for none', '17T10:30', days(0, true), '17T17:00'],
  [
    'at the closing that comes before, where the same hour is an opening',
    '17T20:00',
    days(1),
    '18T17:00',
  ],
  ['counted from Monday when it starts on Sunday', '15T12:00', days(1, true), '17T17:00'],
])('a promise in working days is due %s', (_, start, target, expected) => {
  expect(due(start, target)).toBe(expected)
})

test('a day of twenty-four hours is not a working day', () => {
  const day = { amount: 86_400, unit: 'clock_seconds', endOfDay: false } as const
  const start = new Date('2026-11-16T09:00:00Z')
  expect(targetSeconds(day, start, office)).toBe(86_400)
  expect(targetSeconds(days(1), start, office)).toBe(8 * 3600)
  expect(targetSeconds(days(2), start, aroundTheClock)).toBe(2 * 86_400)
})

test('a calendar without that many open days promises nothing', () => {
  const version = { effectiveFrom: '2020-01-01', timeZone: 'UTC', holidays: [] }
  const never = compileCalendar([{ ...version, weekly: {}, extraOpen: {} }])
  const once = compileCalendar([{ ...version, weekly: {}, extraOpen: { '2026-11-17': [[0, 60]] } }])
  const start = new Date('2026-11-16T09:00:00Z')
  expect(targetSeconds(days(1), start, never)).toBeNull()
  expect(targetSeconds(days(1), start, once)).toBeNull()
  expect(targetSeconds(days(0, true), start, once)).toBe(3600)
})
