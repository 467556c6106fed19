import { addDays, addMonths } from '../../domain/calendar/local-date.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { Ctx } from '../../platform/context.js'
import { readParts, type ScopeFilter } from '../measure/index.js'

/** How often the source's word on a promise is what its own times say. */
export interface OutcomeAgreement {
  /** Promises decided in the last 12 months of which both are known, and those that differ. */
  compared: number
  differing: number
  /** Differing ÷ compared, 0…1; null where nothing could be compared. */
  share: number | null
  /** The share is above 1 %: one of the two is wrong as a rule. */
  isSuspect: boolean
}

const suspectAbove = 0.01

/** Over the last 12 whole months and the running one, from the sums that are kept for months. */
export async function readOutcomeAgreement(
  ctx: Ctx,
  scope: ScopeFilter,
  timeZone: string,
): Promise<OutcomeAgreement> {
  const today = localDateOf(ctx.now, timeZone)
  const start = addMonths(`${today.slice(0, 7)}-01`, -12)
  const [group] = await readParts(ctx, {
    measures: ['outcomesCompared', 'outcomesDiffering'],
    periods: [{ start, end: addDays(today, 1) }],
    scope,
    groupBy: [],
    now: ctx.now,
    asOf: null,
  })
  const compared = group?.parts.sum('outcomesCompared') ?? 0
  const differing = group?.parts.sum('outcomesDiffering') ?? 0
  const share = compared === 0 ? null : differing / compared
  return { compared, differing, share, isSuspect: share !== null && share > suspectAbove }
}
