import type { Ctx } from '../../../platform/context.js'
import { NotFound } from '../../../platform/errors.js'
import { refuse } from '../../../platform/refuse.js'
import { loadDirectory } from '../../directory/index.js'
import { idOf, type Motion } from '../../motion/index.js'
import { type AgreedTarget, loadVersions } from '../stores/target.store.js'
import { asTargetMotion } from '../target-content.js'
import { type ChosenSubject, chooseSubject } from './choose-subject.js'
import type { MotionQuestion } from './motion-question.js'

/** What it is about: what is named, or the same as the motion that it answers. */
export async function chooseNamed(
  ctx: Ctx,
  asked: MotionQuestion,
  answered: Motion | null,
): Promise<ChosenSubject> {
  const directory = await loadDirectory(ctx)
  if (!answered) return chooseSubject(directory, asked)
  const target = asTargetMotion(answered)
  if (!target)
    throw refuse('input.answers', 'That motion is not about a target.', [
      'the id of a motion about a target',
    ])
  const { kpi, variant, grain, scope } = target
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
