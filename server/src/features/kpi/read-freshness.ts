import type { Ctx } from '../../platform/context.js'
import { Lru } from '../../platform/lru.js'
import { chooseScope, loadDirectory, type ScopeQuestion } from '../directory/index.js'
import { readLedgerPosition, type ScopeFilter } from '../measure/index.js'
import { loadDataVersion } from './stores/data-version.store.js'
import {
  type CoverageRow,
  type ImportRow,
  loadCoverage,
  loadLastImports,
} from './stores/freshness.store.js'

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
    coverageOf(ctx, filter),
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

const known = new Lru<string, Promise<CoverageRow>>(200)

/** Counting tickets takes long where they are many, so it is done once for each state of the data. */
async function coverageOf(ctx: Ctx, filter: ScopeFilter): Promise<CoverageRow> {
  const name = JSON.stringify([await loadDataVersion(ctx), Object.entries(filter).toSorted()])
  const found = known.get(name)
  if (found) return found
  const counted = loadCoverage(ctx, filter)
  known.set(name, counted)
  counted.catch(() => known.delete(name))
  return counted
}
