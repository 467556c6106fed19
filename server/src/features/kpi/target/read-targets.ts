import type { Dimension } from '../../../domain/kpi/dimensions.js'
import type { ChosenScope, ScopeAnswer } from '../../directory/index.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { Look } from '../question/look.js'
import type { ReadingFrame } from '../reading/make-readings.js'
import { readDerived } from './derived-levels.js'
import { ScopeTargets } from './scope-targets.js'

interface TargetsQuestion {
  chosen: readonly ChosenKpi[]
  scope: ChosenScope
  frame: Pick<ReadingFrame, 'current' | 'trend'>
}

/** The targets of one scope for the periods of a frame. */
export async function readTargets(look: Look, asked: TargetsQuestion): Promise<ScopeTargets> {
  const targetsOf = await readTargetsOfGroups(look, asked, [])
  return targetsOf(asked.scope.scope, [])
}

/** The same for each group of a scope, by its keys. */
export async function readTargetsOfGroups(
  look: Look,
  { chosen, scope, frame }: TargetsQuestion,
  groupBy: readonly Dimension[],
): Promise<(whose: ScopeAnswer, keys: readonly number[]) => ScopeTargets> {
  const frames = [frame.current, ...frame.trend]
  const derived = await readDerived(look, { chosen, frames, scope, groupBy })
  return (whose, keys) => new ScopeTargets(look, whose, derived, keys)
}
