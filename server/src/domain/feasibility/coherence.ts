import { type Child, canChildrenDeliver, mixAdjustedTarget } from '../target/mix-adjusted.js'

/** What the parts of a scope are to reach together, against what the whole is to reach. */
export interface Coherence {
  /** Parts that have a target of their own. */
  ownTargets: number
  /** What they make together; `null` where it cannot be told. */
  together: number | null
  target: number
  /** `null`: it cannot be told. */
  canDeliver: boolean | null
}

/** A part, with its own target where it has one; else it has that of the whole. */
export interface CoherencePart {
  own: number | null
  denominator: number
}

/** Whether parts that all just meet their targets meet that of the whole. */
export function coherenceOf(
  parts: readonly CoherencePart[],
  target: number,
  better: 'HIGHER' | 'LOWER',
): Coherence {
  const children: Child[] = parts.map(({ own, denominator }) => ({
    target: own ?? target,
    denominator,
  }))
  return {
    ownTargets: parts.filter(({ own }) => own !== null).length,
    together: mixAdjustedTarget(children),
    target,
    canDeliver: canChildrenDeliver(children, target, better),
  }
}
