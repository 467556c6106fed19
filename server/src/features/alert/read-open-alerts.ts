import { alertHeadline } from '../../domain/alert/words/alert-sentences.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot, onceInSnapshot } from '../../platform/snapshot.js'
import { loadDirectory, type ScopeAnswer } from '../directory/index.js'
import type { AlertRow } from './alert.js'
import type { AlertMention } from './answer/alert-answer.js'
import { codesOf } from './answer/alert-answers.js'
import { loadOpenAlerts } from './stores/alert-list.store.js'

export interface SeriesQuestion {
  kpi: string
  variant: string
  scope: ScopeAnswer
}

interface OpenAlert {
  row: AlertRow
  department: string | null
  service: string | null
}

/** The alerts about one figure that fire, are acknowledged or snoozed; all of a request read at once. */
export async function readOpenAlerts(ctx: Ctx, asked: SeriesQuestion): Promise<AlertMention[]> {
  ctx.demand('alert.read')
  const { kpi, variant, scope } = asked
  if (scope.team ?? scope.priority ?? scope.channel ?? scope.requesterDepartment) return []
  const service = scope.service?.code ?? null
  const department = service === null ? (scope.department?.code ?? null) : null
  return (await everyOpenAlert(ctx))
    .filter(
      open =>
        open.row.kpi === kpi &&
        open.row.variant === variant &&
        open.service === service &&
        open.department === department,
    )
    .map(({ row: { id, state, severity, evidence } }) => ({
      id: String(id),
      state,
      severity,
      headline: alertHeadline(evidence),
    }))
}

const everyOpenAlert = (ctx: Ctx): Promise<OpenAlert[]> =>
  inSnapshot(ctx, tx =>
    onceInSnapshot(tx, 'open alerts', async () => {
      const [rows, directory] = await Promise.all([loadOpenAlerts(tx), loadDirectory(tx)])
      return rows.map(row => ({ row, ...codesOf(row, directory) }))
    }),
  )
