import { mean } from '../control-charts/moving-range.js'
import { cusum } from '../memory-charts/cusum.js'
import { runLengths } from '../run-rules/default-rules.js'
import { sideOf } from '../run-rules/patterns/hit.js'

export interface RebaselineProposal {
  /** First point of the new segment, from 0. */
  at: number
  /** CHANGE: a run since a documented change. STEP: the level moved, for whatever reason. */
  reason: 'CHANGE' | 'STEP'
  /** Mean of the new segment from the old centre, in sigmas. */
  shift: number
}

const fewest = runLengths.usual
/** A run belongs to a change when it begins with it or so many periods after. */
const soonAfter = 3
const leastShift = 1
const design = { target: 0, slack: 0.5, decision: 5 }

/**
 * Whether new limits should be considered, for a person to accept with a reason; never done by itself.
 * Eight points on one side since a documented change, or a step found by cumulative sums, at least
 * eight points long and one sigma high.
 *
 * @param z distances from the centre in sigmas.
 * @param changes points from which documented changes have effect, from 0.
 */
export function rebaselineProposal(
  z: readonly number[],
  changes: readonly number[] = [],
): RebaselineProposal | null {
  const run = runStartOf(z)
  const isChange = changes.some(change => change <= run && run <= change + soonAfter)
  if (isChange && z.length - run >= fewest) return proposal(z, run, 'CHANGE')
  const step = cusum(z, design).at(-1)?.runStart ?? null
  if (step === null || z.length - step < fewest) return null
  const found = proposal(z, step, 'STEP')
  return Math.abs(found.shift) < leastShift ? null : found
}

const proposal = (
  z: readonly number[],
  at: number,
  reason: RebaselineProposal['reason'],
): RebaselineProposal => ({ at, reason, shift: mean(z.slice(at)) })

/** Where the run on one side that ends the series begins; its length when it ends on the centre line. */
function runStartOf(z: readonly number[]): number {
  const side = sideOf(z.at(-1) ?? 0)
  const other = z.findLastIndex(value => side === null || sideOf(value) !== side)
  return other + 1
}
