import {
  type ScoreConfiguration,
  scoreConfigurationFaults,
} from '../../domain/alignment/score-configuration.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import {
  type CommonQuestion,
  chooseAnswered,
  chooseCommon,
  draftMotion,
  type MotionAnswer,
} from '../motion/index.js'
import { readScoreWeights } from './read-score-weights.js'
import './strategy-subject.js'

/** Any of the numbers; what is absent or null stays. */
type Some<T> = { [K in keyof T]?: T[K] | null | undefined }

export interface ScoreWeightsQuestion extends Omit<CommonQuestion, 'effectiveTo' | 'owner'> {
  parts?: Some<ScoreConfiguration['parts']>
  bases?: Some<ScoreConfiguration['bases']>
  strengths?: Some<ScoreConfiguration['strengths']>
  coverageTarget?: number | null | undefined
  answers?: string | null | undefined
}

/** Writes a motion to weigh the score otherwise; what is left out stays as it is. */
export async function draftScoreWeights(
  ctx: Ctx,
  asked: ScoreWeightsQuestion,
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  return draftMotion(ctx, async tx => {
    const answered = await chooseAnswered(tx, asked.answers)
    const common = await chooseCommon(tx, asked)
    const { configuration: now } = await readScoreWeights(tx, { day: common.effectiveFrom })
    const content: ScoreConfiguration = {
      parts: changed(now.parts, asked.parts),
      bases: changed(now.bases, asked.bases),
      strengths: changed(now.strengths, asked.strengths),
      coverageTarget: asked.coverageTarget ?? now.coverageTarget,
    }
    const faults = scoreConfigurationFaults(content)
    if (faults.length > 0)
      throw refuse('input', `The score cannot be weighed so: ${faults.join('; ')}.`, [
        'shares that add up to 1',
      ])
    return {
      ...{ ...common, subject: 'SCORE_WEIGHTS', about: 'score', content },
      ...{ reviewDate: null, answersId: answered?.id ?? null },
    }
  })
}

const changed = <T extends object>(now: T, asked: Some<T> = {}): T => {
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined)
  return { ...now, ...Object.fromEntries(given) }
}
