import { beyond } from './patterns/beyond.js'
import { runOnOneSide } from './patterns/run-on-one-side.js'
import { someOf } from './patterns/some-of.js'
import type { RunRule, Signal } from './run-rule.js'

/** The usual length of a run that signals; a guarded series needs the longer one. */
export const runLengths = { usual: 8, guarded: 12 } as const

/**
 * The product's own rules, few because each more adds false alarms: a point beyond the limits and a
 * run on one side; two of three beyond two sigmas for weekly series, which have more points.
 *
 * Source: of the sets simulated, the one with the fewest false alarms that still finds a shift of
 * one sigma within about fifteen periods; see `false-alarms.ts`.
 */
export function defaultRules({
  isWeekly = false,
  runLength = runLengths.usual,
}: {
  isWeekly?: boolean
  runLength?: number
} = {}): RunRule[] {
  return [
    { code: 'BEYOND', pattern: z => beyond(z, 3) },
    ...(isWeekly
      ? [
          {
            code: 'TWO_OF_THREE',
            pattern: (z: readonly number[]) => someOf(z, { count: 2, of: 3, limit: 2 }),
          },
        ]
      : []),
    { code: `RUN_${runLength}`, pattern: z => runOnOneSide(z, runLength) },
  ]
}

/** The signals that notify: those on the side that is worse. */
export const worseSignals = (signals: readonly Signal[], better: 'HIGHER' | 'LOWER'): Signal[] =>
  signals.filter(({ side }) => side === (better === 'HIGHER' ? 'LOW' : 'HIGH'))

/** How many points in a row, the completing one last, the pattern of one of these rules looks at. */
export const pointsIn = (rule: string): number =>
  rule === 'TWO_OF_THREE' ? 3 : Number(/^RUN_(\d+)$/.exec(rule)?.[1] ?? 1)
