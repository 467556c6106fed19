import { type Assurance, assurance } from '../target/judgement/assurance.js'
import type { Levels } from '../target/levels.js'
import type { Behaviour } from './behaviour-of.js'

/**
 * What the process as it is will do about a target: from the limits about a point, judged or not, and
 * the levels in force there. `null` without limits.
 */
export function assuranceOf(behaviour: Behaviour, at: number, levels: Levels): Assurance | null {
  const limits = behaviour.points[at]?.limits
  return limits ? assurance(limits, levels) : null
}
