import { isOpen } from '../../domain/initiative/stage.js'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { changedMeanwhile } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import type { InitiativeAnswer } from './answer/initiative-answer.js'
import { chooseContent, type InitiativeInput } from './choose/choose-content.js'
import { idOf } from './choose/choose-number.js'
import { actingPerson, holdOwn } from './hold-own.js'
import { readBook } from './read-book.js'
import { readInitiative } from './read-initiative.js'
import { insertInitiative, insertStage, insertVersion } from './stores/initiative.store.js'

/** Writes down an idea, in the name of whoever is signed in. */
export async function draftInitiative(ctx: Ctx, input: InitiativeInput): Promise<InitiativeAnswer> {
  ctx.demand('initiative.draft')
  const authorId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const content = await chooseContent(tx, input)
    const { day } = await readBook(tx, {})
    const id = await insertInitiative(tx, authorId)
    await insertVersion(tx, { id, version: 1, authorId, content })
    await insertStage(tx, { id, number: 1, stage: 'IDEA', fromOn: day, reason: null, authorId })
    return readInitiative(tx, { id: String(id) })
  })
}

export interface InitiativeEdit extends InitiativeInput {
  id: string
  /** The version that was read. */
  version: number
}

/**
 * Writes a further version; the earlier ones are kept. Of an idea the newest version counts; of one
 * that was approved it counts once the committee has approved it too.
 * @throws Conflict where it was changed since.
 */
export async function editInitiative(ctx: Ctx, edit: InitiativeEdit): Promise<InitiativeAnswer> {
  ctx.demand('initiative.draft')
  const authorId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const { standing } = await holdOwn(tx, idOf(edit.id, 'id'))
    const { newest, stage, id } = standing
    if (!isOpen(stage.stage))
      throw new Precondition('It is over: what it was to be stays as it is.')
    const content = await chooseContent(tx, edit)
    const version = edit.version + 1
    const isNext = newest.version === edit.version
    if (!isNext || !(await insertVersion(tx, { id, version, authorId, content })))
      throw changedMeanwhile('initiative')
    return readInitiative(tx, { id: edit.id })
  })
}
