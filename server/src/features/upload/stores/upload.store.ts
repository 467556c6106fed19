import type { Ctx } from '../../../platform/context.js'
import type { ImportReport, MappingVersion } from '../../ingest/index.js'
import { reportAnswer } from '../report-answer.js'
import { BUSY, type Upload, type UploadPurpose, type UploadState } from '../upload.js'

type Row = Omit<Upload, 'report'> & { report: ImportReport | null }
const answerOf = (row: Row | undefined): Upload | undefined =>
  row && { ...row, report: row.report && reportAnswer(row.report) }

const columns = (sql: Ctx['sql']) => sql`
  id::text, file_name as "fileName", size, received, state, purpose, profile,
  mapping,
  mapping_version as "mappingVersion", encoding,
  is_dry_run as "isDryRun", phase, rows_read as "rowsRead", bytes_read as "bytesRead", report,
  problem, run_id as "runId", created_at as "createdAt", changed_at as "changedAt"`

/** The upload of this person; undefined where there is none of that number. */
export async function findUpload(
  { sql }: Ctx,
  id: string,
  personId: string,
): Promise<Upload | undefined> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from import_upload where id = ${id} and person_id = ${personId}`
  return answerOf(row)
}

/** The file of records that this person sent last and has not given up. */
export async function findNewest({ sql }: Ctx, personId: string): Promise<Upload | undefined> {
  const [row] = await sql<Row[]>`
    select ${columns(sql)} from import_upload
    where person_id = ${personId} and state <> 'DISCARDED' and purpose = 'FACTS' order by id desc limit 1`
  return answerOf(row)
}

/** One at a time: two that begin at once wait for each other here. */
export async function isBusy({ sql }: Ctx, personId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`upload ${personId}`}, 0))`
  const [row] = await sql<{ is: boolean }[]>`
    select exists (select from import_upload
      where person_id = ${personId} and state = any(${[...BUSY]})) as is`
  return row?.is ?? false
}

export async function countSince({ sql }: Ctx, personId: string, since: Date): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from import_upload
    where person_id = ${personId} and created_at > ${since}`
  return row?.count ?? 0
}

export async function insertUpload(
  { sql, now }: Ctx,
  { personId, ...file }: Pick<Upload, 'fileName' | 'size' | 'purpose'> & { personId: string },
): Promise<string> {
  const [row] = await sql<[{ id: string }]>`
    insert into import_upload (person_id, file_name, size, purpose, state, created_at, changed_at)
    values (${personId}, ${file.fileName}, ${file.size}, ${file.purpose}, 'RECEIVING', ${now}, ${now}) returning id::text`
  return row.id
}

/** Gives up what this person has left open: one file, or all of one purpose. */
export async function discardOpen(
  ctx: Ctx,
  personId: string,
  { id = null, purpose = null }: { id?: string | null; purpose?: UploadPurpose | null },
): Promise<void> {
  const { sql, now } = ctx
  const open = sql`select id from import_upload
    where person_id = ${personId} and (${id}::int is null or id = ${id})
      and (${purpose}::text is null or purpose = ${purpose})
      and state not in ('WAITING', 'RUNNING', 'APPLIED', 'DISCARDED')`
  await sql`delete from import_upload_part where upload_id in (${open})`
  await sql`
    update import_upload set state = 'DISCARDED', changed_at = ${now} where id in (${open})`
}

export async function askFor(
  { sql, now }: Ctx,
  id: string,
  asked: {
    profile: string
    mapping: MappingVersion | null
    encoding: string | null
    isDryRun: boolean
    within: readonly string[] | null
  },
): Promise<void> {
  await sql`
    update import_upload set state = 'WAITING', profile = ${asked.profile},
      mapping = ${asked.mapping?.name ?? null},
      mapping_version = ${asked.mapping?.version ?? null},
      encoding = ${asked.encoding}, is_dry_run = ${asked.isDryRun},
      within = ${asked.within && [...asked.within]}, phase = null, rows_read = 0, bytes_read = 0,
      report = null, problem = null, changed_at = ${now}
    where id = ${id}`
}

/** The state alone, where it still is one of these. */
export async function moveState(
  { sql, now }: Ctx,
  id: string,
  { from, to }: { from: readonly UploadState[]; to: UploadState },
): Promise<boolean> {
  const { count } = await sql`
    update import_upload set state = ${to}, changed_at = ${now}
    where id = ${id} and state = any(${[...from]})`
  return count > 0
}

/** Whose records a person may import, where it is not everybody's. */
export async function loadDepartments({ sql }: Ctx): Promise<{ id: number; code: string }[]> {
  return sql<{ id: number; code: string }[]>`select id, code from department order by code`
}

/** The zone of times without one, and whether real facts may come in. */
export async function loadOrganisation({
  sql,
}: Ctx): Promise<{ timeZone: string; isDemo: boolean }> {
  const [row] = await sql<[{ timeZone: string; isDemo: boolean }]>`
    select time_zone as "timeZone", demo = 1 as "isDemo" from organisation`
  return row
}
