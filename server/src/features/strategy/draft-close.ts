import type { Ctx } from '../../platform/context.js'
import {
  type CommonQuestion,
  chooseAnswered,
  chooseCommon,
  draftMotion,
  idOf,
  type MotionAnswer,
} from '../motion/index.js'
import { aboutObjective, type CloseContent } from './objective-content.js'
import './strategy-subject.js'

export interface CloseQuestion extends Omit<CommonQuestion, 'effectiveTo' | 'owner'> {
  objective: string
  answers?: string | null
}

/** Writes a motion to close an objective from a day on. */
export async function draftObjectiveClose(ctx: Ctx, asked: CloseQuestion): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  const objectiveId = idOf(asked.objective, 'input.objective')
  return draftMotion(ctx, async tx => {
    const answered = await chooseAnswered(tx, asked.answers)
    const content: CloseContent = { objectiveId }
    return {
      ...(await chooseCommon(tx, asked)),
      ...{ subject: 'OBJECTIVE_CLOSE', about: aboutObjective(objectiveId), content },
      ...{ reviewDate: null, answersId: answered?.id ?? null },
    }
  })
}
