import { expect, test } from 'vitest'
import { readingMarks } from './reading-status.js'

const fcr = { minimumSample: 30, provisionalDays: 7 }
const october = { periodEnd: '2026-11-01', timeZone: 'Europe/Berlin' }
const on = (now: string) => ({ ...october, now: new Date(now) })
const late = on('2026-12-01T00:00:00Z')

test.each([
  ['without a value has no data', { value: null, n: 0 }, late, 'NO_DATA'],
  ['of too few records is a low sample', { value: 1, n: 29 }, late, 'LOW_SAMPLE'],
  ['of enough records is final after its window', { value: 1, n: 30 }, late, 'FINAL'],
  ['is provisional in its window', { value: 1, n: 30 }, on('2026-11-07T22:59:59Z'), 'PROVISIONAL'],
  ['is final from local midnight on', { value: 1, n: 30 }, on('2026-11-07T23:00:00Z'), 'FINAL'],
])('a reading %s', (_, value, when, status) => {
  expect(readingMarks(fcr, value, when).status).toBe(status)
})

test('a running period is provisional even where the KPI has no window', () => {
  const stock = { minimumSample: 0, provisionalDays: 0 }
  const running = readingMarks(stock, { value: 0, n: 0 }, on('2026-10-31T22:59:59Z'))
  expect(running).toMatchObject({ status: 'PROVISIONAL', isProvisional: true, isLowSample: false })
  expect(readingMarks(stock, { value: 0, n: 0 }, on('2026-10-31T23:00:00Z')).status).toBe('FINAL')
})

test('a low sample in its window carries both marks', () => {
  const marks = readingMarks(fcr, { value: 0.5, n: 2 }, on('2026-11-02T00:00:00Z'))
  expect(marks).toEqual({
    status: 'LOW_SAMPLE',
    isLowSample: true,
    isProvisional: true,
    provisionalUntil: new Date('2026-11-07T23:00:00Z'),
  })
})
