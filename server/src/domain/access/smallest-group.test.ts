import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTooSmall, SMALLEST_GROUP, withheldAmong } from './smallest-group.js'

const sizes = fc.array(fc.nat({ max: 12 }), { maxLength: 8 })
const shown = (groups: readonly number[]) => groups.filter((_, at) => !withheldAmong(groups)[at])
const hidden = (groups: readonly number[]) => groups.filter((_, at) => withheldAmong(groups)[at])
const sum = (groups: readonly number[]) => groups.reduce((all, size) => all + size, 0)

describe('of groups beside one another', () => {
  test('one of fewer than five is withheld with the next smallest', () => {
    expect(withheldAmong([20, 4, 9, 0])).toEqual([false, true, true, false])
    expect(withheldAmong([20, 3, 2, 9])).toEqual([false, true, true, false])
    expect(withheldAmong([4])).toEqual([true])
    expect(withheldAmong([5, 6, 0])).toEqual([false, false, false])
  })

  test('none that is shown is too small, nor what is left when they are taken from the sum', () => {
    fc.assert(
      fc.property(sizes, groups => {
        expect(shown(groups).some(isTooSmall)).toBe(false)
        // Where nothing is shown, what is left is the sum itself, which is withheld if it is small.
        if (shown(groups).some(size => size > 0))
          expect(isTooSmall(sum(groups) - sum(shown(groups)))).toBe(false)
      }),
    )
  })

  test('none is withheld without need', () => {
    fc.assert(
      fc.property(sizes, groups => {
        const withheld = hidden(groups).toSorted((a, b) => a - b)
        if (!groups.some(isTooSmall)) expect(withheld).toEqual([])
        const largest = withheld.at(-1) ?? 0
        if (largest >= SMALLEST_GROUP) expect(isTooSmall(sum(withheld) - largest)).toBe(true)
      }),
    )
  })

  test('a smaller one is never shown beside a larger one that is withheld, and nobody is no group', () => {
    fc.assert(
      fc.property(sizes, groups => {
        const largest = Math.max(0, ...hidden(groups))
        expect(shown(groups).every(size => size === 0 || size >= largest)).toBe(true)
        expect(hidden(groups).every(size => size > 0)).toBe(true)
      }),
    )
  })
})
