import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { inSnapshot } from '../../platform/snapshot.js'
import type { AlertAnswer } from './answer/alert-answer.js'
import { type AlertWants, alertAnswers } from './answer/alert-answers.js'
import { loadAlerts } from './stores/alert.store.js'

/** One alert. Throws NotFound for an id that none has. */
export async function readAlert(
  ctx: Ctx,
  id: string,
  wants: AlertWants = { history: true, sightings: true },
): Promise<AlertAnswer> {
  ctx.demand('alert.read')
  const [answer] = await inSnapshot(ctx, async look => {
    const [row] = await loadAlerts(look, idsIn([id]))
    return alertAnswers(look, row ? [row] : [], wants)
  })
  if (!answer) throw new NotFound('There is no alert of that id.')
  return answer
}

const largest = 2 ** 31 - 1

/** The numbers that ids stand for; what is none is nobody's. */
export const idsIn = (ids: readonly string[]): number[] =>
  ids.map(id => (/^\d{1,10}$/.test(id) && Number(id) <= largest ? Number(id) : 0))
