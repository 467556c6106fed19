import type { Ctx } from '../../../platform/context.js'
import { Conflict } from '../../../platform/errors.js'
import type { Sql } from '../../../platform/postgres.js'
import type { ImportReport, MappingVersion, Reject } from '../../ingest/index.js'
import type { UploadState } from '../upload.js'

export interface Claimed {
  id: string
  personId: string
  fileName: string
  profile: string
  mapping: MappingVersion | null
  encoding: string | null
  isDryRun: boolean
  within: string[] | null
}

/** Begins the work, or begins it again after a kill; undefined where there is none to do. */
export async function claimUpload({ sql, now }: Ctx, id: string): Promise<Claimed | undefined> {
  const [row] = await sql<Claimed[]>`
    update import_upload set state = 'RUNNING', phase = 'reading', rows_read = 0, bytes_read = 0,
      changed_at = ${now}
    where id = ${id} and state in ('WAITING', 'RUNNING')
    returning id::text, person_id as "personId", file_name as "fileName", profile,
      case when mapping is not null
        then json_build_object('name', mapping, 'version', mapping_version) end as mapping,
      encoding, is_dry_run as "isDryRun", within`
  if (row) await sql`delete from import_upload_reject where upload_id = ${id}`
  return row
}

export async function saveProgress(
  { sql }: Ctx,
  id: string,
  told: { phase: string; rowsRead: number; bytesRead: number },
): Promise<void> {
  await sql`
    update import_upload set phase = ${told.phase}, rows_read = ${told.rowsRead},
      bytes_read = ${told.bytesRead}
    where id = ${id} and state = 'RUNNING'`
}

export async function insertRejects(
  { sql }: Ctx,
  id: string,
  { from, rejects }: { from: number; rejects: readonly Reject[] },
): Promise<void> {
  await sql`
    insert into import_upload_reject (upload_id, ordinal, line, "column", code, reason)
    select ${id}, ${from} + place - 1, line, "column", code, reason
    from rows from (jsonb_to_recordset(${JSON.stringify(rejects)}::jsonb)
      as (line int, "column" text, code text, reason text)) with ordinality
      as f(line, "column", code, reason, place)`
}

/**
 * In the transaction of the facts: it is imported, or neither is there. Throws where another worker,
 * which was taken for dead, has imported it meanwhile.
 */
export async function markApplied(sql: Sql, id: string, run: number): Promise<void> {
  const { count } = await sql`
    update import_upload set state = 'APPLIED', run_id = ${run}, phase = null,
      report = (select report from import_run where id = ${run})
    where id = ${id} and state = 'RUNNING'`
  if (count === 0) throw new Conflict('This file was imported already.')
  await sql`delete from import_upload_part where upload_id = ${id}`
}

export async function settleUpload(
  { sql, now }: Ctx,
  id: string,
  outcome: { state: UploadState; report?: ImportReport; problem?: string },
): Promise<void> {
  const { state, report = null, problem = null } = outcome
  await sql`
    update import_upload set state = ${state}, phase = null, problem = ${problem},
      report = ${report && JSON.stringify(report)}::text::jsonb, changed_at = ${now}
    where id = ${id} and state = 'RUNNING'`
}

/** Content that nobody came back for. */
export async function discardOlderThan({ sql, now }: Ctx, before: Date): Promise<void> {
  const left = sql`select id from import_upload
    where changed_at < ${before} and state not in ('WAITING', 'RUNNING', 'APPLIED', 'DISCARDED')`
  await sql`delete from import_upload_part where upload_id in (${left})`
  await sql`
    update import_upload set state = 'DISCARDED', changed_at = ${now} where id in (${left})`
}
