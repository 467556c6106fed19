import { expect, test } from 'vitest'
import { defaultRules, worseSignals } from './default-rules.js'
import { signalsOf } from './run-rule.js'

const eight = [0.5, 0.4, 0.5, 0.6, 0.5, 0.4, 0.5, 0.4]

test('monthly: a point beyond the limits, or eight on one side', () => {
  const found = signalsOf([...eight, 3.5, -2.5, -2.5], defaultRules())
  expect(found.map(({ rule, at }) => `${rule} ${at}`)).toEqual(['RUN_8 7', 'BEYOND 8', 'RUN_8 8'])
})

test('weekly: two of three beyond two sigmas too', () => {
  const found = signalsOf([-2.5, -2.5], defaultRules({ isWeekly: true }))
  expect(found).toEqual([{ rule: 'TWO_OF_THREE', at: 1, side: 'LOW' }])
})

test('guarded: the run takes twelve', () => {
  const rules = defaultRules({ runLength: 12 })
  expect(signalsOf(eight, rules)).toEqual([])
  expect(signalsOf([...eight, ...eight], rules)[0]).toEqual({
    rule: 'RUN_12',
    at: 11,
    side: 'HIGH',
  })
})

test('only what is worse notifies, by the direction of the KPI', () => {
  const found = signalsOf([3.5, 0, -3.5], defaultRules())
  expect(worseSignals(found, 'HIGHER').map(({ at }) => at)).toEqual([2])
  expect(worseSignals(found, 'LOWER').map(({ at }) => at)).toEqual([0])
})
