import { expect, test } from 'vitest'
import { timelineOf } from '../story/timeline.js'
import { demoCalendars } from './calendars.js'
import { easterSunday, publicHolidays } from './holidays.js'
import { isoDate } from './local-day.js'
import { openTime } from './open-time.js'

const timeline = timelineOf(new Date('2026-11-22T13:00:00Z'))
const [office, desk, always] = demoCalendars(timeline).map(openTime)

// Dates of Easter: astronomical tables of the Physikalisch-Technische Bundesanstalt.
test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter %i falls on %s', (year, date) => {
  expect(isoDate(easterSunday(year))).toBe(date)
})

test('public holidays follow Easter and the fixed days', () => {
  expect(publicHolidays(2026)).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-10-03',
    '2026-10-31',
    '2026-12-25',
    '2026-12-26',
  ])
})

test('offices are shut on Ascension Day and between the years; the clock never stops', () => {
  const ascension = [Date.UTC(2026, 4, 14, 6), Date.UTC(2026, 4, 14, 16)] as const
  const betweenYears = [Date.UTC(2025, 11, 29, 6), Date.UTC(2025, 11, 29, 16)] as const
  expect(office?.secondsBetween(...ascension)).toBe(0)
  expect(office?.secondsBetween(...betweenYears)).toBe(0)
  expect(desk?.secondsBetween(...betweenYears)).toBeGreaterThan(0)
  expect(always?.secondsBetween(...ascension)).toBe(36_000)
})

test('the service desk is open on Saturdays only since the committee extended its hours', () => {
  const saturday = (year: number, day: number) =>
    desk?.secondsBetween(Date.UTC(year, 1, day, 5), Date.UTC(year, 1, day, 20))
  expect([saturday(2024, 17), saturday(2026, 14)]).toEqual([0, 5 * 3600])
})

test('so much open time after an instant is so much open time', () => {
  const friday = Date.UTC(2026, 9, 23, 12)
  const later = office?.after(friday, 20 * 3600) ?? 0
  expect(office?.secondsBetween(friday, later)).toBe(20 * 3600)
})
