import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectWithin } from '../../testing/expect-within.js'
import { caseNamed } from '../../testing/reference-cases.js'
import { averageRanks } from './average-ranks.js'
import { hamedRao } from './hamed-rao.js'
import { mannKendall } from './mann-kendall.js'
import { roundHalfEven } from './round-half-even.js'
import { seasonalMannKendall } from './seasonal-mann-kendall.js'
import { seasonalSlope, theilSen } from './theil-sen.js'

const rise = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

describe('a monotonic trend', () => {
  test.each([
    ['mk-maxau-Q', caseNamed('mk-maxau-Q')],
    ['mk-nile-ties', caseNamed('mk-nile-ties')],
    ['mk-heavy-ties-12', caseNamed('mk-heavy-ties-12')],
  ])('%s', (_, { input, expected, tolerance }) => {
    const { S, varS, z, p, senSlope, lower95, upper95, tauB } = expected
    const trend = mannKendall(input.values)
    const sen = theilSen(input.values)
    const found = {
      S: trend?.score,
      varS: trend?.variance,
      z: trend?.z,
      p: trend?.p,
      senSlope: sen?.slope,
      lower95: sen?.interval.low,
      upper95: sen?.interval.high,
    }
    expectWithin(found, { S, varS, z, p, senSlope, lower95, upper95 }, tolerance)
    expect(trend?.tau).toBeCloseTo(tauB, 9)
  })

  test('needs ten values that are there', () => {
    expect(mannKendall(rise.slice(1))).toBeNull()
    expect(mannKendall([...rise.slice(1), null])).toBeNull()
    expect(mannKendall([...rise.slice(1), null, 12])).not.toBeNull()
  })

  test('is not there in a series that never moves', () => {
    expect(mannKendall(rise.map(() => 5))).toMatchObject({ score: 0, z: 0, p: 1, tau: null })
  })

  test('turns round with the series', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 10 }), values => {
        const there = mannKendall(values)
        const back = mannKendall(values.toReversed())
        expect(back?.score).toBeCloseTo(-Number(there?.score), 12)
        expect(back?.p).toBeCloseTo(Number(there?.p), 12)
      }),
    )
  })
})

describe('the slope of a trend', () => {
  test('keeps the place in time of a period without a value', () => {
    expect(theilSen([1, null, 3, null, 5])?.slope).toBe(1)
  })

  test('is exact on a line, and its interval holds it', () => {
    expect(theilSen(rise)).toEqual({ slope: 1, interval: { low: 1, high: 1 } })
  })

  test('stays within the slopes there are when its ranks lie outside', () => {
    expect(theilSen([1, 3, 2])?.interval).toEqual({ low: -1, high: 2 })
  })

  test('needs two values', () => {
    expect(theilSen([4, null])).toBeNull()
  })
})

describe('a trend within seasons', () => {
  const { input, expected, tolerance } = caseNamed('seasonal-mk-nottem')

  test('seasonal-mk-nottem', () => {
    const trend = seasonalMannKendall(input.values, input.period)
    const { S, varS, z, p, seasonalSenSlope } = expected
    const found = {
      S: trend?.score,
      varS: trend?.variance,
      z: trend?.z,
      p: trend?.p,
      seasonalSenSlope: seasonalSlope(input.values, input.period),
    }
    expectWithin(found, { S, varS, z, p, seasonalSenSlope }, tolerance)
    expect(trend?.seasonScores).toEqual(expected.seasonS)
  })

  test('needs three years', () => {
    expect(seasonalMannKendall(input.values.slice(0, 35), 12)).toBeNull()
    expect(seasonalMannKendall(input.values.slice(0, 36), 12)).not.toBeNull()
  })

  test('has no slope when no season comes twice', () => {
    expect(seasonalSlope([1, 2, 3], 12)).toBeNull()
  })
})

describe('a trend in values that follow one another', () => {
  test('mk-hamed-rao-maxauS', () => {
    const { input, expected, tolerance } = caseNamed('mk-hamed-rao-maxauS')
    const { z, p, varS } = expected
    const trend = hamedRao(input.values)
    expectWithin({ z: trend?.z, p: trend?.p, varS: trend?.variance }, { z, p, varS }, tolerance)
  })

  test('needs ten values', () => {
    expect(hamedRao(rise.slice(1))).toBeNull()
  })

  test('keeps the plain variance where the correction would take all of it', () => {
    const sawtooth = [0, 27, 3, 26, 3, 29, 0, 26, 2, 27, 3, 28, 1, 27]
    expect(hamedRao(sawtooth)?.variance).toBe(mannKendall(sawtooth)?.variance)
  })
})

test('equal values share the mean of their ranks', () => {
  expect(averageRanks([10, 20, 10, 5])).toEqual([2.5, 4, 2.5, 1])
})

test('halves round to the even number', () => {
  expect([0.5, 1.5, 2.5, 2.4, 2.6, -0.5].map(roundHalfEven)).toEqual([0, 2, 2, 2, 3, 0])
})
