import type { Ctx } from '../../platform/context.js'
import { changedMeanwhile, refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import type { InitiativeAnswer } from './answer/initiative-answer.js'
import { chooseDay, choosePastDay } from './choose/choose-day.js'
import { chooseNumber, idOf } from './choose/choose-number.js'
import { chooseText } from './choose/choose-text.js'
import { actingPerson, holdOwn } from './hold-own.js'
import { readInitiative } from './read-initiative.js'
import type { Standing } from './standing.js'
import { insertMilestone } from './stores/progress.store.js'

export interface MilestoneInput {
  initiative: string
  /** Number of the milestone; absent: a new one. */
  milestone?: number | null
  /** `Milestone.revision` as it was read; of a new one absent. */
  revision?: number | null
  title: string
  weight: number
  dueOn: string
  doneOn?: string | null
  /** Takes it off the plan. It stays on record. */
  isRemoved?: boolean | null
}

const mostMilestones = 30

/**
 * Adds a milestone, moves it, marks it as done or takes it off. Each is a further revision: what it
 * was first due on stays visible.
 * @throws Conflict where it was changed since.
 */
export async function setMilestone(ctx: Ctx, input: MilestoneInput): Promise<InitiativeAnswer> {
  ctx.demand('initiative.report')
  const authorId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const { standing, day } = await holdOwn(tx, idOf(input.initiative, 'initiative'))
    const isSet = await insertMilestone(tx, {
      ...place(standing, input),
      initiativeId: standing.id,
      title: chooseText('title', input.title, 120),
      weight: chooseNumber('weight', input.weight, { least: 0.1, most: 100 }),
      dueOn: chooseDay('dueOn', input.dueOn),
      doneOn: input.doneOn == null ? null : choosePastDay('doneOn', input.doneOn, day),
      isRemoved: input.isRemoved ?? false,
      authorId,
    })
    if (!isSet) throw changedMeanwhile('milestone')
    return readInitiative(tx, { id: input.initiative })
  })
}

/** Number and revision of what is written. */
function place(
  { milestones, mostMilestone }: Pick<Standing, 'milestones' | 'mostMilestone'>,
  { milestone, revision }: MilestoneInput,
): { milestone: number; revision: number } {
  if (milestone == null) {
    if (milestones.length >= mostMilestones)
      throw refuse('milestone', `A plan has at most ${mostMilestones} milestones.`, [])
    return { milestone: mostMilestone + 1, revision: 1 }
  }
  const found = milestones.find(each => each.milestone === milestone)
  if (!found)
    throw refuse(
      'milestone',
      'The initiative has no such milestone.',
      milestones.map(each => String(each.milestone)),
    )
  if (found.revision !== revision) throw changedMeanwhile('milestone')
  return { milestone, revision: found.revision + 1 }
}
