import type { Comparison } from '../answer.js'
import type { ReadingFrame } from '../reading/make-readings.js'
import { choosePeriod, comparedWith, framed, type PeriodQuestion, trendOf } from './frame.js'
import type { Look } from './look.js'

/** The periods that readings look at. `compare` null: none to compare with. */
export function readingFrame(
  { settings }: Look,
  asked: PeriodQuestion | null | undefined,
  compare: Comparison | null | undefined,
  wantsTrend: boolean,
): ReadingFrame {
  const period = choosePeriod(asked, settings)
  const comparison = compare ?? null
  return {
    current: framed(period, settings),
    compared: comparison && comparedWith(period, comparison, settings),
    compare: comparison,
    trend: wantsTrend ? trendOf(period, settings) : [],
  }
}
