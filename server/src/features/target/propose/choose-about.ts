import type { Ctx } from '../../../platform/context.js'
import { NotFound } from '../../../platform/errors.js'
import { refuse } from '../../../platform/refuse.js'
import { loadDirectory } from '../../directory/index.js'
import type { Motion } from '../motion.js'
import { loadMotion } from '../stores/motion.store.js'
import { type AgreedTarget, loadVersions } from '../stores/target.store.js'
import { type ChosenSubject, chooseSubject } from './choose-subject.js'
import { idOf } from './id-of.js'
import type { MotionQuestion } from './motion-question.js'

/** The open motion that this one answers; `null` where it answers none. */
export async function chooseAnswered(
  ctx: Ctx,
  { answers }: MotionQuestion,
): Promise<Motion | null> {
  if (answers === null || answers === undefined) return null
  const motion = await loadMotion(ctx, idOf(answers, 'input.answers'))
  if (motion?.state === 'PROPOSED') return motion
  throw refuse('input.answers', 'Only a motion that is open can be answered by another.', [
    'the id of a motion in the state PROPOSED',
  ])
}

/** What it is about: what is named, or the same as the motion that it answers. */
export async function chooseNamed(
  ctx: Ctx,
  asked: MotionQuestion,
  answered: Motion | null,
): Promise<ChosenSubject> {
  const directory = await loadDirectory(ctx)
  if (!answered) return chooseSubject(directory, asked)
  const { kpi, variant, grain, scope } = answered
  if (asked.kpi || asked.scope || asked.variant || asked.grain)
    throw refuse(
      'input.answers',
      'A counter-proposal is about the same KPI, scope and grain as the motion it answers.',
      ['no kpi, variant, grain and scope beside answers'],
    )
  return { ...chooseSubject(directory, { kpi, variant, grain }), scope }
}

/** The target that is to be ended or waived. Throws Invalid or NotFound. */
export async function chooseVersion(
  ctx: Ctx,
  { targetVersion }: MotionQuestion,
): Promise<AgreedTarget> {
  const id = idOf(targetVersion ?? '', 'input.targetVersion')
  const found = (await loadVersions(ctx)).find(version => version.id === id)
  if (!found) throw new NotFound('There is no target of that id.')
  return found
}
