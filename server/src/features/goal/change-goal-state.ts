import { type GoalState, nextGoalStates } from '../../domain/goal/goal.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { changedMeanwhile, refuse } from '../../platform/refuse.js'
import { idOf, textOf } from '../motion/index.js'
import type { GoalAnswer } from './answer/goal-answer.js'
import { demandStillSound } from './choose/choose-goal.js'
import type { GoalRow } from './goal.js'
import { holdGoal } from './hold-goal.js'
import { readGoal } from './read-goal.js'
import { updateState } from './stores/goal.store.js'
import { insertEvent } from './stores/goal-record.store.js'
import { writeInOwnName } from './stores/in-own-name.store.js'

export interface GoalStateChange {
  id: string
  /** The revision that was read. */
  revision: number
  state: GoalState
  /** Why; needed for the end of a goal. */
  reason?: string | null
}

const longestReason = 600

/**
 * Makes a draft active, or ends a goal with its reason.
 * @throws Invalid for a state that cannot follow, and for a draft whose objective no longer holds.
 */
export async function changeGoalState(ctx: Ctx, change: GoalStateChange): Promise<GoalAnswer> {
  ctx.demand('goal.own')
  const authorId = actingPerson(ctx)
  return writeInOwnName(ctx, async tx => {
    const { book, goal } = await holdGoal(tx, idOf(change.id, 'id'))
    const { state } = change
    demandNext(goal, state)
    if (state === 'ACTIVE') await demandStillSound(tx, book, { ...goal, serves: servedBy(goal) })
    const reason = reasonOf(change)
    if (!(await updateState(tx, { id: goal.id, revision: change.revision }, state)))
      throw changedMeanwhile('goal')
    await insertEvent(tx, { goalId: goal.id, state, reason, authorId })
    return readGoal(tx, { id: change.id })
  })
}

const servedBy = ({ objectiveId, aboveId }: GoalRow) =>
  objectiveId !== null ? { objectiveId } : aboveId !== null ? { goalId: aboveId } : null

function demandNext(goal: GoalRow, state: GoalState): void {
  const possible = nextGoalStates[goal.state]
  if (possible.includes(state)) return
  throw refuse('input.state', `After ${goal.state} a goal cannot be ${state}.`, possible)
}

function reasonOf({ state, reason }: GoalStateChange): string | null {
  const said = textOf(reason, 'reason')
  const isWithin = said === null || said.length <= longestReason
  if (isWithin && (said !== null || state === 'ACTIVE')) return said
  throw refuse('input.reason', 'Say why: what came of it stays on record.', [
    `1 to ${longestReason} characters`,
  ])
}
