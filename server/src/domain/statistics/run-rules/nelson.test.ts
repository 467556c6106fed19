import { describe, expect, test } from 'vitest'
import { casesOf } from '../../testing/reference-cases.js'
import { nelson } from './nelson.js'
import { signalsOf } from './run-rule.js'

/** Points, from 1, at which the rule with that number stands complete. */
const completedAt1Based = (number: number, z: readonly number[]) => {
  const rule = nelson.filter(({ code }) => code === `N${number}`)
  return signalsOf(z, rule).map(({ at }) => at + 1)
}

describe("Nelson's tests", () => {
  test.each(casesOf('nelson'))('$name', ({ input, expected }) => {
    expect(completedAt1Based(input.rule, input.z)).toEqual(expected.signalCompletedAt1Based)
  })

  test('2: nine on one side, broken by a point on the centre line', () => {
    const nine = [1, 0.2, 0.5, 0.1, 0.9, 0.4, 0.3, 0.8, 0.2]
    expect(completedAt1Based(2, nine)).toEqual([9])
    expect(completedAt1Based(2, nine.with(4, 0))).toEqual([])
    expect(completedAt1Based(2, nine.with(4, -0.1))).toEqual([])
    expect(completedAt1Based(2, [-1, ...nine, 0.1])).toEqual([10, 11])
  })

  test('3: equal neighbours break a trend, a fall is a trend too', () => {
    expect(completedAt1Based(3, [1, 2, 3, 3, 4, 5, 6])).toEqual([])
    expect(completedAt1Based(3, [3, 2, 1, 0, -1, -2])).toEqual([6])
    expect(completedAt1Based(3, [0, 1, 2, 1, 0, -1, -2, -3])).toEqual([8])
  })

  test('4: an equal neighbour breaks alternation', () => {
    const sawtooth = Array.from({ length: 14 }, (_, index) => (index % 2) / 2)
    expect(completedAt1Based(4, sawtooth)).toEqual([14])
    expect(completedAt1Based(4, sawtooth.with(7, 0))).toEqual([])
    expect(
      completedAt1Based(
        4,
        sawtooth.map(() => 0.5),
      ),
    ).toEqual([])
  })

  test('5: two of three beyond two sigmas on one side; on the line is inside', () => {
    expect(completedAt1Based(5, [2.1, 0, 2.2])).toEqual([3])
    expect(completedAt1Based(5, [2.1, 2.2])).toEqual([2])
    expect(completedAt1Based(5, [2.1, 0, 2])).toEqual([])
    expect(completedAt1Based(5, [2.1, 0, -2.2])).toEqual([])
    expect(completedAt1Based(5, [2.1, 0, 0, 2.2])).toEqual([])
  })

  test('5: a point that is not beyond does not signal again', () => {
    expect(completedAt1Based(5, [2.1, 2.2, 0.1])).toEqual([2])
  })

  test('7: on the one-sigma line is within', () => {
    const quiet: number[] = Array.from({ length: 15 }, (_, index) => (index % 2 ? 1 : -0.3))
    expect(completedAt1Based(7, quiet)).toEqual([15])
    expect(completedAt1Based(7, quiet.with(3, 1.01))).toEqual([])
  })

  test('8: none within one sigma, on both sides', () => {
    const away = [1.1, -1.2, 1.3, 2, -1.4, 1.2, -1.1, 1.5]
    expect(completedAt1Based(8, away)).toEqual([8])
    expect(completedAt1Based(8, away.with(2, 1))).toEqual([])
    expect(completedAt1Based(8, away.map(Math.abs))).toEqual([])
    expect(
      completedAt1Based(
        8,
        away.map(value => -Math.abs(value)),
      ),
    ).toEqual([])
  })
})
