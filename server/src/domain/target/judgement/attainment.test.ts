import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wilson } from '../../statistics/wilson.js'
import { expectWithin } from '../../testing/expect-within.js'
import { casesOf } from '../../testing/reference-cases.js'
import type { Levels } from '../levels.js'
import { assurance } from './assurance.js'
import { attainment } from './attainment.js'
import { certainty } from './certainty.js'
import { isStretchReached, targetStatus } from './target-status.js'

const cases = casesOf('attainment')
const values = cases.filter(({ input }) => 'actual' in input)
const intervals = cases.filter(({ input }) => 'successes' in input)

const statusOf: Record<string, string> = { GREEN: 'MET', AMBER: 'AT_RISK', RED: 'MISSED' }

const higher = { direction: 'HIGHER', target: 0.95, red: 0.9 } as const
const lower = { direction: 'LOWER', target: 0, red: 10 } as const
const range = { direction: 'RANGE', low: 0.7, high: 0.9, redLow: 0.5, redHigh: 0.98 } as const
const final = (value: number | null) => ({ value, status: 'FINAL' as const })

test('every case of attainment is one of the two kinds tested here', () => {
  expect(values.length + intervals.length).toBe(cases.length)
})

describe('attainment and status', () => {
  test.each(values)('$name', ({ input, expected, tolerance }) => {
    const { actual, ...levels } = input
    expectWithin(attainment(actual, levels as Levels), expected.attainment, tolerance)
    expect(targetStatus(final(actual), levels as Levels)).toBe(statusOf[expected.rag])
  })

  test('work for a target of zero', () => {
    expect(attainment(0, lower)).toBe(1)
    expect(attainment(5, lower)).toBe(0.75)
    expect(targetStatus(final(0), lower)).toBe('MET')
    expect(targetStatus(final(0.1), lower)).toBe('AT_RISK')
    expect(targetStatus(final(10.1), lower)).toBe('MISSED')
  })

  test('of a range fall off on both sides', () => {
    expect(attainment(0.98, range)).toBeCloseTo(0.5, 12)
    expect(targetStatus(final(0.98), range)).toBe('AT_RISK')
    expect(targetStatus(final(0.981), range)).toBe('MISSED')
    expect(targetStatus(final(0.49), range)).toBe('MISSED')
    expect(targetStatus(final(0.9), range)).toBe('MET')
  })

  test('never reward less than more, whichever way is better', () => {
    const number = fc.double({ min: -1000, max: 1000, noNaN: true })
    const order = fc.tuple(number, fc.double({ min: 0.01, max: 100, noNaN: true }), number, number)
    fc.assert(
      fc.property(order, ([target, step, a, b]) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        const up: Levels = {
          direction: 'HIGHER',
          red: target - step,
          target,
          stretch: target + step,
        }
        const down: Levels = {
          direction: 'LOWER',
          red: target + step,
          target,
          stretch: target - step,
        }
        expect(attainment(more, up)).toBeGreaterThanOrEqual(attainment(less, up))
        expect(attainment(less, down)).toBeGreaterThanOrEqual(attainment(more, down))
      }),
    )
  })

  test('are within 0 and 1.2, and no more than 1 without a stretch', () => {
    expect(attainment(-50, higher)).toBe(0)
    expect(attainment(1, higher)).toBe(1)
    expect(attainment(1, { ...higher, stretch: 0.96 })).toBe(1.2)
  })

  test('are unknown for what is missing, provisional or too small a sample', () => {
    expect(targetStatus({ value: null, status: 'NO_DATA' }, higher)).toBe('UNKNOWN')
    expect(targetStatus({ value: 0.99, status: 'PROVISIONAL' }, higher)).toBe('UNKNOWN')
    expect(targetStatus({ value: 0.1, status: 'LOW_SAMPLE' }, higher)).toBe('UNKNOWN')
  })

  test('know when the stretch is reached', () => {
    expect(isStretchReached(0.98, { ...higher, stretch: 0.98 })).toBe(true)
    expect(isStretchReached(0.97, { ...higher, stretch: 0.98 })).toBe(false)
    expect(isStretchReached(6, { direction: 'LOWER', target: 8, red: 12, stretch: 6 })).toBe(true)
    expect(isStretchReached(1, higher)).toBe(false)
    expect(isStretchReached(0.8, range)).toBe(false)
  })
})

describe('certainty', () => {
  test.each(intervals)('$name', ({ input, expected, tolerance }) => {
    const { successes, n, target, direction } = input
    const interval = wilson(successes, n)
    const { lower: low, upper: high } = expected
    expectWithin(interval, { low, high }, tolerance)
    expect(certainty(interval, n, { direction, target, red: target - 0.05 })).toBe(
      expected.certainty,
    )
  })

  test('turns round where lower is better', () => {
    expect(certainty({ low: 1, high: 2 }, 50, lower)).toBe('MISSED_WITH_CONFIDENCE')
    expect(certainty({ low: -2, high: 0 }, 50, lower)).toBe('MET_WITH_CONFIDENCE')
  })

  test('about a range takes the whole interval inside or outside', () => {
    expect(certainty({ low: 0.7, high: 0.9 }, 50, range)).toBe('MET_WITH_CONFIDENCE')
    expect(certainty({ low: 0.6, high: 0.8 }, 50, range)).toBe('INCONCLUSIVE')
    expect(certainty({ low: 0.91, high: 0.95 }, 50, range)).toBe('MISSED_WITH_CONFIDENCE')
    expect(certainty({ low: 0.5, high: 0.69 }, 50, range)).toBe('MISSED_WITH_CONFIDENCE')
  })

  test('is open when the interval only touches the target from the bad side', () => {
    expect(certainty({ low: 0.9, high: 0.95 }, 50, higher)).toBe('INCONCLUSIVE')
  })

  test('is not claimed below ten records, or without an interval', () => {
    expect(certainty({ low: 0.96, high: 1 }, 9, higher)).toBeNull()
    expect(certainty(null, 100, higher)).toBeNull()
  })
})

describe('assurance', () => {
  test('a target outside the limits will be hit or missed, one between them is luck', () => {
    expect(assurance({ low: 0.96, high: 0.99 }, higher)).toBe('WILL_HIT')
    expect(assurance({ low: 0.91, high: 0.94 }, higher)).toBe('WILL_MISS')
    expect(assurance({ low: 0.94, high: 0.97 }, higher)).toBe('HIT_OR_MISS')
  })

  test('a target on a limit is luck', () => {
    expect(assurance({ low: 0.95, high: 0.99 }, higher)).toBe('HIT_OR_MISS')
    expect(assurance({ low: 0.9, high: 0.95 }, higher)).toBe('HIT_OR_MISS')
  })

  test('turns round where lower is better', () => {
    expect(assurance({ low: -3, high: -1 }, lower)).toBe('WILL_HIT')
    expect(assurance({ low: 1, high: 2 }, lower)).toBe('WILL_MISS')
  })

  test('of a range is a hit only with both limits inside', () => {
    expect(assurance({ low: 0.72, high: 0.88 }, range)).toBe('WILL_HIT')
    expect(assurance({ low: 0.72, high: 0.92 }, range)).toBe('HIT_OR_MISS')
    expect(assurance({ low: 0.92, high: 0.97 }, range)).toBe('WILL_MISS')
  })
})
