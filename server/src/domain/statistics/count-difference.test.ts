import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countDifference } from './count-difference.js'

describe('the difference of two counts', () => {
  test('of 152 and 119 is within what chance does to counts of that size', () => {
    const { low, high } = countDifference(152, 119)
    expect(low).toBeCloseTo(33 - 1.959963984540054 * Math.sqrt(271), 9)
    expect(high).toBeCloseTo(33 + 1.959963984540054 * Math.sqrt(271), 9)
  })

  test('of 2 and 1, or of 1 and 0, says nothing', () => {
    expect(countDifference(2, 1).low).toBeLessThanOrEqual(0)
    expect(countDifference(1, 0).low).toBeLessThanOrEqual(0)
  })

  test('is the other way round for the counts the other way round', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), (a, b) => {
        const there = countDifference(a, b)
        const back = countDifference(b, a)
        expect(there.low).toBeCloseTo(-back.high, 9)
      }),
    )
  })
})
