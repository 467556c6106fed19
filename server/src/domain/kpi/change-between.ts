import { countDifference } from '../statistics/count-difference.js'
import type { Interval } from '../statistics/interval.js'
import { type Estimate, newcombe } from '../statistics/newcombe.js'
import type { Better, Unit } from './define-kpi.js'
import type { KpiValue } from './value-of.js'

export type Verdict = 'BETTER' | 'WORSE' | 'SAME' | 'NEITHER'

export interface Change {
  /** Value less previous value, in the unit of the value (a share: 0.01 is one percentage point). */
  difference: number
  /** Difference as a share of the previous value; `null` where that is zero. */
  relative: number | null
  /** What the sign means; NEITHER for KPIs without a direction. Says nothing about noise. */
  verdict: Verdict
  /** 95 % interval of the difference; `null` where one of the values has none. */
  interval: Interval | null
  /** Whether the interval leaves out zero; `null` where there is no interval. */
  isBeyondNoise: boolean | null
}

type Valued = Pick<KpiValue, 'value' | 'interval'>

/** The change from a previous value in the same unit; `null` when either is unknown. */
export function changeBetween(
  current: Valued,
  previous: Valued,
  better: Better,
  unit: Unit,
): Change | null {
  if (current.value === null || previous.value === null) return null
  const difference = current.value - previous.value
  const interval =
    unit === 'COUNT'
      ? countDifference(current.value, previous.value)
      : intervalOf(estimateOf(current), estimateOf(previous))
  return {
    difference,
    relative: previous.value === 0 ? null : difference / Math.abs(previous.value),
    verdict: verdictOn(difference, better),
    interval,
    isBeyondNoise: interval && (interval.low > 0 || interval.high < 0),
  }
}

const estimateOf = ({ value, interval }: Valued): Estimate | null =>
  value === null || interval === null ? null : { value, interval }

const intervalOf = (now: Estimate | null, before: Estimate | null): Interval | null =>
  now && before && newcombe(now, before)

function verdictOn(difference: number, better: Better): Verdict {
  if (better === 'NEITHER') return 'NEITHER'
  if (difference === 0) return 'SAME'
  return difference > 0 === (better === 'HIGHER') ? 'BETTER' : 'WORSE'
}
