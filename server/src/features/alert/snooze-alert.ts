import { longestSnoozeDays, maySnoozeUntil } from '../../domain/alert/lifecycle/snooze.js'
import { addDays } from '../../domain/calendar/local-date.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadOrganisation } from '../directory/index.js'
import { actOnAlert } from './acts/act-on-alert.js'
import { demandText } from './acts/demand-text.js'
import type { AlertAnswer } from './answer/alert-answer.js'
import { readAlert } from './read-alert.js'

export interface Snooze {
  id: string
  revision?: number | null
  /** Local date on which it is looked at again. */
  until: string
  reason: string
}

/** Puts an alert off until a day, with a reason. It comes back then, or when it becomes more severe. */
export async function snoozeAlert(
  ctx: Ctx,
  { until, reason, ...alert }: Snooze,
): Promise<AlertAnswer> {
  ctx.demand('alert.acknowledge')
  const note = demandText(reason, 'reason', 'Say why it can wait.')
  const { timeZone } = await loadOrganisation(ctx)
  const today = localDateOf(ctx.now, timeZone)
  if (!maySnoozeUntil(until, today))
    throw refuse('until', `An alert can be put off for at most ${longestSnoozeDays} days.`, [
      `a date from ${addDays(today, 1)} to ${addDays(today, longestSnoozeDays)}`,
    ])
  return inTransaction(ctx, async tx => {
    await actOnAlert(tx, { ...alert, act: 'SNOOZE', note, changes: { snoozedUntil: until } })
    return readAlert(tx, alert.id)
  })
}
