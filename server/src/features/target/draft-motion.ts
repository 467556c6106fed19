import type { Ctx } from '../../platform/context.js'
import { draftMotion as draft } from '../motion/index.js'
import type { TargetMotionAnswer } from './answer/tell-targets.js'
import { chooseContent } from './propose/choose-content.js'
import type { MotionQuestion } from './propose/motion-question.js'
import { storedMotion } from './target-content.js'
import './target-subject.js'

/** Writes a new motion about a target that only its author sees until it is proposed. */
export async function draftMotion(ctx: Ctx, asked: MotionQuestion): Promise<TargetMotionAnswer> {
  ctx.demand('motion.propose')
  const motion = await draft(ctx, async tx => storedMotion(await chooseContent(tx, asked)))
  return motion as TargetMotionAnswer
}
