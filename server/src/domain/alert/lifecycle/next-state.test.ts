import { describe, expect, test } from 'vitest'
import { nextState, possibleEvents } from './next-state.js'
import { type AlertEvent, alertStates, openStates } from './states.js'

describe('an alert', () => {
  test.each<[Parameters<typeof nextState>[0], AlertEvent, string | null]>([
    ['NONE', 'SUSPECTED', 'PENDING'],
    ['NONE', 'CONFIRMED', 'FIRING'],
    ['PENDING', 'CONFIRMED', 'FIRING'],
    ['PENDING', 'PASSED', 'RESOLVED'],
    ['FIRING', 'PASSED', null],
    ['FIRING', 'CLEARED', 'RESOLVED'],
    ['FIRING', 'ACKNOWLEDGE', 'ACKNOWLEDGED'],
    ['ACKNOWLEDGED', 'CONFIRMED', null],
    ['ACKNOWLEDGED', 'ESCALATED', 'FIRING'],
    ['ACKNOWLEDGED', 'CLEARED', 'RESOLVED'],
    ['SNOOZED', 'WOKEN', 'FIRING'],
    ['SNOOZED', 'CONFIRMED', null],
    ['SNOOZED', 'ESCALATED', 'FIRING'],
    ['RESOLVED', 'CONFIRMED', 'FIRING'],
    ['RESOLVED', 'ACKNOWLEDGE', null],
    ['DISMISSED', 'CONFIRMED', null],
    ['DISMISSED', 'ESCALATED', 'FIRING'],
    ['REBASELINED', 'RESTORE', 'FIRING'],
    ['REBASELINED', 'CONFIRMED', null],
  ])('that is %s becomes, when %s: %s', (state, event, next) => {
    expect(nextState(state, event)).toBe(next)
  })

  test('that someone may have to act on can be resolved by the data alone', () => {
    for (const state of openStates) expect(nextState(state, 'CLEARED')).toBe('RESOLVED')
  })

  test('that is over cannot be acknowledged, snoozed or dismissed', () => {
    const over = alertStates.filter(state => !openStates.includes(state))
    const acts = ['ACKNOWLEDGE', 'SNOOZE', 'DISMISS', 'REBASELINE']
    for (const state of over)
      expect(possibleEvents(state).filter(event => acts.includes(event))).toEqual([])
  })
})
