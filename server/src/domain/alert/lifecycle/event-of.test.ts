import { describe, expect, test } from 'vitest'
import { type AlertNow, eventOfBreach, eventOfStanding } from './event-of.js'
import { maySnoozeUntil } from './snooze.js'

const today = '2026-03-10'
const usual = { isInhibited: false, today }
const warning = { isConfirmed: true, severity: 'WARNING' } as const
const firing: AlertNow = { state: 'FIRING', severity: 'WARNING', snoozedUntil: null }

describe('a condition that holds', () => {
  test('is suspected until it is confirmed, and while the data are in doubt', () => {
    expect(eventOfBreach({ ...warning, isConfirmed: false }, null, usual)).toBe('SUSPECTED')
    expect(eventOfBreach(warning, null, { ...usual, isInhibited: true })).toBe('SUSPECTED')
    expect(eventOfBreach(warning, null, usual)).toBe('CONFIRMED')
  })

  test('escalates an alert that was less severe, not one that was as severe', () => {
    expect(eventOfBreach({ ...warning, severity: 'CRITICAL' }, firing, usual)).toBe('ESCALATED')
    expect(eventOfBreach(warning, firing, usual)).toBe('CONFIRMED')
  })

  test.each([
    ['2026-03-11', 'CONFIRMED'],
    ['2026-03-10', 'WOKEN'],
  ])('wakes an alert that is snoozed until %s: %s', (snoozedUntil, event) => {
    expect(eventOfBreach(warning, { ...firing, state: 'SNOOZED', snoozedUntil }, usual)).toBe(event)
  })
})

test('a condition that was not found clears, passes, or says nothing', () => {
  expect((['CLEARED', 'QUIET', 'UNKNOWN'] as const).map(eventOfStanding)).toEqual([
    'CLEARED',
    'PASSED',
    null,
  ])
})

test.each([
  ['2026-03-10', false],
  ['2026-03-11', true],
  ['2026-06-08', true],
  ['2026-06-09', false],
])('an alert may be put off until %s: %s', (until, may) => {
  expect(maySnoozeUntil(until, today)).toBe(may)
})
