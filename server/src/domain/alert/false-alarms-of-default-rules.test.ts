import { describe, expect, test } from 'vitest'
import type { SeriesSignal } from '../signal/read-segment.js'
import { falseAlarmsToExpect } from '../statistics/run-rules/false-alarms.js'
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
  const everything = { materiality: { shareOfBand: 0, ofShares: 0, relative: 0 } }
  for (let run = 0; run < 40; run++) {
    const series = stable()
    const shown = new Set(
      signalsOf(series)
        .filter(({ at, variation }) => at >= baseline && variation === 'WORSENING')
        .map(({ at }) => at),
    )
    for (let at = baseline; at < series.points.length; at++) {
      const judgement = judgeShift(series, at, everything)
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
  expect(judgeShift(series, 31, defaultSettings.SHIFT)).toEqual({ kind: 'QUIET' })
})

describe('the budget of a committee', () => {
  test('is one false alarm a month: about 300 monthly series on the worse side', () => {
    expect(falseAlarmBudget({ monthly: 60, weekly: 0 })).toMatchObject({ isWithin: true })
    expect(falseAlarmBudget({ monthly: 301, weekly: 0 }).expected).toBeCloseTo(1, 10)
    expect(falseAlarmBudget({ monthly: 302, weekly: 0 })).toMatchObject({ isWithin: false })
  })

  test('counts weekly series for every week of a month, one side of their rules', () => {
    const { expected } = falseAlarmBudget({ monthly: 0, weekly: 100 })
    expect(expected).toBeCloseTo((falseAlarmsToExpect(100, 'DEFAULT_WEEKLY') / 2) * 4.348, 2)
  })
})
