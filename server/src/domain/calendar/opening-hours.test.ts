import { expect, test } from 'vitest'
import { hoursIn, hoursInWords } from './opening-hours.js'

test.each([
  [
    '08:00-12:00 13:00-17:30',
    [
      [480, 720],
      [780, 1050],
    ],
  ],
  ['00:00-24:00', [[0, 1440]]],
  [' ', []],
])('%j is read as opening times, and written the same', (text, windows) => {
  expect(hoursIn(text)).toEqual(windows)
  expect(hoursInWords(windows as [number, number][])).toBe(text.trim())
})

test.each([
  '8-17',
  '17:00-08:00',
  '08:00-25:00',
  '08:60-09:00',
  '13:00-17:00 08:00-12:00',
  '08:00-12:00 11:00-13:00',
  'closed',
])('%j is no opening time', text => {
  expect(hoursIn(text)).toBeNull()
})
