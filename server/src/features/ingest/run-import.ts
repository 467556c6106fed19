import { performance } from 'node:perf_hooks'
import type { Ctx } from '../../platform/context.js'
import type { Sql } from '../../platform/postgres.js'
import { compareStaged } from './comparison.js'
import { deriveFacts } from './derive/derive-facts.js'
import { countDimensions } from './dimensions/count-dimensions.js'
import { loadDimensions } from './dimensions/dimensions.store.js'
import { type ResolvedDimensions, resolveDimensions } from './dimensions/resolve-dimensions.js'
import { queueImports, withImportConnection } from './import-connection.store.js'
import type { ImportReport, UnmappedValue } from './import-report.js'
import { findRunOfContent, insertRun } from './import-run.store.js'
import type { MappingVersion } from './mapping/mapping.js'
import { mergeStaged } from './merge-staged.js'
import { loadOrganisation, type Organisation } from './organisation.store.js'
import { refuseOfOthers } from './refuse-of-others.js'
import type { RejectLog } from './reject-log.js'
import { Staging } from './staging.js'

export type ImportPhase = 'reading' | 'comparing' | 'working out' | 'merging'

export interface ImportTask {
  label: string
  profile: string | null
  mapping?: MappingVersion | null | undefined
  dryRun: boolean
  recordedAt: Date | null
  rejects: RejectLog
  /** Codes of the departments whose facts may come in; null: all. */
  within?: readonly string[] | null | undefined
  /** Done in the transaction of the facts, with the number of the run. */
  alongside?: ((sql: Sql, run: number) => Promise<void>) | undefined
  onPhase?: (phase: ImportPhase) => void
  /** Stages everything; says what is known of the whole when the last fact is in. */
  feed(staging: Staging, organisation: Organisation): Promise<Fed>
}

export interface Fed {
  unmapped: UnmappedValue[]
  contentDigest: string | null
}

/**
 * The one way facts come in: staged without any lock, compared with what is kept, completed by the
 * domain, and merged in one transaction.
 */
export async function runImport(ctx: Ctx, task: ImportTask): Promise<ImportReport> {
  const started = performance.now()
  const report = await withImportConnection(ctx, sql => importOver(ctx, task, sql))
  return { ...report, durationMs: Math.round(performance.now() - started) }
}

async function importOver(ctx: Ctx, task: ImportTask, sql: Sql): Promise<ImportReport> {
  const organisation = await loadOrganisation(sql)
  const { requesterKey } = organisation
  const { rejects, within = null } = task
  const staging = new Staging(sql, { now: ctx.now, requesterKey, rejects, within })
  task.onPhase?.('reading')
  await staging.open()
  const fed = await task.feed(staging, organisation)
  await staging.finish()
  if (task.within) await refuseOfOthers(staging, task.within, task.rejects)
  if (!task.dryRun) await queueImports(sql)
  task.onPhase?.('comparing')
  const kept = await loadDimensions(sql)
  const dimensions = resolveDimensions(kept, staging.claims, task.rejects)
  const compared = await compareStaged(staging, task.rejects)
  Object.assign(compared.kinds, countDimensions(kept, staging.claims, dimensions.changed))
  await task.rejects.flush()
  const report = reportOf(task, fed, {
    ...compared,
    sameContentAs:
      fed.contentDigest === null ? null : await findRunOfContent(sql, fed.contentDigest),
  })
  if (task.dryRun) return report
  task.onPhase?.('working out')
  await deriveFacts(staging, dimensions)
  task.onPhase?.('merging')
  return merge(ctx, task, { staging, dimensions, fed, report })
}

interface Prepared {
  staging: Staging
  dimensions: ResolvedDimensions
  fed: Fed
  report: ImportReport
}

async function merge(
  ctx: Ctx,
  task: ImportTask,
  { staging, dimensions, fed, report }: Prepared,
): Promise<ImportReport> {
  let run: number | null = null
  const changes = Object.values(report.kinds).map(({ inserted, updated }) => inserted + updated)
  await mergeStaged(staging, dimensions, {
    recordedAt: task.recordedAt,
    finish: async sql => {
      run = await insertRun(sql, {
        label: task.label,
        profile: task.profile,
        mapping: task.mapping ?? null,
        actor: `${ctx.actor.kind}:${ctx.actor.id}`,
        appliedAt: ctx.now,
        contentDigest: fed.contentDigest,
        changedFacts: changes.some(count => count > 0),
        report,
      })
      await task.alongside?.(sql, run)
    },
  })
  return { ...report, run }
}

type Compared = Pick<
  ImportReport,
  'kinds' | 'duplicates' | 'ticketsWithSla' | 'ticketsWithoutSla' | 'sameContentAs'
>

function reportOf({ label, mapping, dryRun, rejects }: ImportTask, fed: Fed, compared: Compared) {
  return {
    run: null,
    label,
    mapping: mapping ?? null,
    dryRun,
    rowsRead: rejects.rowsRead,
    rowsAccepted: rejects.rowsRead - rejects.total,
    rowsRejected: rejects.total,
    rejectsByCode: rejects.byCode,
    rejects: rejects.listed,
    ...compared,
    impossibleOrders: rejects.byCode.IMPOSSIBLE_ORDER ?? 0,
    unmapped: fed.unmapped,
    durationMs: 0,
  } satisfies ImportReport
}
