import type { Period } from '../../../domain/calendar/period.js'
import { periodsBetween, TooManyPeriods } from '../../../domain/calendar/periods-between.js'
import { refuse } from '../../../platform/refuse.js'
import type { Grain } from '../answer.js'
import type { FrameSettings } from './frame.js'

/** Periods of one grain, from that of a date to before another date. */
export interface RangeQuestion {
  grain: Grain
  from: string
  to: string
}

const MOST_PERIODS = 400

/** The periods of a range that have begun. Throws Invalid where there are none, or too many. */
export function choosePeriods(
  { grain, from, to }: RangeQuestion,
  settings: FrameSettings,
): Period[] {
  if (from >= to)
    throw refuse('range.to', 'The range ends before it begins: `to` is not counted.', [
      `a date after ${from}`,
    ])
  const begun = periodsOf(grain, from, to, settings).filter(p => p.startsAt <= settings.now)
  if (begun.length > 0) return begun
  throw refuse('range.from', 'No period of the range has begun.', ['a date that is past'])
}

function periodsOf(grain: Grain, from: string, to: string, settings: FrameSettings): Period[] {
  try {
    return periodsBetween({ grain, from, to, limit: MOST_PERIODS }, settings)
  } catch (error) {
    if (!(error instanceof TooManyPeriods)) throw error
    throw refuse('range', `The range holds more than ${MOST_PERIODS} periods.`, [
      `at most ${MOST_PERIODS} periods of grain ${grain}`,
      'a longer grain',
    ])
  }
}
