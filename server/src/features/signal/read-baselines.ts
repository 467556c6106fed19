import type { NotedScope } from '../../domain/signal/annotation.js'
import type { Ctx } from '../../platform/context.js'
import { onceInSnapshot } from '../../platform/snapshot.js'
import type { BaselineRow } from './baseline.js'
import { loadBaselines } from './baseline.store.js'

/** All decisions on usual ranges in force, as known at an instant; read once for a snapshot. */
export async function readBaselines(ctx: Ctx, knownAt: Date | null): Promise<BaselineRow[]> {
  ctx.demand('kpi.read')
  const name = `baselines ${knownAt?.toISOString() ?? 'now'}`
  return onceInSnapshot(ctx, name, () => loadBaselines(ctx, knownAt))
}

/** Those of one series: of its very scope, for the range of a department says nothing of a service. */
export const baselinesOf = (
  rows: readonly BaselineRow[],
  series: Pick<BaselineRow, 'kpi' | 'variant' | 'grain'> & { scope: NotedScope },
): BaselineRow[] =>
  rows.filter(
    ({ kpi, variant, grain, scope }) =>
      kpi === series.kpi &&
      variant === series.variant &&
      grain === series.grain &&
      scope.service === series.scope.service &&
      (scope.service !== null || scope.department === series.scope.department),
  )
