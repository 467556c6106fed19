import { describe, expect, test } from 'vitest'
import { dayNumber } from './local-date.js'
import { isTimeZone, localDateOf, startOfDay, zoneOf } from './time-zone.js'

const instant = (date: string, minutes: number, zone: string): string =>
  new Date(zoneOf(zone).instantOf(dayNumber(date), minutes)).toISOString()

describe('local time in a zone', () => {
  test('in the spring gap moves forward by the gap', () => {
    expect(instant('2026-03-29', 150, 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  })

  test('in the autumn fold is the earlier instant', () => {
    expect(instant('2026-10-25', 150, 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(instant('2026-10-25', 180, 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z')
  })

  test('a day begins after midnight where midnight does not exist', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe(
      '2018-11-04T03:00:00.000Z',
    )
  })

  test('a day that a zone skipped has no length', () => {
    const skipped = startOfDay('2011-12-30', 'Pacific/Apia')
    expect(skipped).toEqual(startOfDay('2011-12-31', 'Pacific/Apia'))
    expect(localDateOf(skipped, 'Pacific/Apia')).toBe('2011-12-31')
  })

  test('the day of an instant is that of its zone', () => {
    const late = new Date('2026-11-22T23:30:00Z')
    expect(localDateOf(late, 'UTC')).toBe('2026-11-22')
    expect(localDateOf(late, 'Europe/Berlin')).toBe('2026-11-23')
    expect(localDateOf(late, 'America/New_York')).toBe('2026-11-22')
    expect(localDateOf(new Date('2026-11-22T03:00:00Z'), 'America/New_York')).toBe('2026-11-21')
    expect(localDateOf(new Date('2026-11-22T11:00:00Z'), 'Pacific/Kiritimati')).toBe('2026-11-23')
  })

  test('the clock on the wall is read in minutes', () => {
    const summer = zoneOf('Europe/Berlin').minutesAt(Date.parse('2026-07-01T08:30:00Z'))
    expect(summer).toBe(10 * 60 + 30)
    expect(zoneOf('Asia/Kathmandu').minutesAt(Date.parse('2026-07-01T20:00:00Z'))).toBe(105)
  })

  test('an unknown zone is refused by name', () => {
    expect(isTimeZone('Europe/Berlin')).toBe(true)
    expect(isTimeZone('Europe/Atlantis')).toBe(false)
    expect(() => startOfDay('2026-11-22', 'Europe/Atlantis')).toThrow(RangeError)
  })
})
