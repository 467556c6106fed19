import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketOf, representativeOf } from '../statistics/log-bucket.js'
import { partsOf } from '../testing/parts-of.js'
import { casesOf } from '../testing/reference-cases.js'
import { catalogue, kpiByCode, variantOf } from './catalogue.js'
import { type KpiDefinition, unitOf } from './define-kpi.js'
import type { ObservedParts, Parts } from './parts.js'
import { kpiValue } from './value-of.js'

function read(code: string, parts: Parts, variantCode?: string, observed?: ObservedParts) {
  const kpi = kpiByCode(code) as KpiDefinition
  const variant = variantOf(kpi, variantCode)
  if (!variant) throw new Error(`no variant ${variantCode} of ${code}`)
  return kpiValue(variant.formula, unitOf(kpi, variant), parts, observed)
}

const millionths = (numerator: number, denominator: number): ObservedParts => ({
  numerator: numerator * 1_000_000,
  denominator: denominator * 1_000_000,
})

test('every KPI without data is unknown or a true zero, and never not a number', () => {
  for (const kpi of catalogue)
    for (const variant of kpi.variants) {
      const { value, interval } = kpiValue(variant.formula, unitOf(kpi, variant), partsOf({}))
      const isCount = ['count', 'stock'].includes(variant.formula.kind)
      expect(value, `${kpi.code}.${variant.code}`).toBe(isCount ? 0 : null)
      expect(interval, `${kpi.code}.${variant.code}`).toBeNull()
    }
})

describe('a ratio', () => {
  test.each(casesOf('aggregation'))(
    '$name: parts are summed first, divided last',
    ({ input, expected }) => {
      const total = (key: 'numerator' | 'denominator') =>
        input.parts.reduce(
          (sum: number, part: Record<string, number>) => sum + Number(part[key]),
          0,
        )
      const parts = partsOf({
        sums: { firstResolved: total('denominator'), reopenedWithin14Days: total('numerator') },
      })
      const { value } = read('REOPEN_RATE', parts)
      expect(value).toBeCloseTo(expected.rate, 12)
      expect(value).not.toBeCloseTo(expected.wrongMeanOfRates, 3)
    },
  )

  test('counts open promises that fell due as decided and not met', () => {
    const parts = partsOf({
      sums: { resolutionMet: 2, resolutionDecided: 3, resolutionDueOpen: 1 },
    })
    expect(read('SLA_RESOLUTION', parts)).toMatchObject({
      value: 0.5,
      numerator: 2,
      denominator: 4,
      n: 4,
    })
    expect(read('SLA_RESOLUTION', parts).interval?.low).toBeGreaterThan(0)
  })

  test('of everything still has an interval, which ends at one', () => {
    const parts = partsOf({ sums: { resolutionMet: 40, resolutionDecided: 40 } })
    const { value, interval } = read('SLA_RESOLUTION', parts)
    expect(value).toBe(1)
    expect(interval?.high).toBe(1)
    expect(interval?.low).toBeCloseTo(0.9124, 4)
  })

  test('does not count open promises on the completed basis', () => {
    const parts = partsOf({
      sums: { resolutionCompleted: 3, resolutionCompletedMet: 2, resolutionDueOpen: 9 },
    })
    expect(read('SLA_RESOLUTION', parts, 'COMPLETED').value).toBeCloseTo(2 / 3, 12)
  })

  test('of time stands behind as many cases as there are, and has no interval of trials', () => {
    const sums = {
      resolutionPausedSeconds: 3600,
      resolutionClockSeconds: 14_400,
      resolutionClocked: 7,
    }
    const none = { numerator: null, denominator: null, interval: null }
    expect(read('SLA_PAUSED_SHARE', partsOf({ sums }))).toEqual({ value: 0.25, n: 7, ...none })
    const untimed = partsOf({ sums: { resolutionClocked: 7 } })
    expect(read('SLA_PAUSED_SHARE', untimed).value).toBeNull()
  })

  test('that corrections have left impossible still reads, without an interval', () => {
    const parts = partsOf({ sums: { resolvedWithSla: 5, ticketsResolved: 4 } })
    expect(read('SLA_COVERAGE', parts)).toMatchObject({ value: 1.25, interval: null })
  })
})

describe('a mean', () => {
  test('takes its squares in the unit in which they were stored', () => {
    // Two incidents of one and three hours; squares in minutes.
    const parts = partsOf({
      sums: {
        incidentTtrCount: 2,
        incidentTtrSeconds: 14_400,
        incidentTtrMinutesSquared: 60 ** 2 + 180 ** 2,
      },
    })
    const { value, numerator, denominator, n, interval } = read('TTR_MEAN', parts)
    expect({ value, numerator, denominator, n }).toEqual({
      value: 7200,
      numerator: 14_400,
      denominator: 2,
      n: 2,
    })
    // scipy: stats.t.interval(0.95, 1, loc=2, scale=stats.sem([1, 3])), in hours
    expect(Number(interval?.high) / 3600).toBeCloseTo(14.7062, 4)
    expect(interval?.low).toBe(0)
  })

  test('of scores may have an interval below zero, one value has none', () => {
    const two = partsOf({ sums: { csatScored: 2, csatScore: 6, csatScoreSquared: 26 } })
    expect(read('CSAT_MEAN', two).interval?.low).toBeLessThan(0)
    const one = partsOf({ sums: { csatScored: 1, csatScore: 5, csatScoreSquared: 25 } })
    expect(read('CSAT_MEAN', one)).toMatchObject({ value: 5, interval: null })
  })

  test('the effort score has a share and a mean', () => {
    const parts = partsOf({
      sums: { cesAnswers: 4, cesAgree: 3, cesScore: 22, cesScoreSquared: 130 },
    })
    expect(read('CES', parts).value).toBe(0.75)
    expect(read('CES', parts, 'MEAN').value).toBe(5.5)
  })
})

test('a median comes from the histogram of its own clock', () => {
  const histograms = {
    incidentTtrBuckets: new Map([[bucketOf(3600), 3]]),
    closureBuckets: new Map([[bucketOf(86_400), 12]]),
  }
  const parts = partsOf({ histograms })
  expect(read('TTR_MEDIAN', parts)).toEqual({
    value: representativeOf(168),
    numerator: null,
    denominator: null,
    n: 3,
    interval: null,
  })
  const closure = read('TTR_P90', parts, 'CLOSURE')
  expect(closure.n).toBe(12)
  expect(closure.interval).toEqual({ low: closure.value, high: closure.value })
})

test('nine of ten incidents are over within the 90th percentile', () => {
  const minutes = Array.from({ length: 101 }, (_, index) => index + 1)
  const incidentTtrBuckets = new Map<number, number>()
  for (const minute of minutes) {
    const bucket = bucketOf(minute * 60)
    incidentTtrBuckets.set(bucket, (incidentTtrBuckets.get(bucket) ?? 0) + 1)
  }
  const parts = partsOf({ histograms: { incidentTtrBuckets } })
  expect(Math.abs(Number(read('TTR_P90', parts).value) / (91 * 60) - 1)).toBeLessThan(0.025)
  expect(Math.abs(Number(read('TTR_MEDIAN', parts).value) / (51 * 60) - 1)).toBeLessThan(0.025)
})

describe('levels and counts', () => {
  test('open work past its due time holds the known breaches and what has fallen due', () => {
    const parts = partsOf({
      levels: { resolutionOverdue: 3, resolutionDueOpen: 4 },
      sums: { resolutionDueOpen: 1 },
    })
    expect(read('SLA_OPEN_BREACHED', parts)).toEqual({
      value: 7,
      numerator: null,
      denominator: null,
      n: 7,
      interval: null,
    })
  })

  test('a count of nothing is zero, which is known', () => {
    expect(read('VOLUME_OPENED', partsOf({})).value).toBe(0)
  })

  test('the share of old work is that of the end of the period', () => {
    const parts = partsOf({ levels: { openTickets: 40, openFrom31Days: 10 } })
    expect(read('BACKLOG_AGED', parts)).toMatchObject({ value: 0.25, n: 40 })
  })

  test('the days of work are the level over the pace of 28 days', () => {
    const parts = partsOf({ levels: { openTickets: 30 }, trailing: { ticketsResolved: 280 } })
    expect(read('BACKLOG_DAYS', parts)).toMatchObject({
      value: 3,
      numerator: 30,
      denominator: 10,
      n: 280,
    })
    expect(read('BACKLOG_DAYS', partsOf({ levels: { openTickets: 30 } })).value).toBeNull()
  })
})

test('the net promoter score has its own interval', () => {
  const parts = partsOf({ sums: { npsAnswers: 100, npsPromoters: 50, npsDetractors: 20 } })
  const { value, numerator, denominator, n, interval } = read('NPS', parts)
  expect(value).toBeCloseTo(30, 12)
  expect({ numerator, denominator, n }).toEqual({ numerator: 30, denominator: 100, n: 100 })
  expect(interval?.low).toBeCloseTo(14.692, 3)
})

describe('a recorded KPI', () => {
  test('of whole counts has an interval', () => {
    const { value, interval } = read(
      'TRAINING_COMPLETION',
      partsOf({}),
      undefined,
      millionths(19, 20),
    )
    expect(value).toBe(0.95)
    expect(interval?.high).toBeLessThan(1)
  })

  test('of weighted sums has none, and may exceed one', () => {
    const coverage = read('COMPETENCE_COVERAGE', partsOf({}), undefined, millionths(8.5, 10))
    expect(coverage).toMatchObject({ value: 0.85, interval: null, n: 10 })
    const benefit = read('BENEFIT_REALISATION', partsOf({}), undefined, millionths(120, 100))
    expect(benefit).toMatchObject({ value: 1.2, interval: null })
  })

  test('hours per post divide, hours lost are a total', () => {
    // 120 hours for five posts over one month: 288 hours a post and year.
    expect(
      read('TRAINING_HOURS_PER_FTE', partsOf({}), undefined, millionths(120, 5 / 12)).value,
    ).toBeCloseTo(288, 3)
    expect(read('LOST_USER_HOURS', partsOf({}), undefined, millionths(750, 4))).toMatchObject({
      value: 750,
      n: 4,
    })
  })

  test('that was assessed as zero is zero, one not recorded is unknown', () => {
    expect(read('LOST_USER_HOURS', partsOf({}), undefined, millionths(0, 3)).value).toBe(0)
    expect(read('LOST_USER_HOURS', partsOf({}), undefined, millionths(0, 0)).value).toBeNull()
    expect(read('LOST_USER_HOURS', partsOf({}), undefined, millionths(5, 0)).value).toBe(5)
    expect(read('INVOICE_ON_TIME', partsOf({})).value).toBeNull()
  })
})

test('grouping and merging back gives the figure of the whole', () => {
  const group = fc.record({ met: fc.nat(50), missed: fc.nat(50) })
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), groups => {
      const met = groups.reduce((sum, { met }) => sum + met, 0)
      const decided = groups.reduce((sum, { met, missed }) => sum + met + missed, 0)
      const whole = read(
        'SLA_RESOLUTION',
        partsOf({ sums: { resolutionMet: met, resolutionDecided: decided } }),
      )
      const readings = groups.map(({ met, missed }) =>
        read(
          'SLA_RESOLUTION',
          partsOf({ sums: { resolutionMet: met, resolutionDecided: met + missed } }),
        ),
      )
      const numerator = readings.reduce((sum, reading) => sum + Number(reading.numerator), 0)
      const denominator = readings.reduce((sum, reading) => sum + Number(reading.denominator), 0)
      expect(whole.value).toBe(denominator === 0 ? null : numerator / denominator)
    }),
  )
})
