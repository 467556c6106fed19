import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import {
  type CommonQuestion,
  chooseAnswered,
  chooseCommon,
  draftMotion,
  editMotion,
  idOf,
  type MotionAnswer,
  type MotionContent,
} from '../motion/index.js'
import { aboutObjective, type CloseContent } from './objective-content.js'
import { hasObjective } from './stores/objective.store.js'
import './strategy-subject.js'

export interface CloseQuestion extends Omit<CommonQuestion, 'effectiveTo' | 'owner'> {
  objective: string
  answers?: string | null
}

/** Writes a motion to close an objective from a day on. */
export async function draftObjectiveClose(ctx: Ctx, asked: CloseQuestion): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  return draftMotion(ctx, tx => choose(tx, asked))
}

/** Writes such a draft anew; until it is proposed nobody else sees it. */
export async function editObjectiveClose(
  ctx: Ctx,
  { input, ...seen }: { id: string; revision: number; input: CloseQuestion },
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  return editMotion(ctx, seen, tx => choose(tx, input))
}

async function choose(tx: Ctx, asked: CloseQuestion): Promise<MotionContent> {
  const objectiveId = idOf(asked.objective, 'input.objective')
  if (!(await hasObjective(tx, objectiveId)))
    throw new NotFound('There is no objective of that id.')
  const answered = await chooseAnswered(tx, asked.answers)
  const content: CloseContent = { objectiveId }
  return {
    ...(await chooseCommon(tx, asked)),
    ...{ subject: 'OBJECTIVE_CLOSE', about: aboutObjective(objectiveId), content },
    ...{ reviewDate: null, answersId: answered?.id ?? null },
  }
}
