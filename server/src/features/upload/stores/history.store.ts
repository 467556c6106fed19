import type { Ctx } from '../../../platform/context.js'
import type { ImportReport, Reject } from '../../ingest/index.js'
import { type ReportAnswer, reportAnswer } from '../report-answer.js'
import type { UploadState } from '../upload.js'

export interface HistoryRow {
  /** Number of the import, or of the upload where nothing was imported. */
  runId: number | null
  uploadId: number | null
  label: string
  profile: string | null
  mapping: string | null
  mappingVersion: number | null
  /** Kind and id of who asked for it. */
  actor: string
  at: Date
  state: UploadState
  isDryRun: boolean
  problem: string | null
  report: ReportAnswer | null
}

export interface HistoryFilter {
  first: number
  runId?: number
  uploadId?: number
}

/**
 * What was imported, by whatever way, and the uploads that were tried or refused; newest first.
 * Counts stand in the report; its list of refused rows stays behind.
 */
export async function loadHistory({ sql }: Ctx, filter: HistoryFilter): Promise<HistoryRow[]> {
  const { first, runId = null, uploadId = null } = filter
  const rows = await sql<(Omit<HistoryRow, 'report'> & { report: ImportReport | null })[]>`
    select * from (
      (select r.id as "runId", u.id as "uploadId", r.label, r.profile,
        r.mapping, r.mapping_version as "mappingVersion", r.actor, r.applied_at as at,
        'APPLIED' as state, false as "isDryRun", null as problem,
        r.report - 'rejects' || jsonb_build_object('run', r.id) as report
      from import_run r left join import_upload u on u.run_id = r.id
      where ${uploadId}::int is null and (${runId}::int is null or r.id = ${runId})
      order by r.applied_at desc, r.id desc limit ${first})
      union all
      (select null, u.id, u.file_name, u.profile, u.mapping, u.mapping_version, 'user:' || u.person_id, u.changed_at, u.state,
        u.is_dry_run, u.problem, u.report - 'rejects'
      from import_upload u
      where u.state in ('WAITING', 'RUNNING', 'CHECKED', 'REFUSED', 'FAILED')
        and ${runId}::int is null and (${uploadId}::int is null or u.id = ${uploadId})
      order by u.changed_at desc, u.id desc limit ${first})
    ) entry order by at desc, "runId" desc nulls last, "uploadId" desc limit ${first}`
  return rows.map(row => ({ ...row, report: row.report && reportAnswer(row.report) }))
}

/** Refused rows: all that were kept of an upload, of another import those in its report. */
export async function loadRejects(
  { sql }: Ctx,
  { runId, uploadId }: Pick<HistoryRow, 'runId' | 'uploadId'>,
  first: number,
): Promise<Reject[]> {
  if (uploadId !== null)
    return sql<Reject[]>`
      select line, "column", code, reason from import_upload_reject
      where upload_id = ${uploadId} order by ordinal limit ${first}`
  return sql<Reject[]>`
    select line, "column", code, reason
    from import_run r, jsonb_to_recordset(r.report->'rejects')
      as each(line int, "column" text, code text, reason text)
    where r.id = ${runId} limit ${first}`
}
