import { describe, expect, test } from 'vitest'
import { alertsAsked, changeAlertFilter, readAlertFilter, stateOrder } from './alert-filter.js'

describe('the address of a list of alerts', () => {
  test('says what is shown, and nothing that is not known', () => {
    expect(readAlertFilter({ state: 'over', kpi: 'X', foreign: '1', family: ['A', 'B'] })).toEqual({
      state: 'over',
      kpi: 'X',
    })
  })

  test('changes in one place and keeps the rest', () => {
    expect(changeAlertFilter({ kpi: 'X', mine: '1' }, { kpi: undefined, side: 'better' })).toEqual({
      mine: '1',
      side: 'better',
    })
  })
})

describe('what is asked', () => {
  test('is what is open, where the address says nothing', () => {
    expect(alertsAsked({}, 'ada')).toEqual({})
  })

  test('is every state that belongs to the group of the address', () => {
    expect(alertsAsked({ state: 'over' }, undefined).states).toEqual([
      'RESOLVED',
      'DISMISSED',
      'REBASELINED',
    ])
    expect(alertsAsked({ state: 'any' }, undefined).states).toEqual(stateOrder)
  })

  test('names the scope, the person who is signed in and the side', () => {
    expect(
      alertsAsked({ department: 'IT', service: 'EMAIL', mine: '1', side: 'better' }, 'ada'),
    ).toEqual({ scope: { department: 'IT', service: 'EMAIL' }, owner: 'ada', improvements: true })
  })

  test('is of anybody while nobody is signed in', () => {
    expect(alertsAsked({ mine: '1' }, undefined)).toEqual({})
  })

  test('holds what was only suspected where that is asked for', () => {
    expect(alertsAsked({ state: 'PENDING' }, undefined)).toEqual({
      states: ['PENDING'],
      everything: true,
    })
  })
})
