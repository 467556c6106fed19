import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Forbidden } from '../../platform/errors.js'
import { changedMeanwhile } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadDirectory } from '../directory/index.js'
import type { AnnotationAnswer, AnnotationRow } from './annotation.js'
import { insertVersion, type NewVersion } from './annotation.store.js'
import { type AnnotationInput, checkDays } from './check-annotation.js'
import { checkText } from './check-text.js'
import { placeOf } from './noted-scope.js'
import { findAnnotation, readAnnotation } from './read-annotations.js'

export interface AnnotationEdit extends Pick<AnnotationInput, 'kind' | 'from' | 'to' | 'text'> {
  id: string
  /** The version that was read. */
  version: number
}

/**
 * Writes a further version of one's own annotation; the earlier ones are kept.
 * @throws Conflict where it was changed since; Forbidden for an annotation of somebody else.
 */
export async function editAnnotation(ctx: Ctx, edit: AnnotationEdit): Promise<AnnotationAnswer> {
  ctx.demand('annotation.write')
  const text = checkText('text', edit.text)
  const days = checkDays(edit)
  return inTransaction(ctx, async tx => {
    const found = await findAnnotation(tx, edit.id)
    if (found.authorId !== actingPerson(ctx))
      throw new Forbidden('Only its author edits an annotation; write one of your own.')
    await nextVersion(tx, found, { ...edit, days, text, isWithdrawn: false })
    return readAnnotation(tx, edit.id)
  })
}

/** Withdraws an annotation: it is shown no more, and kept. Of somebody else only with the right to, there. */
export async function withdrawAnnotation(
  ctx: Ctx,
  { id, version }: Pick<AnnotationEdit, 'id' | 'version'>,
): Promise<AnnotationAnswer> {
  ctx.demand('annotation.write')
  return inTransaction(ctx, async tx => {
    const answer = await readAnnotation(tx, id)
    const found = await findAnnotation(tx, id)
    if (found.authorId !== actingPerson(ctx))
      tx.demand('annotation.moderate', placeOf(await loadDirectory(tx), found.scope))
    const { from, to, kind, text } = found
    await nextVersion(tx, found, { kind, text, version, days: { from, to }, isWithdrawn: true })
    return answer
  })
}

async function nextVersion(
  ctx: Ctx,
  { annotationId, kpi, scope, version }: AnnotationRow,
  change: Pick<NewVersion, 'version' | 'kind' | 'text' | 'days' | 'isWithdrawn'>,
): Promise<void> {
  const changed = changedMeanwhile('annotation')
  if (change.version !== version) throw changed
  const { kind, text, days, isWithdrawn } = change
  const authorId = actingPerson(ctx)
  const added = { annotationId, kpi, scope, kind, text, days, isWithdrawn, authorId }
  if ((await insertVersion(ctx, { ...added, version: version + 1 })) === null) throw changed
}
