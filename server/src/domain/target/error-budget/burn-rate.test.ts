import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../testing/expect-within.js'
import { casesOf } from '../../testing/reference-cases.js'
import { burnRate, burnRateSpending, timeToExhaustion } from './burn-rate.js'
import { type BurnRule, burnRules, isBurning } from './burn-rules.js'

const cases = casesOf('slo-burn')
const windows = cases.filter(({ input }) => 'periodHours' in input)
const exhaustions = cases.filter(({ input }) => 'slo' in input)
const quarters = cases.filter(({ input }) => 'fast' in input)
const [fast, slow] = burnRules as [BurnRule, BurnRule]

test('every case of burning budgets is one of the three kinds tested here', () => {
  expect(windows.length + exhaustions.length + quarters.length).toBe(cases.length)
})

describe('a burn rate', () => {
  test.each(windows)('$name', ({ input, expected, tolerance }) => {
    const rate = burnRateSpending(input.budgetConsumedPercent / 100, {
      period: input.periodHours,
      window: input.longWindowHours,
    })
    expectWithin(rate, expected.burnRate, tolerance)
  })

  test.each(exhaustions)('$name', ({ input, expected, tolerance }) => {
    const failures = input.windowTotal - input.windowGood
    const rate = burnRate({ failures, total: input.windowTotal }, input.slo) as number
    expectWithin(failures / input.windowTotal, expected.errorRate, tolerance)
    expectWithin(rate, expected.burnRate, tolerance)
    expectWithin(
      timeToExhaustion(input.periodDays, rate),
      expected.daysToExhaustionFromFullBudget,
      tolerance,
    )
  })

  test('is unknown when nothing was decided', () => {
    expect(burnRate({ failures: 0, total: 0 }, 0.95)).toBeNull()
  })

  test('of nothing never uses a budget up', () => {
    expect(timeToExhaustion(91, 0)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the rules for the budget of a quarter', () => {
  test.each(quarters)('$name', ({ expected, tolerance }) => {
    expectWithin(fast.threshold, expected.fastBurnRate, tolerance)
    expectWithin(slow.threshold, expected.slowBurnRate, tolerance)
  })

  // Against 95 %, a burn of 4.55 is a failure rate of 22.75 %.
  const long = { failures: 25, total: 100 }
  const short = { failures: 10, total: 40 }

  test('fire when both windows burn faster than the threshold', () => {
    expect(isBurning(fast, { long, short }, 0.95)).toBe(true)
    expect(isBurning(fast, { long, short: { failures: 9, total: 40 } }, 0.95)).toBe(false)
    expect(isBurning(fast, { long: { failures: 22, total: 100 }, short }, 0.95)).toBe(false)
  })

  test('stay quiet on few failures, whatever their rate', () => {
    expect(isBurning(slow, { long: { failures: 4, total: 4 }, short }, 0.95)).toBe(false)
    expect(isBurning(slow, { long, short: { failures: 1, total: 1 } }, 0.95)).toBe(false)
    expect(
      isBurning(slow, { long: { failures: 5, total: 5 }, short: { failures: 2, total: 2 } }, 0.95),
    ).toBe(true)
  })
})
