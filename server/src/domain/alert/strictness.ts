import type { PointBehaviour } from '../signal/read-segment.js'
import { runLengths } from '../statistics/run-rules/default-rules.js'
import type { Side } from '../statistics/run-rules/patterns/hit.js'

/** How many series a rule that notifies looks at, by grain. */
export interface ActiveSeries {
  monthly: number
  weekly: number
}

/** How strong a signal of the chart has to be before people are told; any of the three is enough. */
export interface Strictness {
  /** One point so many sigmas from the centre. */
  point: number
  /** Two of three successive points so many sigmas from it, on the same side; null: does not count. */
  twoOfThree: number | null
  /** So many points in a row on one side; in a series that hangs together four more. */
  run: number
  /** Mean periods between false alarms on one side, limits made from 24 periods of a stable process. */
  periodsBetween: number
}

/**
 * From the rules of the chart to ever stronger evidence. Limits made from 24 periods raise several
 * times the false alarms of known ones, which is why a point has to lie so far out.
 *
 * Source: simulated, independent and normal; a test holds the steps to these figures.
 */
export const strictnessSteps: readonly [Strictness, ...Strictness[]] = [
  { point: 3, twoOfThree: null, run: 8, periodsBetween: 135 },
  { point: 3.5, twoOfThree: 3, run: 9, periodsBetween: 295 },
  { point: 4, twoOfThree: 3, run: 10, periodsBetween: 585 },
  { point: 4.5, twoOfThree: 3, run: 10, periodsBetween: 850 },
  { point: 4.5, twoOfThree: 3.3, run: 11, periodsBetween: 1640 },
  { point: 5, twoOfThree: 3.5, run: 12, periodsBetween: 3800 },
]

const weeksOfMonth = 365.25 / 12 / 7

/** False alarms to expect in a month from so many stable series, worse side alone. */
export const falseAlarmsOf = (
  { monthly, weekly }: ActiveSeries,
  { periodsBetween }: Strictness,
): number => (monthly + weekly * weeksOfMonth) / periodsBetween

/**
 * The mildest step by which so many series raise no more false alarms a month than allowed; the
 * strictest where none does. The more series are watched, the stronger each signal has to be.
 */
export const strictnessFor = (active: ActiveSeries, allowed: number): Strictness =>
  strictnessSteps.find(step => falseAlarmsOf(active, step) <= allowed) ??
  (strictnessSteps.at(-1) as Strictness)

/**
 * Whether the last of these points completes evidence as strong as that on one side.
 *
 * @param points judged by one chart, in order; those that were not judged are passed over.
 */
export function isStrong(
  points: readonly Pick<PointBehaviour, 'distance'>[],
  side: Side,
  { isGuarded, strictness }: { isGuarded: boolean; strictness: Strictness },
): boolean {
  const sign = side === 'HIGH' ? 1 : -1
  const distances = points.flatMap(({ distance }) => (distance === null ? [] : [sign * distance]))
  const last = distances.at(-1) ?? 0
  const { point, twoOfThree, run } = strictness
  if (last > point) return true
  const isFar = (distance: number) => twoOfThree !== null && distance > twoOfThree
  if (isFar(last) && distances.slice(-3).filter(isFar).length >= 2) return true
  return runOf(distances) >= run + (isGuarded ? runLengths.guarded - runLengths.usual : 0)
}

/** How many of the last distances in a row lie above the centre. */
export function runOf(distances: readonly number[]): number {
  const before = distances.findLastIndex(distance => !(distance > 0))
  return distances.length - 1 - before
}
