import { expect, test } from 'vitest'
import { isoDate } from '../calendar/local-day.js'
import { timelineOf } from './timeline.js'

const keys = (now: string) => timelineOf(new Date(now)).months.map(month => month.key)

test('tells 36 complete months and the running one up to yesterday', () => {
  const timeline = timelineOf(new Date('2026-11-22T13:00:00Z'))
  expect([timeline.months[0]?.key, timeline.months.at(-1)?.key]).toEqual(['2023-11', '2026-11'])
  expect(isoDate(timeline.lastDay)).toBe('2026-11-21')
  expect(new Date(timeline.end).toISOString()).toBe('2026-11-21T23:00:00.000Z')
})

test('has no running month on the first day of a month', () => {
  const all = keys('2026-12-01T13:00:00Z')
  expect([all[0], all.at(-1), all.length]).toEqual(['2023-12', '2026-11', 36])
})

test('yesterday is a matter of the organisation’s zone, not of UTC', () => {
  expect(isoDate(timelineOf(new Date('2026-11-21T23:30:00Z')).lastDay)).toBe('2026-11-21')
  expect(isoDate(timelineOf(new Date('2026-11-21T22:30:00Z')).lastDay)).toBe('2026-11-20')
})

test('months follow each other without a gap, over changes of the clock too', () => {
  const { months, end } = timelineOf(new Date('2026-11-22T13:00:00Z'))
  expect(months.map(month => month.end)).toEqual([...months.slice(1).map(m => m.start), end])
})
