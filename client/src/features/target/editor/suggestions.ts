import type { Grain, TargetPlaceQuery, Unit } from '@steerboard/schema'
import { asEntry } from '../../../format/entry.js'
import { addDays } from '../../../format/period.js'
import type { MotionForm } from './motion-form.js'

/** Longer than a period of the grain and shorter than two of them. */
const daysInto: Record<Grain, number> = { DAY: 1, WEEK: 7, MONTH: 31, QUARTER: 92, YEAR: 366 }

/** The first day of the period after the running one, which begins where `period` ends. */
export function firstDayAhead({ grain, end }: { grain: Grain; end: string }): string {
  const day = addDays(end, daysInto[grain])
  return grain === 'DAY' || grain === 'WEEK' ? day : `${day.slice(0, 8)}01`
}

/** As one types it: a target that moves has levels with many digits. */
const rounded = (value: number | null, unit: Unit): string => {
  const text = asEntry(value, unit)
  return text === '' ? '' : String(Math.round(Number(text) * 10) / 10)
}

type Target = NonNullable<TargetPlaceQuery['reading']['target']>

/** The levels by which the last complete period was judged, to begin with. */
export const levelsInForce = (
  { value, red, stretch, range }: Pick<Target, 'value' | 'red' | 'stretch' | 'range'>,
  unit: Unit,
): Partial<MotionForm> =>
  range
    ? {
        shape: 'RANGE',
        low: rounded(range.low, unit),
        high: rounded(range.high, unit),
        redLow: rounded(range.redLow, unit),
        redHigh: rounded(range.redHigh, unit),
      }
    : {
        value: rounded(value, unit),
        red: rounded(red, unit),
        stretch: rounded(stretch, unit),
      }
