import { expect, test } from 'vitest'
import { formatDate, formatFact, formatMoment } from './moment.js'
import { addDays, chartRange, lastDayBefore, neighbours } from './period.js'

test('days are added over the end of a month, a leap day and a change of clocks', () => {
  expect(addDays('2026-01-31', 1)).toBe('2026-02-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-03-30', -1)).toBe('2026-03-29')
})

test('the month that is over ends the day before this one begins', () => {
  expect(lastDayBefore('2026-03-31')).toBe('2026-02-28')
  expect(lastDayBefore('2026-01-01')).toBe('2025-12-31')
})

test('a step back lands in the period before, a step on in the period after', () => {
  const october = { start: '2026-10-01', end: '2026-11-01' }
  expect(neighbours(october)).toEqual({ before: '2026-09-30', after: '2026-11-01' })
})

test('a chart of months ends with the period shown and holds the two years before it', () => {
  const range = chartRange({ start: '2026-10-01', end: '2026-11-01' }, 'MONTH')
  expect(range.to).toBe('2026-11-01')
  expect(range.from.slice(0, 7)).toBe('2024-10')
})

test('moments are shown on the clock of the organisation, dates on no clock', () => {
  expect(formatMoment('2026-07-01T22:30:00Z', 'Europe/Amsterdam')).toBe('2 Jul 2026, 00:30')
  expect(formatDate('2026-11-14')).toBe('14 Nov 2026')
})

test('a fact that is a moment goes on the same clock, any other fact stays as it is', () => {
  const zone = 'Europe/Amsterdam'
  expect(formatFact('2026-10-31 15:45:20+00', zone)).toBe('31 Oct 2026, 16:45')
  expect(formatFact('2026-10-31T15:45:20Z', zone)).toBe('31 Oct 2026, 16:45')
  expect(formatFact('not decided', zone)).toBe('not decided')
  expect(formatFact('2026-10-31', zone)).toBe('2026-10-31')
})
