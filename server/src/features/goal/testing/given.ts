import type { Ctx } from '../../../platform/context.js'
import { type Committee, givenDecided } from '../../../testing/given-committee.js'
import { draftObjective } from '../../strategy/index.js'
import { changeGoalState } from '../change-goal-state.js'
import type { GoalInput } from '../choose/choose-goal.js'
import { draftGoal } from '../draft-goal.js'

/** The id of an objective in force from January 2026 on, to be reached by 2028. */
export async function givenObjective(committee: Committee, title: string): Promise<string> {
  const motion = await givenDecided(
    committee,
    author =>
      draftObjective(author, {
        title,
        owner: committee.chair.actor.id,
        horizon: '2028-01-01',
        weight: 10,
        effectiveFrom: '2026-01-01',
        rationale: `Because of ${title}.`,
      }),
    '2025-12-01T10:00:00Z',
  )
  return motion.link?.split('/').at(-1) ?? ''
}

/** A draft, made active. */
export async function givenGoal(ctx: Ctx, input: Partial<GoalInput> & Pick<GoalInput, 'kind'>) {
  const { id, revision } = await draftGoal(ctx, goalInput(input))
  return changeGoalState(ctx, { id, revision, state: 'ACTIVE' })
}

export const goalInput = (given: Partial<GoalInput> & Pick<GoalInput, 'kind'>): GoalInput => ({
  title: 'Learn to moderate a post-mortem',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  ...given,
})
