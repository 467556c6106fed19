import { nextState } from '../../../domain/alert/lifecycle/next-state.js'
import type { Ctx } from '../../../platform/context.js'
import { Conflict, NotFound, Precondition } from '../../../platform/errors.js'
import { placeOf } from '../../directory/index.js'
import type { AlertRow } from '../alert.js'
import type { AlertAct } from '../answer/alert-answer.js'
import { actsOn } from '../answer/alert-answers.js'
import { idsIn } from '../read-alert.js'
import { insertTransitions, loadLocked, updateAlerts } from '../stores/alert.store.js'
import { actPermissions } from './act-permissions.js'
import { actingPerson } from './acting-person.js'

/** What a person does with one alert. */
export interface Act {
  id: string
  /** The revision that was seen; absent: whatever it is by now. */
  revision?: number | null
  act: AlertAct
  note: string | null
  /** What it changes beside the state. */
  changes: Partial<
    Pick<AlertRow, 'ownerId' | 'snoozedUntil' | 'dismissal' | 'isOver' | 'segmentId'>
  >
}

/**
 * Does it, within the open transaction, and puts on record who did. Throws NotFound, Forbidden where it
 * is about another part of the organisation, Conflict where it changed meanwhile, Precondition where
 * its state does not allow it.
 */
export async function actOnAlert(ctx: Ctx, { id, revision, act, ...rest }: Act): Promise<AlertRow> {
  const personId = actingPerson(ctx)
  const alert = await loadLocked(ctx, idsIn([id])[0] ?? 0)
  if (!alert) throw new NotFound('There is no alert of that id.')
  ctx.demand(actPermissions[act], await placeOf(ctx, alert))
  demandSeen(alert, revision)
  const state = nextState(alert.state, act)
  const possible = actsOn(alert)
  if (state === null || !possible.includes(act)) throw notPossible(alert, possible)
  const cleared = { snoozedUntil: null, dismissal: null }
  const after: AlertRow = { ...alert, ...cleared, ...rest.changes, state, stateSince: ctx.now }
  await updateAlerts(ctx, [after])
  const moved = { fromState: alert.state, toState: state, event: act }
  const { note } = rest
  await insertTransitions(ctx, [{ alertId: alert.id, at: ctx.now, ...moved, personId, note }])
  return after
}

function demandSeen(alert: AlertRow, revision: number | null | undefined): void {
  if (revision == null || revision === alert.revision) return
  throw new Conflict('The alert has changed since you saw it. Look at it again, then decide.')
}

function notPossible({ state }: AlertRow, possible: readonly AlertAct[]): Precondition {
  const instead = possible.length > 0 ? possible.join(', ') : 'nothing any more'
  return new Precondition(`The alert is ${state}; what can be done with it is: ${instead}.`)
}
