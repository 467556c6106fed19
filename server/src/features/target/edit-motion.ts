import type { Ctx } from '../../platform/context.js'
import { editMotion as edit } from '../motion/index.js'
import type { TargetMotionAnswer } from './answer/tell-targets.js'
import { chooseContent } from './propose/choose-content.js'
import type { MotionQuestion } from './propose/motion-question.js'
import { storedMotion } from './target-content.js'
import './target-subject.js'

/** Writes a draft about a target anew. What is proposed is not edited: withdraw it, propose another. */
export async function editMotion(
  ctx: Ctx,
  { input, ...seen }: { id: string; revision: number; input: MotionQuestion },
): Promise<TargetMotionAnswer> {
  ctx.demand('motion.propose')
  const motion = await edit(ctx, seen, async tx => storedMotion(await chooseContent(tx, input)))
  return motion as TargetMotionAnswer
}
