import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectWithin } from '../testing/expect-within.js'
import { caseNamed } from '../testing/reference-cases.js'
import { seededNoise } from '../testing/seeded-noise.js'
import { type GivenPoint, seriesOf, share } from '../testing/series-of.js'
import { assuranceOf } from './assurance-of.js'
import { behaviourOf } from './behaviour-of.js'
import type { KpiSeries } from './kpi-series.js'

/** About 94 of 100, up and down in turn. */
const steadyShares = (length: number): GivenPoint[] =>
  Array.from({ length }, (_, index) =>
    share(index % 2 === 0 ? 188 : 376, index % 2 === 0 ? 200 : 400),
  )
const steady = (length: number, low = 90, high = 110) =>
  Array.from({ length }, (_, index) => (index % 2 === 0 ? low : high))

const last = (series: KpiSeries) => behaviourOf(series).points.at(-1)

describe('the chart of a KPI', () => {
  test.each([
    ['SLA_RESOLUTION', steadyShares(12), 'P_PRIME'],
    ['BACKLOG', steady(12), 'XMR'],
    ['TTR_MEDIAN', steady(12), 'XMR_LN'],
    ['TTR_MEAN', steady(12), 'XMR_LN'],
    ['CSAT_MEAN', steady(12, 4, 4.1), 'XMR'],
    ['TRAINING_HOURS_PER_FTE', steady(12), 'XMR'],
    ['BENEFIT_REALISATION', [{ value: 1.1, numerator: 11.5, denominator: 10 }], 'XMR'],
  ])('of %s follows from its definition', (code, points, chart) => {
    expect(behaviourOf(seriesOf(code, points)).chart).toBe(chart)
  })

  test('xmr-nhs-outlier-screened: one outlier neither hides itself nor others', () => {
    const { input, expected, tolerance } = caseNamed('xmr-nhs-outlier-screened')
    const { points, signals } = behaviourOf(seriesOf('NPS', input.values))
    expectWithin(
      points[0]?.limits,
      { low: expected.lpl, centre: expected.centre, high: expected.upl },
      tolerance,
    )
    expect(signals).toMatchObject([{ rule: 'BEYOND', at: 4, side: 'HIGH', variation: 'IMPROVING' }])
  })

  test('xmr-nist-flowrate: ten values give limits on trial', () => {
    const { input, expected, tolerance } = caseNamed('xmr-nist-flowrate')
    const { points, segments, signals } = behaviourOf(seriesOf('NPS', input.values))
    expect(segments[0]?.baseline.state).toBe('TRIAL')
    const widening = segments[0]?.guard?.sigmaFactor as number
    const above = (Number(points[9]?.limits?.high) - expected.centre) / widening
    expectWithin(above, expected.ucl - expected.centre, tolerance)
    expect(signals).toEqual(expected.signals)
  })

  test('of shares of thousands does not signal what months always differ by', () => {
    const points = Array.from({ length: 24 }, (_, index) =>
      share(index % 2 === 0 ? 4560 : 4440, 4800),
    )
    expect(behaviourOf(seriesOf('SLA_RESOLUTION', points)).signals).toEqual([])
  })

  test('of durations has limits that lie further above than below', () => {
    const limits = last(seriesOf('TTR_MEDIAN', steady(12, 3600, 14_400)))?.limits
    expect(limits?.centre).toBeCloseTo(7200, 6)
    expect(Number(limits?.high) - 7200).toBeGreaterThan(7200 - Number(limits?.low))
    expect(Number(limits?.high) * Number(limits?.low)).toBeCloseTo(7200 ** 2, 0)
  })

  test('of a count never goes below nothing', () => {
    expect(last(seriesOf('BACKLOG', steady(12, 1, 40)))?.limits?.low).toBe(0)
  })

  test('is none by the day, which follows the week', () => {
    const { segments, readBy } = behaviourOf(seriesOf('BACKLOG', steady(30), { grain: 'DAY' }))
    expect(segments[0]?.whyNoLimits).toBe('DAYS')
    expect(readBy).toBe('WEEK')
  })
})

describe('shares of few cases', () => {
  test('have no limits, and say at which grain they would', () => {
    const thin = Array.from({ length: 24 }, () => share(48, 50))
    const { segments, readBy, points } = behaviourOf(seriesOf('SLA_RESOLUTION', thin))
    expect(segments[0]?.whyNoLimits).toBe('TOO_FEW_CASES')
    expect(readBy).toBe('QUARTER')
    expect(points[0]).toMatchObject({ limits: null, isEvaluated: false, variation: null })
  })

  test('have none at any grain where nothing was ever missed', () => {
    const perfect = Array.from({ length: 24 }, () => share(50, 50))
    expect(behaviourOf(seriesOf('SLA_RESOLUTION', perfect)).readBy).toBeNull()
  })

  test('in one month leave that month out, not the chart', () => {
    const points = [...steadyShares(20), share(10, 40)]
    const { points: read, signals } = behaviourOf(seriesOf('SLA_RESOLUTION', points))
    expect(read[19]?.isEvaluated).toBe(true)
    expect(read[20]).toMatchObject({ isEvaluated: false, variation: null })
    expect(read[20]?.limits?.centre).toBeCloseTo(0.94, 12)
    expect(signals).toEqual([])
  })
})

describe('points that are not final', () => {
  test.each(['PROVISIONAL', 'LOW_SAMPLE'] as const)('%s: drawn, never judged', status => {
    const off = { value: 900, status }
    const { points, signals, segments } = behaviourOf(seriesOf('BACKLOG', [...steady(12), off]))
    expect(points[12]).toMatchObject({ isEvaluated: false, distance: null, variation: null })
    expect(points[12]?.limits).toEqual(points[11]?.limits)
    expect(signals).toEqual([])
    expect(segments[0]?.baseline.count).toBe(12)
  })

  test('a gap is passed over, and a run goes on after it', () => {
    const { signals } = behaviourOf(
      seriesOf('BACKLOG', [...steady(24), 105, 105, 105, 105, null, 105, 105, 105, 105]),
    )
    expect(signals.at(-1)).toMatchObject({ rule: 'RUN_8', at: 32, from: 24 })
  })

  test('a gap of shares has no limits, having no size', () => {
    const points = [...steadyShares(12), { value: null }]
    expect(last(seriesOf('SLA_RESOLUTION', points))?.limits).toBeNull()
  })
})

describe('limits by segment', () => {
  const moved = [...steady(24, 110, 90), ...steady(16, 190, 210)]

  test('old limits stay, new ones begin where they were accepted', () => {
    const { segments, points } = behaviourOf(seriesOf('BACKLOG', moved, { segmentStarts: [24] }))
    expect(segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 23],
      [24, 39],
    ])
    expect(points[23]?.limits?.centre).toBe(100)
    expect(points[24]?.limits?.centre).toBe(200)
    expect(points[39]?.variation).toBe('COMMON_CAUSE')
  })

  test('new ones are proposed from the step on, with the reason', () => {
    const { proposal } = behaviourOf(seriesOf('BACKLOG', moved))
    expect(proposal).toMatchObject({ at: 24, reason: 'STEP' })
    expect(behaviourOf(seriesOf('BACKLOG', moved, { segmentStarts: [24] })).proposal).toBeNull()
  })

  test('a documented change is the reason of what follows it', () => {
    const slight = [...steady(24), ...steady(8, 104, 106)]
    expect(behaviourOf(seriesOf('BACKLOG', slight)).proposal).toBeNull()
    const { proposal } = behaviourOf(seriesOf('BACKLOG', slight, { changes: [23] }))
    expect(proposal).toMatchObject({ at: 23, reason: 'CHANGE' })
  })

  test('a start outside the series or twice the same makes no segment', () => {
    const series = seriesOf('BACKLOG', steady(12), { segmentStarts: [-3, 0, 5, 5, 12, 90] })
    expect(behaviourOf(series).segments.map(({ from }) => from)).toEqual([0, 5])
  })

  test('a series without points has nothing', () => {
    expect(behaviourOf(seriesOf('BACKLOG', []))).toMatchObject({ points: [], segments: [] })
  })
})

describe('a season', () => {
  const noise = seededNoise(5)
  const values = Array.from({ length: 48 }, (_, index) => {
    const isSummer = index % 12 === 6 || index % 12 === 7
    return (isSummer ? 50 : 100) + (index % 12) + noise()
  })

  test('is in the limits, and a summer as usual is no signal', () => {
    const { season, points, signals } = behaviourOf(seriesOf('BACKLOG', values))
    expect(season).toHaveLength(12)
    expect(Number(points[42]?.limits?.high)).toBeLessThan(Number(points[41]?.limits?.low))
    expect(signals).toEqual([])
  })

  test('is looked for by the month only', () => {
    expect(behaviourOf(seriesOf('BACKLOG', values, { grain: 'QUARTER' })).season).toBeNull()
  })

  test('of shares keeps limits within 0 and 1', () => {
    const shares = values.map(value => share(Math.round(value * 8), 1000))
    const { points, season } = behaviourOf(seriesOf('SLA_RESOLUTION', shares))
    expect(season).not.toBeNull()
    for (const { limits } of points) expect(limits?.high).toBeLessThanOrEqual(1)
  })
})

describe('assurance', () => {
  const behaviour = behaviourOf(seriesOf('BACKLOG', steady(12)))
  const levels = (target: number) => ({ direction: 'LOWER', target, red: target + 5 }) as const

  test('compares the limits with the target in force', () => {
    expect(assuranceOf(behaviour, 11, levels(500))).toBe('WILL_HIT')
    expect(assuranceOf(behaviour, 11, levels(100))).toBe('HIT_OR_MISS')
    expect(assuranceOf(behaviour, 11, levels(10))).toBe('WILL_MISS')
  })

  test('is unknown without limits', () => {
    expect(assuranceOf(behaviourOf(seriesOf('BACKLOG', [1, 2])), 1, levels(10))).toBeNull()
  })
})

test('a direction turned round turns every variation round and nothing else', () => {
  const turned = {
    IMPROVING: 'WORSENING',
    WORSENING: 'IMPROVING',
    CHANGED: 'CHANGED',
    COMMON_CAUSE: 'COMMON_CAUSE',
  } as const
  const values = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 8, maxLength: 60 })
  fc.assert(
    fc.property(values, given => {
      const series = seriesOf('BACKLOG', given)
      const mirrored = behaviourOf({ ...series, kpi: { ...series.kpi, better: 'HIGHER' } })
      const plain = behaviourOf(series)
      for (const [index, { variation, ...rest }] of plain.points.entries()) {
        const other = mirrored.points[index]
        expect(other).toMatchObject(rest)
        expect(other?.variation).toBe(variation && turned[variation])
      }
    }),
  )
})

test('values mirrored about nothing mirror the sides of every signal', () => {
  const values = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 12, maxLength: 40 })
  fc.assert(
    fc.property(values, given => {
      const sides = (sign: number) =>
        behaviourOf(
          seriesOf(
            'NPS',
            given.map(value => sign * value),
          ),
        ).signals.map(({ rule, at, side }) => ({
          rule,
          at,
          isHigh: (side === 'HIGH') === sign > 0,
        }))
      expect(sides(-1)).toEqual(sides(1))
    }),
  )
})
