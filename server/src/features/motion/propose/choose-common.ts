import type { Ctx } from '../../../platform/context.js'
import { refuse } from '../../../platform/refuse.js'
import { demandPerson } from '../../auth/index.js'
import type { Motion, MotionContent } from '../motion.js'
import { loadMotion } from '../stores/motion.store.js'
import { idOf } from './id-of.js'
import { textOf } from './text-of.js'

/** What a motion of any subject says, as somebody writes it. */
export interface CommonQuestion {
  effectiveFrom?: string | null
  effectiveTo?: string | null
  owner?: string | null
  rationale?: string | null
  decisionReference?: string | null
}

export type Common = Pick<
  MotionContent,
  'effectiveFrom' | 'effectiveTo' | 'ownerId' | 'rationale' | 'decisionReference'
>

/** What every motion says, checked. Throws Invalid with the argument that cannot be taken. */
export async function chooseCommon(ctx: Ctx, asked: CommonQuestion): Promise<Common> {
  const { effectiveFrom, effectiveTo = null, owner } = asked
  if (!effectiveFrom)
    throw refuse('input.effectiveFrom', 'Say from which day on it holds.', ['a date'])
  if (effectiveTo !== null && effectiveTo <= effectiveFrom)
    throw refuse('input.effectiveTo', 'It would end before it begins.', [
      `a date after ${effectiveFrom}`,
    ])
  if (owner) await demandPerson(ctx, owner, 'input.owner')
  return {
    effectiveFrom,
    effectiveTo,
    ownerId: owner ?? null,
    rationale: textOf(asked.rationale, 'rationale') ?? '',
    decisionReference: textOf(asked.decisionReference, 'decisionReference'),
  }
}

/** The open motion that this one answers; `null` where it answers none. Throws Invalid. */
export async function chooseAnswered(
  ctx: Ctx,
  answers: string | null | undefined,
): Promise<Motion | null> {
  if (answers === null || answers === undefined) return null
  const motion = await loadMotion(ctx, idOf(answers, 'input.answers'))
  if (motion?.state === 'PROPOSED') return motion
  throw refuse('input.answers', 'Only a motion that is open can be answered by another.', [
    'the id of a motion in the state PROPOSED',
  ])
}
