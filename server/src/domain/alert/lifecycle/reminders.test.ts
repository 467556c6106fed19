import { expect, test } from 'vitest'
import { remindersDue } from './reminders.js'

const on = (day: string) => new Date(`${day}T06:00:00Z`)

test.each([
  ['2026-01-30', 0],
  ['2026-01-31', 1],
  ['2026-03-02', 2],
  ['2026-04-01', 3],
  ['2026-12-01', 3],
])('of an alert that fires since New Year, by %s so many reminders are due: %d', (day, count) => {
  expect(remindersDue(on('2026-01-01'), on(day))).toBe(count)
})
