import type { Ctx } from '../../platform/context.js'
import { draftMotion, editMotion, findMotion, type MotionAnswer } from '../motion/index.js'
import { chooseObjective } from './propose/choose-objective.js'
import type { ObjectiveQuestion } from './propose/objective-question.js'
import './strategy-subject.js'

/** Writes a motion about an objective, new or another version; only its author sees it until proposed. */
export async function draftObjective(ctx: Ctx, asked: ObjectiveQuestion): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  return draftMotion(ctx, tx => chooseObjective(tx, asked))
}

/** Writes the draft of an objective anew. */
export async function editObjective(
  ctx: Ctx,
  { input, ...seen }: { id: string; revision: number; input: ObjectiveQuestion },
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  return editMotion(ctx, seen, async tx =>
    chooseObjective(tx, input, await findMotion(tx, seen.id)),
  )
}
