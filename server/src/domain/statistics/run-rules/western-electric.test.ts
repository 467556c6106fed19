import { describe, expect, test } from 'vitest'
import { signalsOf } from './run-rule.js'
import { westernElectric } from './western-electric.js'

const found = (z: readonly number[]) =>
  signalsOf(z, westernElectric).map(({ rule, at, side }) => `${rule} ${at} ${side}`)

describe('the Western Electric rules', () => {
  test('one point beyond three sigmas, not on the line', () => {
    expect(found([3, -3, 0, 3.01, 0, -3.01])).toEqual(['WE1 3 HIGH', 'WE1 5 LOW'])
  })

  test('two of three beyond two sigmas on one side', () => {
    expect(found([0, -2.1, 0, -2.1])).toEqual(['WE2 3 LOW'])
  })

  test('four of five beyond one sigma on one side', () => {
    expect(found([1.1, 1.2, -0.5, 1.3, 1.4])).toEqual(['WE3 4 HIGH'])
    expect(found([1.1, 1.2, -0.5, 1.3, -0.5, 1.4])).toEqual([])
  })

  test('eight on one side, at the eighth and each one after', () => {
    expect(found([0.5, 0.4, 0.5, 0.6, 0.5, 0.4, 0.5])).toEqual([])
    const nine = [0.5, 0.4, 0.5, 0.6, 0.5, 0.4, 0.5, 0.4, 0.3]
    expect(found(nine)).toEqual(['WE4 7 HIGH', 'WE4 8 HIGH'])
    expect(found(nine.with(3, 0))).toEqual([])
  })

  test('signals come by point, and at one point in the order of the rules', () => {
    expect(found([2.5, 3.5])).toEqual(['WE1 1 HIGH', 'WE2 1 HIGH'])
  })

  test('a series that never moved makes any move a signal, and no number breaks a rule', () => {
    expect(found([0, 0, Number.POSITIVE_INFINITY])).toEqual(['WE1 2 HIGH'])
  })
})
