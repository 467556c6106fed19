import type { Ctx } from '../../platform/context.js'
import { told } from '../../platform/live/changes.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { openStates } from './read-alerts.js'
import { ALERT_CHANNEL } from './stores/alert.store.js'
import { countAlerts } from './stores/alert-list.store.js'

export interface AlertChange {
  firingCount: number
  openCount: number
}

const everywhere = {
  states: openStates,
  severities: null,
  families: null,
  kpi: null,
  departmentId: null,
  serviceId: null,
  ownerId: null,
  improvements: false,
  everything: false,
} as const

/** How many alerts are open now, and each time that one changes its state. */
export function watchAlerts(ctx: Ctx): AsyncIterableIterator<AlertChange> {
  ctx.demand('alert.read')
  if (!ctx.changes) throw new Error('There is nothing to listen to')
  return told(ctx.changes(ALERT_CHANNEL), async () => {
    const found = await inSnapshot(ctx, tx => countAlerts(tx, everywhere))
    const counts = new Map(found.map(({ state, count }) => [state, count]))
    return {
      firingCount: counts.get('FIRING') ?? 0,
      openCount: openStates.reduce((sum, state) => sum + (counts.get(state) ?? 0), 0),
    }
  })
}
