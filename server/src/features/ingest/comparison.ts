import type { Sql } from '../../platform/postgres.js'
import type { SourceIdentity } from './fact-batch.js'
import { type FactKind, factKinds, type KindCounts } from './import-report.js'
import type { RejectLog } from './reject-log.js'
import { analyzeScratch, countStaged, dropDuplicates, dropKnown } from './stage/compare.store.js'
import { countCoverage } from './stage/coverage.store.js'
import { type FactSpec, stageOf } from './stage/fact-spec.js'
import { parentages, refuseOrphans } from './stage/orphans.store.js'
import { countEvents, dropKnownEvents, EVENT_STAGE } from './stage/ticket-event.store.js'
import type { Staging } from './staging.js'

export interface Comparison {
  kinds: Record<FactKind, KindCounts>
  duplicates: number
  ticketsWithSla: number
  ticketsWithoutSla: number
}

/** Leaves in the stage only what will change something, and counts the rest. */
export async function compareStaged(staging: Staging, rejects: RejectLog): Promise<Comparison> {
  const { sql, specs } = staging
  const found: Comparison = { ...noCounts(), duplicates: staging.claims.repeated }
  for (const spec of Object.values(specs) as FactSpec<SourceIdentity>[]) {
    const received = (await countStaged(sql, spec)).staged
    found.kinds[spec.kind].received = received
    if (received > 0) found.duplicates += await dropDuplicates(sql, spec)
  }
  for (const parentage of parentages) await refuseOrphans(sql, parentage, rejects)
  const coverage = await countCoverage(sql)
  found.ticketsWithSla = coverage.withSla
  found.ticketsWithoutSla = coverage.tickets - coverage.withSla
  for (const spec of Object.values(specs) as FactSpec<SourceIdentity>[]) {
    if (found.kinds[spec.kind].received > 0) await compareKind(sql, spec, found.kinds[spec.kind])
  }
  found.duplicates += await compareEvents(sql, found.kinds.ticket_event)
  return found
}

async function compareKind(
  sql: Sql,
  spec: FactSpec<SourceIdentity>,
  counts: KindCounts,
): Promise<void> {
  counts.unchanged = await dropKnown(sql, spec)
  const { staged, kept } = await countStaged(sql, spec)
  counts.updated = kept
  counts.inserted = staged - kept
  await analyzeScratch(sql, stageOf(spec))
}

async function compareEvents(sql: Sql, counts: KindCounts): Promise<number> {
  const before = await countEvents(sql)
  counts.received = before.staged
  if (before.staged === 0) return 0
  const { repeated, known } = await dropKnownEvents(sql)
  const { staged, kept } = await countEvents(sql)
  counts.unchanged = known
  counts.updated = kept
  counts.inserted = staged - kept
  await analyzeScratch(sql, EVENT_STAGE)
  return repeated
}

function noCounts(): Omit<Comparison, 'duplicates'> {
  const kinds = Object.fromEntries(
    factKinds.map(kind => [kind, { received: 0, inserted: 0, updated: 0, unchanged: 0 }]),
  ) as Record<FactKind, KindCounts>
  return { kinds, ticketsWithSla: 0, ticketsWithoutSla: 0 }
}
