import type { Sql } from '../../platform/postgres.js'
import type { ImportReport } from './import-report.js'
import type { MappingVersion } from './mapping/mapping.js'

export interface ImportRun {
  id: number
  label: string
  profile: string | null
  mapping: MappingVersion | null
  actor: string
  appliedAt: Date
  changedFacts: boolean
  report: ImportReport
}

export type NewImportRun = Omit<ImportRun, 'id'> & { contentDigest: string | null }

export async function insertRun(sql: Sql, run: NewImportRun): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into import_run (label, profile, mapping, mapping_version, actor, applied_at,
      content_digest, changed_facts, report)
    values (${run.label}, ${run.profile}, ${run.mapping?.name ?? null},
      ${run.mapping?.version ?? null}, ${run.actor}, ${run.appliedAt}, ${run.contentDigest},
      ${run.changedFacts}, ${JSON.stringify(run.report)}::jsonb)
    returning id`
  return row?.id ?? 0
}

/** The first run that brought this content, or null. */
export async function findRunOfContent(sql: Sql, digest: string): Promise<number | null> {
  const [row] = await sql<{ id: number }[]>`
    select id from import_run where content_digest = ${digest} order by id limit 1`
  return row?.id ?? null
}

export async function latestRuns(sql: Sql, limit: number): Promise<ImportRun[]> {
  return sql<ImportRun[]>`
    select id, label, profile, actor,
      case when mapping is not null
        then json_build_object('name', mapping, 'version', mapping_version) end as mapping, applied_at as "appliedAt", changed_facts as "changedFacts",
      report || jsonb_build_object('run', id) as report
    from import_run order by id desc limit ${limit}`
}
