import type { Ctx } from '../../platform/context.js'
import { readLedgerPosition } from '../measure/index.js'
import { chooseScope, type ScopeQuestion } from './choose-scope.js'
import { loadDirectory } from './directory.store.js'
import {
  type CoverageRow,
  type ImportRow,
  loadCoverage,
  loadLastImports,
} from './freshness.store.js'

export interface FreshnessAnswer extends CoverageRow {
  lastRecordedAt: Date | null
  ledgerPosition: string
  isStale: boolean
  imports: readonly ImportRow[]
}

const IMPORTS_SHOWN = 10
const STALE_AFTER = 48 * 3_600_000

/** How recent and how complete the facts of a scope are. */
export async function readFreshness(
  ctx: Ctx,
  asked?: ScopeQuestion | null,
): Promise<FreshnessAnswer> {
  ctx.demand('kpi.read')
  const { filter } = chooseScope(await loadDirectory(ctx), asked)
  const [coverage, imports, ledger] = await Promise.all([
    loadCoverage(ctx, filter),
    loadLastImports(ctx, IMPORTS_SHOWN),
    readLedgerPosition(ctx, null),
  ])
  const newest = coverage.lastSourceUpdateAt
  return {
    ...coverage,
    imports,
    lastRecordedAt: ledger.recordedAt,
    ledgerPosition: ledger.position,
    isStale: newest === null || ctx.now.getTime() - newest.getTime() > STALE_AFTER,
  }
}
