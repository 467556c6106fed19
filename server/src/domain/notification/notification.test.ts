import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atLeast } from './message.js'
import { secondsToNextAttempt } from './next-attempt.js'
import { defaultPreference, isDigestHour, isTimeOfDay, whenToSend } from './when-to-send.js'

const info = { severity: 'INFO', needsAction: false } as const
const personal = { severity: 'INFO', needsAction: true } as const
const critical = { severity: 'CRITICAL', needsAction: false } as const
const immediate = { ...defaultPreference, digest: 'IMMEDIATE' } as const
const BERLIN = 'Europe/Berlin'
const sent = (
  ...[telling, preference, at]: [
    typeof info | typeof personal | typeof critical,
    typeof defaultPreference,
    string,
  ]
) => {
  const when = whenToSend(telling, preference, new Date(at), BERLIN)
  return when === 'digest' ? when : when.toISOString()
}

describe('a mail', () => {
  test('about what can wait is collected, unless everything is wanted at once', () => {
    expect(sent(info, defaultPreference, '2026-04-15T10:00:00Z')).toBe('digest')
    expect(sent(info, immediate, '2026-04-15T10:00:00Z')).toBe('2026-04-15T10:00:00.000Z')
  })

  test('that is critical is sent at once, in quiet hours too', () => {
    expect(sent(critical, defaultPreference, '2026-04-15T01:00:00Z')).toBe(
      '2026-04-15T01:00:00.000Z',
    )
  })

  test.each([
    ['in the evening', '2026-04-15T20:30:00Z', '2026-04-16T05:00:00.000Z'],
    ['after midnight', '2026-04-15T23:30:00Z', '2026-04-16T05:00:00.000Z'],
    ['at the last quiet minute', '2026-04-16T04:59:00Z', '2026-04-16T05:00:00.000Z'],
    ['when quiet has just ended', '2026-04-16T05:00:00Z', '2026-04-16T05:00:00.000Z'],
    ['in the night in which clocks go forward', '2026-03-28T23:30:00Z', '2026-03-29T05:00:00.000Z'],
  ])('that asks for something waits for the end of quiet hours %s', (_, at, expected) => {
    expect(sent(personal, defaultPreference, at)).toBe(expected)
  })

  test('knows quiet hours within a day, and none', () => {
    const noon = { ...immediate, quietFrom: '12:00', quietUntil: '13:30' }
    expect(sent(info, noon, '2026-04-15T10:15:00Z')).toBe('2026-04-15T11:30:00.000Z')
    const never = { ...immediate, quietFrom: null, quietUntil: null }
    expect(sent(info, never, '2026-04-15T01:00:00Z')).toBe('2026-04-15T01:00:00.000Z')
  })

  test('is never sent before it is written, and never in quiet hours', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
        at => {
          const when = whenToSend(personal, defaultPreference, at, BERLIN)
          if (when === 'digest') return false
          const local = when.toLocaleTimeString('en-GB', { timeZone: BERLIN })
          return when >= at && local >= '07:00:00' && local < '20:00:00'
        },
      ),
    )
  })
})

describe('collected messages', () => {
  test('come every morning, or on the first weekday of the month', () => {
    const hours = (digest: 'DAILY' | 'CYCLE', days: string[]) =>
      days.filter(day => isDigestHour(digest, new Date(`${day}T05:00:00Z`), BERLIN))
    const days = [
      '2026-08-01',
      '2026-08-02',
      '2026-08-03',
      '2026-08-04',
      '2026-09-01',
      '2026-09-02',
    ]
    expect(hours('DAILY', days)).toEqual(days)
    expect(hours('CYCLE', days)).toEqual(['2026-08-03', '2026-09-01'])
    expect(isDigestHour('DAILY', new Date('2026-08-03T06:00:00Z'), BERLIN)).toBe(false)
  })

  test('come twelve times a year, whatever the year', () => {
    for (let year = 2020; year < 2040; year++) {
      const start = Date.UTC(year, 0, 1, DIGEST)
      const count = Array.from({ length: 366 }, (_, day) => new Date(start + day * 86_400_000))
        .filter(at => at.getUTCFullYear() === year)
        .filter(at => isDigestHour('CYCLE', at, 'UTC')).length
      expect(count, String(year)).toBe(12)
    }
  })
})

const DIGEST = 7

test('attempts come at longer and longer intervals, and end after three days', () => {
  const waits = Array.from({ length: 9 }, (_, i) => secondsToNextAttempt(i + 1, 0) ?? 0)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(waits[0]).toBe(5)
  expect(waits.reduce((sum, wait) => sum + wait, 0) / 86_400).toBeCloseTo(3.15, 1)
  expect(secondsToNextAttempt(10, 0)).toBeNull()
  expect(secondsToNextAttempt(2, 1)).toBe(360)
})

test('a time of day is HH:MM', () => {
  expect(['07:00', '23:59', '24:00', '7:00', '07:60', ''].map(isTimeOfDay)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

test('severities are ordered', () => {
  expect([atLeast('CRITICAL', 'WARNING'), atLeast('INFO', 'WARNING')]).toEqual([true, false])
})
