import { describe, expect, test } from 'vitest'
import { caseNamed } from '../../testing/reference-cases.js'
import { seededNoise } from '../../testing/seeded-noise.js'
import { autocorrelationGuard } from '../baseline/autocorrelation-guard.js'
import { standardise } from '../control-charts/limits.js'
import { type XmrLimits, xmrLimits } from '../control-charts/xmr.js'
import { defaultRules, worseSignals } from './default-rules.js'
import {
  falseAlarmsToExpect,
  onceIn,
  onceOnOneSide,
  periodsBetweenFalseAlarms,
} from './false-alarms.js'
import { nelson } from './nelson.js'
import { nhs } from './nhs.js'
import { beyond } from './patterns/beyond.js'
import { runOnOneSide } from './patterns/run-on-one-side.js'
import { someOf } from './patterns/some-of.js'
import { type RunRule, type Signal, signalsOf } from './run-rule.js'
import { westernElectric } from './western-electric.js'

type Alarms = (z: readonly number[]) => Signal[]

const all =
  (rules: readonly RunRule[]): Alarms =>
  z =>
    signalsOf(z, rules)
const worse: Alarms = z => worseSignals(signalsOf(z, defaultRules()), 'HIGHER')

/** Periods until the first alarm on a process that lies so many sigmas off its centre. */
function runLength(alarms: Alarms, next: () => number, shift = 0): number {
  const z: number[] = []
  for (let length = 64; ; length *= 2) {
    while (z.length < length) z.push(next() + shift)
    const first = alarms(z)[0]
    if (first) return first.at + 1
  }
}

const runLengthsOf = (alarms: Alarms, runs: number, shift = 0): number[] => {
  const next = seededNoise(20_261_122)
  return Array.from({ length: runs }, () => runLength(alarms, next, shift))
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const within = (lengths: readonly number[], periods: number) =>
  lengths.filter(length => length <= periods).length / lengths.length

describe('false alarms on a stable series with known limits', () => {
  test('arl-western-electric-4-rules', () => {
    const { expected, tolerance } = caseNamed('arl-western-electric-4-rules')
    const lengths = runLengthsOf(all(westernElectric), 12_000)
    expect(Math.abs(meanOf(lengths) - expected.arl0)).toBeLessThanOrEqual(tolerance)
  })

  test.each([
    ['BEYOND', all(westernElectric.slice(0, 1)), 0.03, 0.13],
    ['DEFAULT', all(defaultRules()), 0.05, 0.28],
    ['DEFAULT_WEEKLY', all(defaultRules({ isWeekly: true })), 0.07, 0.33],
    ['NHS', all(nhs), 0.1, 0.44],
    ['NELSON', all(nelson), 0.1, 0.49],
    ['WESTERN_ELECTRIC', all(westernElectric), 0.1, 0.43],
  ] as const)(
    '%s: as often as stated, within 12 and within 52 periods',
    (rules, alarms, p12, p52) => {
      const lengths = runLengthsOf(alarms, 4000)
      // Nearly four standard errors of the mean of 4,000 nearly exponential run lengths.
      expect(Math.abs(meanOf(lengths) / periodsBetweenFalseAlarms[rules] - 1)).toBeLessThan(0.06)
      expect(Math.abs(within(lengths, 12) - p12)).toBeLessThan(0.02)
      expect(Math.abs(within(lengths, 52) - p52)).toBeLessThan(0.03)
    },
  )

  test('the default rules on the worse side alone: once in about 301 periods', () => {
    const mean = meanOf(runLengthsOf(worse, 4000))
    expect(Math.abs(mean / periodsBetweenFalseAlarms.DEFAULT_WORSE_SIDE - 1)).toBeLessThan(0.06)
  })

  test('sixty monthly series give 0.20 a month under the default, on the worse side', () => {
    expect(falseAlarmsToExpect(60, 'DEFAULT_WORSE_SIDE')).toBeCloseTo(0.2, 2)
    expect(falseAlarmsToExpect(60, 'WESTERN_ELECTRIC')).toBeCloseTo(0.66, 2)
  })
})

describe('chance alone completes one pattern', () => {
  const lowOnly =
    (rule: RunRule): Alarms =>
    z =>
      signalsOf(z, [rule]).filter(({ side }) => side === 'LOW')

  test.each<[string, RunRule['pattern']]>([
    ['BEYOND', z => beyond(z, 3)],
    ['RUN_8', z => runOnOneSide(z, 8)],
    ['TWO_OF_THREE', z => someOf(z, { count: 2, of: 3, limit: 2 })],
  ])('%s on one side as often as its arithmetic says', (code, pattern) => {
    const mean = meanOf(runLengthsOf(lowOnly({ code, pattern }), 3000))
    expect(Math.abs(mean / Number(onceOnOneSide(code)) - 1)).toBeLessThan(0.07)
  })

  test('once in 370 or 741 periods beyond the limits, once in 255 or 510 in a run of eight', () => {
    expect(onceIn('BEYOND')).toBe(370)
    expect(onceOnOneSide('BEYOND')).toBeCloseTo(740.8, 1)
    expect(onceIn('RUN_8')).toBe(255)
    expect(onceOnOneSide('RUN_8')).toBe(510)
    expect(onceOnOneSide('RUN_12')).toBe(8190)
    expect(onceOnOneSide('N7')).toBeNull()
  })
})

describe('a shift for the worse', () => {
  test.each([
    [0.5, 45],
    [1, 15],
    [1.5, 7.8],
    [2, 5],
  ])('of %d sigmas is found after %d periods on average', (shift, periods) => {
    const mean = meanOf(runLengthsOf(worse, 4000, -shift))
    expect(Math.abs(mean / periods - 1)).toBeLessThan(0.07)
  })
})

/** Share of series with an alarm in the twelve periods after a baseline, at a given autocorrelation. */
function alarmedWithin12(baselineLength: number, phi: number, guarded: boolean): number {
  const next = seededNoise(4)
  const runs = 4000
  let alarmed = 0
  for (let run = 0; run < runs; run++) {
    let value = next() / Math.sqrt(1 - phi * phi)
    const series = Array.from({ length: baselineLength + 12 }, () => {
      value = phi * value + next()
      return value
    })
    const baseline = series.slice(0, baselineLength)
    const limits = xmrLimits(baseline, { screened: false }) as XmrLimits
    const guard = autocorrelationGuard(baseline)
    const sigma = guarded ? limits.sigma * guard.sigmaFactor : limits.sigma
    const z = series.slice(baselineLength).map(point => standardise(point, { ...limits, sigma }))
    const rules = guarded ? defaultRules({ runLength: guard.runLength }) : defaultRules()
    if (signalsOf(z, rules).length > 0) alarmed++
  }
  return alarmed / runs
}

describe('false alarms in the next twelve periods with limits from a baseline', () => {
  test.each([
    ['8', 8, 0, false, 0.26],
    ['12', 12, 0, false, 0.2],
    ['24', 24, 0, false, 0.12],
    ['24 with autocorrelation 0.4', 24, 0.4, false, 0.39],
    ['24 with autocorrelation 0.4, guarded', 24, 0.4, true, 0.2],
    ['24 with autocorrelation 0.6', 24, 0.6, false, 0.59],
    ['24 with autocorrelation 0.6, guarded', 24, 0.6, true, 0.24],
    ['24 without autocorrelation, guarded', 24, 0, true, 0.111],
  ] as const)('of %s points', (_, length, phi, guarded, share) => {
    expect(Math.abs(alarmedWithin12(length, phi, guarded) - share)).toBeLessThan(0.025)
  })
})
