import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BacklogDay, backlogAfter, unbalancedDays } from './backlog-balance.js'

const flows = fc.record({
  opened: fc.nat(50),
  resolved: fc.nat(50),
  reopened: fc.nat(5),
  cancelled: fc.nat(5),
})

/** Days whose open work follows from their flows. */
function follow(before: number, all: readonly Omit<BacklogDay, 'open'>[]): BacklogDay[] {
  let open = before
  return all.map(day => {
    open = backlogAfter(open, day)
    return { ...day, open }
  })
}

describe('the balance of the open work', () => {
  test('holds on every day whose open work follows from its flows', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.array(flows), (before, all) => {
        expect(unbalancedDays(before, follow(before, all))).toBe(0)
      }),
    )
  })

  test('fails on the first day where what is kept is not what was counted before it', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.array(flows, { minLength: 1 }), (before, all) => {
        expect(unbalancedDays(before + 1, follow(before, all))).toBe(1)
      }),
    )
  })

  test('fails where a ticket is lost, and once more where it comes back', () => {
    const still = { opened: 0, resolved: 0, reopened: 0, cancelled: 0 }
    const opens = [10, 9, 9, 10].map(open => ({ ...still, open }))
    expect(unbalancedDays(10, opens)).toBe(2)
  })
})
