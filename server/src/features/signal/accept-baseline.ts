import { type Grain, periodContaining } from '../../domain/calendar/period.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadDirectory, loadOrganisation, type ScopeQuestion } from '../directory/index.js'
import type { BaselineRow } from './baseline.js'
import { insertBaseline, loadBaselines } from './baseline.store.js'
import { checkText } from './check-text.js'
import { chooseKpiOfSeries } from './choose-kpi-of-series.js'
import { chooseNotedScope } from './noted-scope.js'

export interface BaselineInput {
  kpi: string
  variant?: string | null
  scope?: ScopeQuestion | null
  grain: Grain
  /** Any day of the first period that the new range is to hold for. */
  start: string
  /** What changed. */
  reason: string
}

/**
 * Starts a new usual range for a series, from a period on. The old one stays where it was.
 * @throws Conflict where one starts there already.
 */
export async function acceptBaseline(ctx: Ctx, input: BaselineInput): Promise<BaselineRow> {
  ctx.demand('baseline.decide')
  const authorId = actingPerson(ctx)
  const reason = checkText('reason', input.reason)
  const { kpi, variant } = chooseKpiOfSeries(input.kpi, input.variant)
  return inTransaction(ctx, async tx => {
    const { scope, place } = chooseNotedScope(await loadDirectory(tx), input.scope)
    tx.demand('baseline.decide', place)
    const start = await chooseStart(tx, input)
    const id = await insertBaseline(tx, {
      kpi,
      variant,
      scope,
      grain: input.grain,
      start,
      reason,
      authorId,
    })
    if (id === null) throw new Conflict('A new usual range starts there already.')
    const made = (await loadBaselines(tx, null)).find(row => row.id === id)
    if (!made) throw new Error('The baseline that was accepted is not there')
    return made
  })
}

async function chooseStart(ctx: Ctx, { grain, start }: BaselineInput): Promise<string> {
  if (grain === 'DAY')
    throw refuse('grain', 'Days have no usual range.', ['WEEK', 'MONTH', 'QUARTER', 'YEAR'])
  const period = periodContaining(start, grain, await loadOrganisation(ctx))
  if (period.startsAt <= ctx.now) return period.start
  throw refuse('start', 'A usual range starts with a period that has begun.', [
    'a date that is past',
  ])
}
