import { describe, expect, test } from 'vitest'
import type { SeriesTrend } from '../../signal/trend-of.js'
import { seededNoise } from '../../testing/seeded-noise.js'
import { defaultSettings } from '../rule-settings.js'
import { sharesOf, targetOf, valuesOf } from '../testing/given-series.js'
import { judgeBudgetBurn } from './budget-burn.js'
import {
  judgeDataSignal,
  judgeDisagreement,
  judgeRestatement,
  judgeStaleness,
} from './data-quality.js'
import { isForecastMissOver, judgeForecastMiss } from './forecast-miss.js'
import { isShiftOver, judgeShift } from './shift.js'
import { judgeSideEffect } from './side-effect.js'
import { judgeStable } from './stable.js'
import { isTargetMissOver, judgeTargetMiss } from './target-miss.js'
import { judgeTrend, trendAt } from './trend.js'

const { TARGET_MISS, SHIFT, TREND, FORECAST_MISS, DATA_QUALITY, SIDE_EFFECT, STABLE } =
  defaultSettings
/** 24 months about 900 of 1,000, in steps that cancel out. */
const steady = Array.from(
  { length: 24 },
  (_, month) => 900 + Number([0, 9, -6, 3, -9, 6][month % 6]),
)
/** So few series that every signal of the chart is told. */
const few = { monthly: 50, weekly: 0 }
const last = (series: { points: readonly unknown[] }) => series.points.length - 1

describe('a missed target', () => {
  const target = targetOf(0.95, 0.9)

  test('is critical at once when it is red beyond chance', () => {
    const series = sharesOf([960, 850], 1000, { target })
    expect(judgeTargetMiss(series, 1, TARGET_MISS)).toMatchObject({
      isConfirmed: true,
      severity: 'CRITICAL',
      finding: { rule: 'RED_WITH_CONFIDENCE', target: 0.95 },
    })
  })

  test('is only pending after one month that is worse, and a warning after two', () => {
    const series = sharesOf([960, 940, 940], 1000, { target })
    expect(judgeTargetMiss(series, 1, TARGET_MISS)).toMatchObject({ isConfirmed: false })
    expect(judgeTargetMiss(series, 2, TARGET_MISS)).toMatchObject({
      isConfirmed: true,
      severity: 'WARNING',
      finding: { rule: 'WORSE_THAN_TARGET', missed: 2, of: 2 },
    })
  })

  test('of weeks takes three of four', () => {
    const weekly = (weeks: number[]) => sharesOf(weeks, 1000, { target, grain: 'WEEK' })
    const three = weekly([940, 960, 940, 940])
    expect(judgeTargetMiss(three, 3, TARGET_MISS)).toMatchObject({ isConfirmed: true })
    const two = weekly([960, 960, 940, 940])
    expect(judgeTargetMiss(two, 3, TARGET_MISS)).toMatchObject({ isConfirmed: false })
  })

  test('is nothing without a target, with a waiver, or at the target itself', () => {
    expect(judgeTargetMiss(sharesOf([850], 1000), 0, TARGET_MISS)).toBeNull()
    const waived = sharesOf([850], 1000, { target: targetOf(0.95, 0.9, { isWaived: true }) })
    expect(judgeTargetMiss(waived, 0, TARGET_MISS)).toBeNull()
    expect(judgeTargetMiss(sharesOf([950], 1000, { target }), 0, TARGET_MISS)).toEqual({
      kind: 'QUIET',
    })
  })

  test('is over at or better than the target', () => {
    const series = sharesOf([940, 950], 1000, { target })
    expect([0, 1].map(at => isTargetMissOver(series, at))).toEqual([false, true])
  })
})

describe('a shift', () => {
  test('is a point beyond the limits on the worse side, with its chance on that side alone', () => {
    const series = sharesOf([...steady, 800], 1000)
    expect(judgeShift(series, last(series), SHIFT, few)).toMatchObject({
      isConfirmed: true,
      severity: 'WARNING',
      side: 'WORSE',
      finding: { rule: 'BEYOND', chancePeriods: expect.closeTo(740.8, 1) },
    })
  })

  test('is a run of eight, expected once in 510 periods on one side, once in 255 on either', () => {
    const series = sharesOf([...steady, ...Array(8).fill(890)], 1000)
    expect(judgeShift(series, last(series), SHIFT, few)).toMatchObject({
      finding: { rule: 'RUN', length: 8, chancePeriods: 510 },
    })
    expect(judgeShift(series, last(series) - 1, SHIFT, few)).toEqual({ kind: 'QUIET' })
  })

  test('has to be stronger before it is told where many series are watched, and waits as pending', () => {
    const many = { monthly: 600, weekly: 100 }
    const isTold = (values: readonly number[]) => {
      const series = sharesOf(values, 1000)
      const judgement = judgeShift(series, last(series), SHIFT, many)
      return judgement?.kind === 'BREACHED' && judgement.isConfirmed
    }
    const low = (count: number, value: number) => [...steady, ...Array(count).fill(value)]
    expect([8, 10, 11].map(count => isTold(low(count, 890)))).toEqual([false, false, true])
    expect([865, 850].map(value => isTold(low(1, value)))).toEqual([false, true])
    expect(isTold(low(2, 865))).toBe(true)
    const better = sharesOf(low(1, 940), 1000)
    expect(judgeShift(better, last(better), SHIFT, many)).toMatchObject({ isConfirmed: true })
  })

  test('is told in the whole length of its run', () => {
    const series = sharesOf([...steady, ...Array(11).fill(890)], 1000)
    expect(judgeShift(series, last(series), SHIFT, few)).toMatchObject({
      finding: { rule: 'RUN', length: 11, chancePeriods: 4094 },
    })
  })

  test('for the better is an improvement, which is only information', () => {
    const series = sharesOf([...steady, 990], 1000)
    expect(judgeShift(series, last(series), SHIFT, few)).toMatchObject({
      side: 'BETTER',
      severity: 'INFO',
      subject: 'BETTER',
    })
  })

  test('that is smaller than what matters is none', () => {
    const series = sharesOf([...steady, ...Array(8).fill(898)], 1000)
    expect(judgeShift(series, last(series), SHIFT, few)).toEqual({ kind: 'QUIET' })
    const wide = sharesOf([...steady, 860], 1000, { target: targetOf(0.9, 0.5) })
    expect(judgeShift(wide, last(wide), SHIFT, few)).toEqual({ kind: 'QUIET' })
  })

  test('cannot be told before there are twelve months, or from too few cases', () => {
    expect(judgeShift(sharesOf(steady.slice(0, 11), 1000), 10, SHIFT, few)).toBeNull()
    const thin = sharesOf(Array(14).fill(39), 40)
    expect(judgeShift(thin, 13, SHIFT, few)).toBeNull()
  })

  test('is over after three points inside the limits without a run', () => {
    const series = sharesOf([...steady, 800, 903, 897, 905], 1000)
    const over = [24, 25, 26, 27].map(at => isShiftOver(series, at, ''))
    expect(over).toEqual([false, false, false, true])
  })
})

describe('a trend', () => {
  const falling = Array.from({ length: 18 }, (_, month) => 950 - 5 * month + (month % 2) * 3)
  const judged = (values: readonly number[], back = 2) => {
    const series = sharesOf(values, 1000)
    const trends = Array.from({ length: back }, (_, before) => {
      const found = trendAt(series, last(series) - before)
      return found && { test: found, adjusted: found.p }
    }).filter(found => found !== null)
    return judgeTrend(series, last(series), trends, TREND)
  }

  test('for the worse is a warning when two evaluations agree', () => {
    expect(judged(falling)).toMatchObject({
      isConfirmed: true,
      severity: 'WARNING',
      finding: { rule: 'TREND', periods: 18 },
    })
    expect(judged(falling, 1)).toMatchObject({ isConfirmed: false })
  })

  test('for the better, or too slow to matter, is none', () => {
    expect(judged(falling.toReversed())).toEqual({ kind: 'QUIET' })
    expect(judged(falling.map((_, month) => 950 - month))).toEqual({ kind: 'QUIET' })
  })

  test('needs twelve months', () => expect(judged(falling.slice(0, 11))).toBeNull())

  test('is held back by the number of tests of its run', () => {
    const series = sharesOf(falling, 1000)
    const found = trendAt(series, 17) as SeriesTrend
    const corrected = [{ test: found, adjusted: 0.2 }]
    expect(judgeTrend(series, 17, corrected, TREND)).toEqual({ kind: 'QUIET' })
  })
})

describe('a forecast', () => {
  const noise = seededNoise(3)
  const falling = Array.from({ length: 24 }, (_, month) =>
    Math.round(970 - 5 * month + 2 * noise()),
  )
  const target = targetOf(0.95, 0.9)

  test('that leaves little chance to meet the target is a warning when it did so twice', () => {
    const series = sharesOf(falling, 1000, { target })
    const judgement = judgeForecastMiss(series, 23, FORECAST_MISS)
    expect(judgement).toMatchObject({ isConfirmed: true, finding: { rule: 'FORECAST' } })
    expect(isForecastMissOver(series, 23, FORECAST_MISS)).toBe(false)
  })

  test('looks at the day of the target where that comes first', () => {
    const dated = targetOf(0.95, 0.9, { date: '2025-02-15' })
    const series = sharesOf(falling, 1000, { target: dated })
    expect(judgeForecastMiss(series, 23, FORECAST_MISS)).toMatchObject({
      finding: { period: 'February 2025' },
    })
  })

  test('is not made without a target, a reliable pace, or twelve months', () => {
    expect(judgeForecastMiss(sharesOf(falling, 1000), 23, FORECAST_MISS)).toBeNull()
    const flat = sharesOf(Array(24).fill(900), 1000, { target })
    expect(judgeForecastMiss(flat, 23, FORECAST_MISS)).toBeNull()
    expect(judgeForecastMiss(sharesOf(falling, 1000, { target }), 10, FORECAST_MISS)).toBeNull()
  })
})

describe('a failure budget', () => {
  const target = targetOf(0.9, 0.8)
  const calm = Array(12).fill(20)

  test('burnt in two days is critical, in two weeks a warning', () => {
    const fast = sharesOf([...calm, 10, 8], 20, { target })
    expect(judgeBudgetBurn(fast, 13)).toMatchObject({
      severity: 'CRITICAL',
      finding: { rule: 'BURN_FAST', failures: 22, total: 40 },
    })
    const slow = sharesOf(Array(14).fill(16), 20, { target })
    expect(judgeBudgetBurn(slow, 13)).toMatchObject({
      severity: 'WARNING',
      finding: { rule: 'BURN_SLOW' },
    })
  })

  test('is not burnt by a handful of failures, nor where no failure is allowed', () => {
    expect(judgeBudgetBurn(sharesOf([...calm, 2, 2], [...calm, 4, 4], { target }), 13)).toEqual({
      kind: 'QUIET',
    })
    expect(judgeBudgetBurn(sharesOf([...calm, 10, 8], 20), 13)).toBeNull()
    const none = sharesOf([...calm, 10, 8], 20, { target: targetOf(1, 0.9) })
    expect(judgeBudgetBurn(none, 13)).toBeNull()
  })
})

describe('doubt about the data', () => {
  const at = (day: string) => new Date(`2026-03-${day}T00:00:00Z`)

  test('arises when nothing comes for twice the usual interval', () => {
    const arrival = { lastAt: at('01'), usualDays: 2 }
    expect(judgeStaleness({ ...arrival, now: at('05') }, DATA_QUALITY)).toEqual({ kind: 'QUIET' })
    expect(judgeStaleness({ ...arrival, now: at('06') }, DATA_QUALITY)).toMatchObject({
      finding: { rule: 'STALE', days: 5, usualDays: 2 },
    })
  })

  test('arises when source and recomputation differ on more than one in a hundred', () => {
    expect(judgeDisagreement({ differing: 10, compared: 1000 }, DATA_QUALITY)).toEqual({
      kind: 'QUIET',
    })
    expect(judgeDisagreement({ differing: 11, compared: 1000 }, DATA_QUALITY)).toMatchObject({
      finding: { rule: 'DISAGREEMENT', share: 0.011 },
    })
    expect(judgeDisagreement({ differing: 5, compared: 29 }, DATA_QUALITY)).toBeNull()
  })

  test.each([
    ['half a point of a share', 'RATIO', 0.9, 0.896, 0.89],
    ['a twentieth of a duration', 'SECONDS', 100, 104, 106],
  ] as const)(
    'arises when a final value moves by more than %s',
    (_, unit, before, little, much) => {
      const knownAt = at('01')
      const judged = (now: number) => judgeRestatement({ before, now, unit, knownAt }, DATA_QUALITY)
      expect(judged(little)).toEqual({ kind: 'QUIET' })
      expect(judged(much)).toMatchObject({ finding: { rule: 'RESTATED', before } })
    },
  )

  test('arises when the volume leaves its usual range, either way', () => {
    const volume = [...steady, 1200]
    const series = valuesOf(volume, { kpi: 'VOLUME_OPENED' })
    expect(judgeDataSignal(series, 24)).toMatchObject({ finding: { rule: 'VOLUME', side: 'HIGH' } })
    expect(judgeDataSignal(valuesOf(volume), 24)).toBeNull()
  })
})

test('an improvement beside a worsening of its pair asks whether one was bought with the other', () => {
  const better = sharesOf([...steady, 990], 1000)
  const worse = sharesOf([...steady.map(value => 1000 - value), 300], 1000, { kpi: 'REOPEN_RATE' })
  expect(judgeSideEffect(better, 24, worse, SIDE_EFFECT)).toMatchObject({
    severity: 'INFO',
    subject: 'REOPEN_RATE',
    finding: { rule: 'SIDE_EFFECT', pair: 'REOPEN_RATE' },
  })
  const calm = sharesOf(
    steady.map(value => 1000 - value),
    1000,
    { kpi: 'REOPEN_RATE' },
  )
  expect(judgeSideEffect(better, 24, calm, SIDE_EFFECT)).toEqual({ kind: 'QUIET' })
})

describe('a process that nothing but chance moves', () => {
  test('is told of where it does not reliably reach its target, and only there', () => {
    const missing = sharesOf(steady, 1000, { target: targetOf(0.95, 0.8) })
    expect(judgeStable(missing, 23, STABLE)).toMatchObject({
      finding: { rule: 'STABLE', periods: 24 },
    })
    const hitting = sharesOf(steady, 1000, { target: targetOf(0.8, 0.7) })
    expect(judgeStable(hitting, 23, STABLE)).toEqual({ kind: 'QUIET' })
    expect(judgeStable(sharesOf(steady, 1000), 23, STABLE)).toBeNull()
    expect(judgeStable(missing, 22, STABLE)).toBeNull()
  })
})
