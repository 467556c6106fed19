import { describe, expect, test } from 'vitest'
import { falseAlarmsToExpect } from '../statistics/run-rules/false-alarms.js'
import { seededNoise } from '../testing/seeded-noise.js'
import { judgeShift } from './conditions/shift.js'
import { falseAlarmBudget } from './false-alarm-budget.js'
import { defaultSettings } from './rule-settings.js'
import { valuesOf } from './testing/given-series.js'

const noise = seededNoise(20_261_127)
const everything = { materiality: { shareOfBand: 0, ofShares: 0, relative: 0 } }
const stable = (length: number) => valuesOf(Array.from({ length }, () => 100 + 5 * noise()))

/** Of so many stable series, how many alert on the worse side within the periods after the baseline. */
function alerted(series: number, baseline: number, periods: number, settings = everything): number {
  let count = 0
  for (let run = 0; run < series; run++) {
    const one = stable(baseline + periods)
    const ats = Array.from({ length: periods }, (_, index) => baseline + index)
    const isAlerted = ats.some(at => {
      const judgement = judgeShift(one, at, settings)
      return judgement?.kind === 'BREACHED' && judgement.side === 'WORSE'
    })
    if (isAlerted) count++
  }
  return count
}

/** Nearly four standard errors of a share counted over so many series. */
const tolerance = (share: number, series: number) => 3.9 * Math.sqrt((share * (1 - share)) / series)

/**
 * Source: simulated for both sides with known limits, 5 % within 12 periods; with limits from 24
 * points 12 % (and 11.1 % where the autocorrelation guard may come on). Of one side about half.
 */
describe('stable series, limits from 24 months, the twelve months after', () => {
  const series = 3000
  const oneSided = 0.111 / 2

  test('alert as often as stated, on the worse side and without any filter', () => {
    const share = alerted(series, 24, 12) / series
    expect(Math.abs(share - oneSided)).toBeLessThan(tolerance(oneSided, series) + 0.005)
  })

  test('alert no more often with the filter of what matters', () => {
    const few = 600
    const share = alerted(few, 24, 12, defaultSettings.SHIFT) / few
    expect(share).toBeLessThan(oneSided + tolerance(oneSided, few))
  })
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
