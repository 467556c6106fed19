import type { Ctx } from '../../platform/context.js'
import {
  type CommonQuestion,
  chooseAnswered,
  chooseCommon,
  draftMotion,
  editMotion,
  type MotionAnswer,
  type MotionContent,
} from '../motion/index.js'
import { chooseWeights, type SomeWeights } from './propose/choose-weights.js'
import { readScoreWeights } from './read-score-weights.js'
import './strategy-subject.js'

export interface ScoreWeightsQuestion
  extends Omit<CommonQuestion, 'effectiveTo' | 'owner'>,
    SomeWeights {
  answers?: string | null | undefined
}

/** Writes a motion to weigh the score otherwise; what is left out stays as it is. */
export async function draftScoreWeights(
  ctx: Ctx,
  asked: ScoreWeightsQuestion,
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  return draftMotion(ctx, tx => choose(tx, asked))
}

/** Writes such a draft anew; until it is proposed nobody else sees it. */
export async function editScoreWeights(
  ctx: Ctx,
  { input, ...seen }: { id: string; revision: number; input: ScoreWeightsQuestion },
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  return editMotion(ctx, seen, tx => choose(tx, input))
}

async function choose(tx: Ctx, asked: ScoreWeightsQuestion): Promise<MotionContent> {
  const answered = await chooseAnswered(tx, asked.answers)
  const common = await chooseCommon(tx, asked)
  const { configuration } = await readScoreWeights(tx, { day: common.effectiveFrom })
  return {
    ...{ ...common, subject: 'SCORE_WEIGHTS', about: 'score' },
    content: chooseWeights(configuration, asked),
    ...{ reviewDate: null, answersId: answered?.id ?? null },
  }
}
