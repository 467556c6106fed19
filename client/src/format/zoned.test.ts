import { expect, test } from 'vitest'
import { instantOf, wallTime } from './zoned.js'

const zone = 'Europe/Berlin'

test.each([
  ['2026-01-15T09:30', '2026-01-15T08:30:00.000Z'],
  ['2026-07-15T09:30', '2026-07-15T07:30:00.000Z'],
  ['2026-10-25T04:00', '2026-10-25T03:00:00.000Z'],
  ['2026-03-29T04:00', '2026-03-29T02:00:00.000Z'],
])('%s on the clock of the organisation is the instant %s, and back', (wall, instant) => {
  expect(instantOf(wall, zone)).toBe(instant)
  expect(wallTime(instant, zone)).toBe(wall)
})

test('midnight is the hour nought of its own day', () => {
  expect(wallTime('2026-10-31T23:00:00Z', zone)).toBe('2026-11-01T00:00')
})

test('a time that clocks skip is still some moment of that night', () => {
  expect(instantOf('2026-03-29T02:30', zone)).toMatch(/^2026-03-29T0[01]:30/)
})
