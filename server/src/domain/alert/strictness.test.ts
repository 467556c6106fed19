import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { behaviourOf } from '../signal/behaviour-of.js'
import { seededNoise } from '../testing/seeded-noise.js'
import { falseAlarmsOf, isStrong, runOf, strictnessFor, strictnessSteps } from './strictness.js'
import { valuesOf } from './testing/given-series.js'
import { strictnessInWords } from './words/strictness-in-words.js'

const baseline = 24
const months = 11
const count = 4000

/** Episodes on the worse side in the months after, at each step: a month without ends none at once. */
function episodesOf(distances: readonly (number | null)[], isGuarded: boolean): number[] {
  const points = distances.map(distance => ({ distance }))
  return strictnessSteps.map(strictness => {
    let episodes = 0
    let last = Number.NEGATIVE_INFINITY
    for (let at = baseline; at < points.length; at++) {
      if (!isStrong(points.slice(0, at + 1), 'HIGH', { isGuarded, strictness })) continue
      if (at - last > 3) episodes++
      last = at
    }
    return episodes
  })
}

describe('of 4,000 stable series with limits from 24 months', () => {
  const noise = seededNoise(20_261_128)
  const totals = strictnessSteps.map(() => 0)
  for (let i = 0; i < count; i++) {
    const { whole } = valuesOf(Array.from({ length: baseline + months }, () => 100 + 5 * noise()))
    const { points, segments } = behaviourOf(whole)
    const isGuarded = segments.at(-1)?.guard?.isOn ?? false
    episodesOf(
      points.map(({ distance }) => distance),
      isGuarded,
    ).forEach((episodes, step) => {
      totals[step] = (totals[step] ?? 0) + episodes
    })
  }

  test.each(strictnessSteps.map((step, index) => [index, step.periodsBetween] as const))(
    'step %i raises a false alarm once in about %i months',
    (index, stated) => {
      const expected = (count * months) / stated
      // Four standard errors of a count.
      expect(Math.abs((totals[index] ?? 0) - expected)).toBeLessThan(4 * Math.sqrt(expected) + 1)
    },
  )
})

describe('the strictness', () => {
  const active = fc.record({ monthly: fc.nat(5000), weekly: fc.nat(1000) })

  test('keeps the budget wherever a step can, by the mildest that does', () => {
    fc.assert(
      fc.property(active, fc.double({ min: 0.1, max: 20, noNaN: true }), (series, allowed) => {
        const chosen = strictnessFor(series, allowed)
        const at = strictnessSteps.indexOf(chosen)
        const before = strictnessSteps[at - 1]
        const isKept = falseAlarmsOf(series, chosen) <= allowed
        const isMildest = !before || falseAlarmsOf(series, before) > allowed
        return isMildest && (isKept || at === strictnessSteps.length - 1)
      }),
    )
  })

  test('never falls when more series are watched', () => {
    fc.assert(
      fc.property(active, fc.nat(500), ({ monthly, weekly }, more) => {
        const [few, many] = [monthly, monthly + more].map(
          each => strictnessFor({ monthly: each, weekly }, 1).periodsBetween,
        )
        return Number(many) >= Number(few)
      }),
    )
  })

  test('asks of a hundred series no more than the chart does', () => {
    expect(strictnessFor({ monthly: 100, weekly: 0 }, 1)).toBe(strictnessSteps[0])
  })

  test('is said in words with the numbers that count', () => {
    const words = strictnessSteps.map(strictnessInWords)
    expect(words[0]).toContain('more than 3 sigmas from the average, or 8 in a row')
    expect(words[4]).toContain('two of three lie more than 3.3 sigmas')
  })
})

test('a run is counted back from the last point, and a point on the centre ends it', () => {
  expect([runOf([]), runOf([1, -1]), runOf([-1, 1, 2]), runOf([1, 0, 1])]).toEqual([0, 0, 2, 1])
})

test('a run in a series that hangs together takes four more', () => {
  const strictness = strictnessSteps[0]
  const run = (length: number) => Array.from({ length }, () => ({ distance: 1 }))
  const strong = (length: number, isGuarded: boolean) =>
    isStrong(run(length), 'HIGH', { isGuarded, strictness })
  expect([7, 8].map(length => strong(length, false))).toEqual([false, true])
  expect([11, 12].map(length => strong(length, true))).toEqual([false, true])
})

test('points that were not judged are passed over', () => {
  const points = [5, null, 5, null].map(distance => ({ distance }))
  const [, , strictness] = strictnessSteps
  if (!strictness) throw new Error('no step')
  expect(isStrong(points, 'HIGH', { isGuarded: false, strictness })).toBe(true)
  expect(isStrong(points, 'LOW', { isGuarded: false, strictness })).toBe(false)
})
