import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadDirectory } from '../directory/index.js'
import type { AnnotationAnswer } from './annotation.js'
import { insertVersion } from './annotation.store.js'
import { type AnnotationInput, checkDays } from './check-annotation.js'
import { checkText } from './check-text.js'
import { chooseKpiOfSeries } from './choose-kpi-of-series.js'
import { chooseNotedScope } from './noted-scope.js'
import { readAnnotation } from './read-annotations.js'

/** Notes something on the series of a scope, in the name of whoever is signed in. */
export async function writeAnnotation(ctx: Ctx, input: AnnotationInput): Promise<AnnotationAnswer> {
  ctx.demand('annotation.write')
  const authorId = actingPerson(ctx)
  const text = checkText('text', input.text)
  const days = checkDays(input)
  const kpi = input.kpi == null ? null : chooseKpiOfSeries(input.kpi).kpi
  return inTransaction(ctx, async tx => {
    const { scope, place } = chooseNotedScope(await loadDirectory(tx), input.scope)
    tx.demand('annotation.write', place)
    const { kind } = input
    const added = { kind, kpi, scope, days, text, authorId, isWithdrawn: false }
    const id = await insertVersion(tx, { annotationId: null, version: 1, ...added })
    return readAnnotation(tx, id as string)
  })
}
