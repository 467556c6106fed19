import { describe, expect, test } from 'vitest'
import type { AlertFamily } from '../families.js'
import { quiet } from '../judgement.js'
import { defaultSettings } from '../rule-settings.js'
import { departmentOf, sharesOf, targetOf, valuesOf } from '../testing/given-series.js'
import type { WatchedSeries } from '../watched-series.js'
import { evaluateRun, indexOf } from './evaluate-run.js'
import type { RunInput } from './run-input.js'
import { standingOf } from './standing-of.js'

const steady = Array.from(
  { length: 24 },
  (_, month) => 900 + Number([0, 9, -6, 3, -9, 6][month % 6]),
)
const run = (more: Partial<RunInput>): RunInput => ({
  series: [],
  daily: [],
  checks: [],
  settingsOf: family => defaultSettings[family],
  ...more,
})
const byDay = (values: readonly number[], target = targetOf(0.9, 0.8)): WatchedSeries => ({
  ...sharesOf(values, 20, { target }),
  grain: 'DAY',
})
const burning = [...Array(12).fill(20), 10, 8]
const families = (input: RunInput) => evaluateRun(input).map(({ family }) => family)

describe('a run finds', () => {
  test('failures that use up their allowance, by the day', () => {
    expect(families(run({ daily: [byDay(burning)] }))).toEqual(['BUDGET_BURN'])
    expect(families(run({ daily: [byDay(Array(14).fill(20))] }))).toEqual([])
  })

  test('a pair that moves apart, of the same scope alone', () => {
    const better = sharesOf([...steady, 990], 1000)
    const worse = steady.map(value => 1000 - value)
    const pair = (scope?: ReturnType<typeof departmentOf>) =>
      sharesOf([...worse, 300], 1000, { kpi: 'REOPEN_RATE', ...(scope && { scope }) })
    expect(families(run({ series: [better, pair()] }))).toContain('SIDE_EFFECT')
    expect(families(run({ series: [better, pair(departmentOf('IT'))] }))).not.toContain(
      'SIDE_EFFECT',
    )
  })

  test('satisfaction that rises while fewer and fewer answer, though more answers are no aim', () => {
    const better = sharesOf([...steady, 990], 1000, { kpi: 'CSAT_T2B' })
    const answered = (last: number) =>
      sharesOf([...steady.map(value => value - 400), last], 1000, { kpi: 'CSAT_RESPONSE_RATE' })
    expect(families(run({ series: [better, answered(200)] }))).toContain('SIDE_EFFECT')
    expect(families(run({ series: [better, answered(800)] }))).not.toContain('SIDE_EFFECT')
  })

  test('a forecast, a trend and an unusual volume', () => {
    const falling = Array.from({ length: 24 }, (_, month) => 970 - 6 * month + (month % 3))
    const series = sharesOf(falling, 1000, { target: targetOf(0.95, 0.9) })
    expect(families(run({ series: [series] }))).toEqual(
      expect.arrayContaining(['TARGET_MISS', 'TREND', 'FORECAST_MISS']),
    )
    const volume = valuesOf([...steady, 2000], { kpi: 'VOLUME_OPENED' })
    expect(families(run({ series: [volume] }))).toEqual(['DATA_QUALITY'])
  })

  test('nothing about a period after which there were too few records for half a year', () => {
    const all = sharesOf([...Array(12).fill(970), 940, ...Array(7).fill(960)], 1000, {
      target: targetOf(0.95, 0.9),
    })
    const points = all.points.slice(0, 13)
    const found = [6, 7].map(behind => {
      const whole = { ...all.whole, points: all.whole.points.slice(0, points.length + behind) }
      return families(run({ series: [{ ...all, points, whole }] })).includes('TARGET_MISS')
    })
    expect(found).toEqual([true, false])
  })

  test('no more where the family is off for the KPI', () => {
    const off = (family: AlertFamily) =>
      run({
        daily: [byDay(burning)],
        settingsOf: each => (each === family ? null : defaultSettings[each]),
      })
    expect(families(off('BUDGET_BURN'))).toEqual([])
    expect(families(off('SHIFT'))).toEqual(['BUDGET_BURN'])
  })

  test('drivers of which those that belong to no part are one', () => {
    const whole = sharesOf(
      [...steady, 700].map(value => value + 900),
      2000,
    )
    const part = sharesOf([...steady, 700], 1000, { scope: departmentOf('IT') })
    const [found] = evaluateRun(run({ series: [whole, part] }))
    const { drivers } = found?.evidence ?? {}
    expect(drivers?.parts.map(({ label }) => label)).toEqual([
      'IT',
      'the rest of Whole organisation',
    ])
    const sum = drivers?.parts.reduce((total, { rate, mix }) => total + rate + mix, 0)
    expect(sum).toBeCloseTo(Number(drivers?.change), 12)
  })

  test('no drivers where what is left over is what fewer than five people answered', () => {
    const given = { kpi: 'CSAT_T2B' }
    const driversBeside = (rest: number, kpi = given) => {
      const part = sharesOf([...steady, 700], 1000 - rest, { ...kpi, scope: departmentOf('IT') })
      const [found] = evaluateRun(run({ series: [sharesOf([...steady, 700], 1000, kpi), part] }))
      return found?.evidence.drivers?.parts.length ?? null
    }
    expect([driversBeside(4), driversBeside(5)]).toEqual([null, 2])
    expect(driversBeside(4, { kpi: 'SLA_RESOLUTION' })).toBe(2)
  })
})

describe('an alert on record whose condition is gone', () => {
  const standing = (
    family: AlertFamily,
    input: RunInput,
    {
      series = 'SLA_RESOLUTION|DECIDED|ORGANISATION|MONTH',
      subject = '',
      segment = '2023-01-01',
    } = {},
  ) => standingOf({ family, series, segment, subject }, input, indexOf(input), defaultSettings)

  test('is over by the clear rule of its family, held twice', () => {
    const target = targetOf(0.95, 0.9)
    const missed = (values: number[]) => run({ series: [sharesOf(values, 1000, { target })] })
    expect(standing('TARGET_MISS', missed([940, 940, 960]))).toBe('QUIET')
    expect(standing('TARGET_MISS', missed([940, 960, 960]))).toBe('CLEARED')
    expect(standing('TREND', run({ series: [sharesOf(steady, 1000)] }))).toBe('CLEARED')
    expect(standing('FORECAST_MISS', run({ series: [sharesOf(steady, 1000)] }))).toBe('CLEARED')
    expect(standing('STABLE', run({ series: [sharesOf(steady, 1000)] }))).toBe('CLEARED')
    const shifted = run({ series: [sharesOf([...steady, 990], 1000)] })
    expect(standing('SHIFT', shifted, { subject: 'BETTER' })).toBe('QUIET')
  })

  test('of an allowance is over when it did not burn on two days', () => {
    const series = 'SLA_RESOLUTION|DECIDED|ORGANISATION|DAY'
    expect(standing('BUDGET_BURN', run({ daily: [byDay(burning)] }), { series })).toBe('QUIET')
    const calm = run({ daily: [byDay(Array(14).fill(20))] })
    expect(standing('BUDGET_BURN', calm, { series })).toBe('CLEARED')
  })

  test('of the data is over when the check was made and found nothing', () => {
    const checked = { ...valuesOf([1], { kpi: 'VOLUME_OPENED' }), grain: 'DAY' as const }
    const series = 'VOLUME_OPENED|ALL|ORGANISATION|DAY'.replace('ALL', checked.variant)
    const about = { series, subject: 'STALE' }
    const check = (judgement: typeof quiet | null) =>
      run({ checks: [{ series: checked, subject: 'STALE', judgement }] })
    expect(standing('DATA_QUALITY', check(quiet), about)).toBe('CLEARED')
    expect(standing('DATA_QUALITY', check(null), about)).toBe('UNKNOWN')
    expect(standing('DATA_QUALITY', run({}), about)).toBe('UNKNOWN')
  })
})
