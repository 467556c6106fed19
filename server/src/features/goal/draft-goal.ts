import type { GoalTerms } from '../../domain/goal/goal.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { changedMeanwhile, refuse } from '../../platform/refuse.js'
import { idOf } from '../motion/index.js'
import type { GoalAnswer } from './answer/goal-answer.js'
import { readBook } from './book.js'
import { chooseGoal, type GoalInput } from './choose/choose-goal.js'
import { holdGoal } from './hold-goal.js'
import { readGoal } from './read-goal.js'
import { insertGoal, updateGoal } from './stores/goal.store.js'
import { insertEvent } from './stores/goal-record.store.js'
import { writeInOwnName } from './stores/in-own-name.store.js'

/** Writes a goal down; only its owner and its author see it until it is active. */
export async function draftGoal(ctx: Ctx, input: GoalInput): Promise<GoalAnswer> {
  demandKind(ctx, input)
  const authorId = actingPerson(ctx)
  return writeInOwnName(ctx, async tx => {
    const terms = await chooseGoal(tx, await readBook(tx), input)
    demandPlace(tx, terms)
    const goalId = await insertGoal(tx, terms, authorId)
    await insertEvent(tx, { goalId, state: 'DRAFT', reason: null, authorId })
    return readGoal(tx, { id: String(goalId) })
  })
}

/** Writes a draft anew, as a whole. @throws Precondition once it is active, Conflict where it was changed since. */
export async function editGoal(
  ctx: Ctx,
  { id, revision, input }: { id: string; revision: number; input: GoalInput },
): Promise<GoalAnswer> {
  demandKind(ctx, input)
  return writeInOwnName(ctx, async tx => {
    const { book, goal } = await holdGoal(tx, idOf(id, 'id'))
    if (goal.state !== 'DRAFT')
      throw new Precondition(
        'What an active goal is stays as it is. Drop it, saying why, and write another.',
      )
    if (goal.kind !== input.kind)
      throw refuse('input.kind', 'Whose kind of goal it is does not change: write another.', [
        goal.kind,
      ])
    const terms = await chooseGoal(tx, book, input)
    demandPlace(tx, terms)
    if (!(await updateGoal(tx, { id: goal.id, revision }, terms))) throw changedMeanwhile('goal')
    return readGoal(tx, { id })
  })
}

function demandKind(ctx: Ctx, { kind }: GoalInput): void {
  ctx.demand(kind === 'PERSON' ? 'goal.own' : 'goal.write')
}

/** An owner writes goals of the own department. */
function demandPlace(tx: Ctx, { kind, departmentId }: GoalTerms): void {
  if (kind !== 'PERSON') tx.demand('goal.write', departmentId)
}
