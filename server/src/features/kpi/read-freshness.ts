import type { Ctx } from '../../platform/context.js'
import { Lru } from '../../platform/lru.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { chooseScope, type ScopeQuestion } from '../directory/index.js'
import { type BookCheck, loadLastBookChecks, type ScopeFilter } from '../measure/index.js'
import { type OutcomeAgreement, readOutcomeAgreement } from './outcome-agreement.js'
import { readNames } from './question/names.js'
import { readDataState } from './stores/data-version.store.js'
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
  outcomes: OutcomeAgreement | null
  books: readonly BookCheck[]
}

/** Fields that cost a read of their own. */
export interface FreshnessWants {
  outcomes?: boolean
  books?: boolean
}

const IMPORTS_SHOWN = 10
const STALE_AFTER = 48 * 3_600_000

/** How recent and how complete the facts of a scope are. */
export async function readFreshness(
  request: Ctx,
  asked?: ScopeQuestion | null,
  wants: FreshnessWants = { outcomes: true, books: true },
): Promise<FreshnessAnswer> {
  request.demand('kpi.read')
  return inSnapshot(request, async ctx => {
    const { directory } = await readNames(ctx)
    return readScopeFreshness(ctx, chooseScope(directory, asked).filter, wants)
  })
}

/** The same of a scope that was chosen already, in a snapshot. */
export async function readScopeFreshness(
  ctx: Ctx,
  filter: ScopeFilter,
  wants: FreshnessWants = { outcomes: true, books: true },
): Promise<FreshnessAnswer> {
  const state = await readDataState(ctx)
  const { organisation } = await readNames(ctx)
  const [coverage, imports, outcomes, books] = await Promise.all([
    coverageOf(ctx, filter, state.version),
    loadLastImports(ctx, IMPORTS_SHOWN),
    wants.outcomes ? readOutcomeAgreement(ctx, filter, organisation.timeZone) : null,
    wants.books ? loadLastBookChecks(ctx) : [],
  ])
  const newest = coverage.lastSourceUpdateAt
  return {
    ...coverage,
    imports,
    outcomes,
    books,
    lastRecordedAt: state.ledger.recordedAt,
    ledgerPosition: state.ledger.position,
    isStale: newest === null || ctx.now.getTime() - newest.getTime() > STALE_AFTER,
  }
}

const known = new Lru<string, Promise<CoverageRow>>(200)

/** Counting tickets takes long where they are many, so it is done once for each state of the data and reach. */
async function coverageOf(ctx: Ctx, filter: ScopeFilter, version: string): Promise<CoverageRow> {
  const name = JSON.stringify([version, ctx.reach, Object.entries(filter).toSorted()])
  const found = known.get(name)
  if (found) return found
  const counted = loadCoverage(ctx, filter)
  known.set(name, counted)
  counted.catch(() => known.delete(name))
  return counted
}
