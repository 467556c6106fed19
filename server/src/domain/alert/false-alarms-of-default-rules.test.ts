import { describe, expect, test } from 'vitest'
import type { SeriesSignal } from '../signal/read-segment.js'
import { seededNoise } from '../testing/seeded-noise.js'
import { judgeShift } from './conditions/shift.js'
import { falseAlarmBudget } from './false-alarm-budget.js'
import { defaultSettings } from './rule-settings.js'
import { valuesOf } from './testing/given-series.js'
import { behaviourAt } from './usual-range.js'
import type { WatchedSeries } from './watched-series.js'

const noise = seededNoise(20_261_127)
const baseline = 24
const months = 12
/** One month less than three years, so that chance never looks like a season. */
const stable = () =>
  valuesOf(Array.from({ length: baseline + months - 1 }, () => 100 + 5 * noise()))
const signalsOf = (series: WatchedSeries): SeriesSignal[] =>
  behaviourAt(series, series.points.length - 1)?.behaviour.signals ?? []

/** Four standard errors of a share counted over so many series. */
const tolerance = (share: number, count: number) => 4 * Math.sqrt((share * (1 - share)) / count)

describe('of 3,000 stable series with limits from 24 months, in the months after', () => {
  const count = 3000
  const all = Array.from({ length: count }, stable)
  const shareWith = (isAlarm: (signal: SeriesSignal) => boolean) =>
    all.filter(series => signalsOf(series).some(isAlarm)).length / count

  test('as many alarm on either side as stated of limits from 24 points with the guard', () => {
    const stated = 0.111
    const share = shareWith(({ from }) => from >= baseline)
    // Screening of moving ranges, which the stated figure has not, narrows some limits.
    expect(Math.abs(share - stated)).toBeLessThan(tolerance(stated, count) + 0.01)
  })

  test('fewer notify than would on both sides, though runs may begin in the baseline', () => {
    const share = shareWith(({ at, variation }) => at >= baseline && variation === 'WORSENING')
    const bothSides = 0.12
    expect(share).toBeLessThan(bothSides)
    expect(share).toBeGreaterThan(0.04)
  })
})

test('a month is judged as the chart of the whole series shows it', () => {
  const everything = { falseAlarms: 1, materiality: { shareOfBand: 0, ofShares: 0, relative: 0 } }
  for (let run = 0; run < 40; run++) {
    const series = stable()
    const shown = new Set(
      signalsOf(series)
        .filter(({ at, variation }) => at >= baseline && variation === 'WORSENING')
        .map(({ at }) => at),
    )
    for (let at = baseline; at < series.points.length; at++) {
      const judgement = judgeShift(series, at, everything, { monthly: 1, weekly: 0 })
      const isBreached = judgement?.kind === 'BREACHED' && judgement.side === 'WORSE'
      expect(isBreached).toBe(shown.has(at))
    }
  }
})

test('what does not matter is not alerted, however certain it is', () => {
  const series = valuesOf([
    ...Array.from({ length: 24 }, (_, month) => 100 + (month % 2) / 10),
    ...Array(8).fill(100.2),
  ])
  expect(signalsOf(series).length).toBeGreaterThan(0)
  expect(judgeShift(series, 31, defaultSettings.SHIFT, { monthly: 1, weekly: 0 })).toEqual({
    kind: 'QUIET',
  })
})

describe('the budget of a committee', () => {
  test.each([
    [60, 0],
    [620, 110],
    [2000, 300],
  ])('is kept by the default settings with %i monthly and %i weekly series', (monthly, weekly) => {
    const budget = falseAlarmBudget({ monthly, weekly }, defaultSettings.SHIFT.falseAlarms)
    expect(budget).toMatchObject({ allowed: 1, isWithin: true })
    expect(budget.expected).toBeGreaterThan(0)
  })

  test('counts weekly series for every week of a month', () => {
    const months = falseAlarmBudget({ monthly: 87, weekly: 0 }, 1)
    const weeks = falseAlarmBudget({ monthly: 0, weekly: 20 }, 1)
    expect(weeks.expected).toBeCloseTo(months.expected, 2)
  })

  test('is said to be broken where there are more series than any strictness bears', () => {
    expect(falseAlarmBudget({ monthly: 9000, weekly: 0 }, 1)).toMatchObject({ isWithin: false })
  })
})
