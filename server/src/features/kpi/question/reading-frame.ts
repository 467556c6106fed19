import type { Comparison } from '../answer.js'
import { historyOf } from '../behaviour/history.js'
import type { ReadingFrame } from '../reading/make-readings.js'
import { choosePeriod, comparedWith, framed, type PeriodQuestion, trendOf } from './frame.js'
import type { Look } from './look.js'
import type { Wants } from './question-of.js'

/** The periods that readings look at. `compare` null: none to compare with. */
export function readingFrame(
  { settings }: Look,
  asked: PeriodQuestion | null | undefined,
  compare: Comparison | null | undefined,
  wants: Pick<Wants, 'trend' | 'signal'>,
): ReadingFrame {
  const period = choosePeriod(asked, settings)
  const comparison = compare ?? null
  const current = framed(period, settings)
  return {
    current,
    compared: comparison && comparedWith(period, comparison, settings),
    compare: comparison,
    trend: wants.trend ? trendOf(period, settings) : [],
    history: wants.signal ? historyOf(current, settings) : [],
  }
}
