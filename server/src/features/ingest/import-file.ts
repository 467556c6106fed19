import { basename } from 'node:path'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import type { Sql } from '../../platform/postgres.js'
import { encodingNamed } from './choices.js'
import { chooseReading } from './choose-reading.js'
import type { Encoding } from './csv/decode.js'
import type { ColumnRules } from './csv/header.js'
import { headerOf } from './csv/naming.js'
import { type OpenedFile, openFile, openStream } from './csv/open-file.js'
import { readRows } from './csv/read-rows.js'
import { refuseFile } from './csv/refuse-file.js'
import { type Row, RowProblem } from './csv/row.js'
import { emptyBatch } from './empty-batch.js'
import type { FactBatch } from './fact-batch.js'
import type { ImportReport } from './import-report.js'
import { locateFacts } from './locate-facts.js'
import type { ImportProfile, Normaliser } from './profiles/import-profile.js'
import { RejectLog, type TakeRejects } from './reject-log.js'
import { type Fed, type ImportPhase, runImport } from './run-import.js'
import { groupRows } from './stage/group-rows.store.js'
import type { Staging } from './staging.js'
import { Unmapped } from './values/unmapped.js'

export interface ImportProgress {
  phase: ImportPhase
  /** Bytes taken from the file, and its size where it is known. */
  bytesRead: number
  bytesTotal: number | undefined
  rowsRead: number
}

export interface ImportFileOptions {
  /** The file; a name for what is read where there is `content`. */
  path: string
  /** Bytes that another program writes, in place of a file. */
  content?: AsyncIterable<Buffer>
  /** How it is read: the name of an import profile, or of a mapping. */
  profile?: string
  mapping?: { name: string; version?: number | null }
  /** Reads, checks and compares everything, and writes nothing. */
  dryRun?: boolean
  /** Where to write refused rows with their reasons, as CSV; or who takes them. */
  rejectsPath?: string | TakeRejects
  /** Zone of times without one; default is the organisation's. */
  timeZone?: string
  /** Encoding of the file where it is not the profile's and no byte order mark tells. */
  encoding?: string
  /** More rows than this refuse the file; default: any number. */
  maxRows?: number
  /** Codes of the departments whose facts may come in; default: all. */
  within?: readonly string[] | null
  /** Done in the transaction of the facts, with the number of the run. */
  alongside?: (sql: Sql, run: number) => Promise<void>
  onProgress?: (progress: ImportProgress) => void
}

const holdsDemo =
  'This database holds the demo organisation, and real facts are not mixed with invented ones. ' +
  'Import with --replace-demo to put yours in its place, or into another data folder (DATA_DIR).'

const BATCH_ROWS = 1000

/**
 * Imports a CSV file as one unit. A row that cannot be read is refused with its line, column and
 * reason; a file that cannot be read is refused whole.
 * @throws Invalid where profile or file are refused; nothing is imported then.
 * @throws Precondition where the database holds the demo organisation.
 */
export async function importFile(ctx: Ctx, options: ImportFileOptions): Promise<ImportReport> {
  ctx.demand('import.apply')
  const { profile, mapping } = await chooseReading(ctx, options)
  const declared = encodingNamed(options.encoding ?? profile.csv.encoding)
  const file = options.content ? openStream(options.content) : await openFile(options.path)
  const rejects = await RejectLog.open(options.rejectsPath)
  let phase: ImportPhase = 'reading'
  const tell = () =>
    options.onProgress?.({
      phase,
      bytesRead: file.bytesRead(),
      bytesTotal: file.size,
      rowsRead: rejects.rowsRead,
    })
  try {
    return await runImport(ctx, {
      label: basename(options.path),
      profile: profile.name,
      mapping: mapping && { name: mapping.name, version: mapping.version },
      dryRun: options.dryRun ?? false,
      recordedAt: null,
      rejects,
      within: options.within ?? null,
      alongside: options.alongside,
      onPhase: next => {
        phase = next
        tell()
      },
      feed: (staging, organisation) => {
        if (organisation.isDemo && !options.dryRun) throw new Precondition(holdsDemo)
        const timeZone = options.timeZone ?? mapping?.timeZone ?? organisation.timeZone
        const { maxRows } = options
        return feedFile(file, declared, { profile, timeZone, staging, rejects, maxRows, tell })
      },
    })
  } finally {
    await rejects.close()
  }
}

async function feedFile(
  file: OpenedFile,
  encoding: Encoding,
  feeding: Omit<Feeding, 'rows'>,
): Promise<Fed> {
  const rules = { ...feeding.profile.csv, encoding }
  const { rows } = await readRows(file.content, rules, feeding.rejects)
  const fed = await feedRows({ ...feeding, rows })
  await file.assertUnchanged()
  return { ...fed, contentDigest: file.digest() }
}

interface Feeding {
  profile: ImportProfile
  rows: AsyncIterable<Row>
  timeZone: string
  staging: Staging
  rejects: RejectLog
  maxRows: number | undefined
  tell(): void
}

async function feedRows(feeding: Feeding): Promise<Omit<Fed, 'contentDigest'>> {
  const { profile, staging, rejects, tell } = feeding
  const unmapped = new Unmapped()
  const normaliser = profile.open({ timeZone: feeding.timeZone, unmapped })
  let batch = emptyBatch()
  let rows = 0
  for await (const group of groupsOf({ ...feeding, rows: atMost(feeding) })) {
    takeGroup(normaliser, group, { into: batch, rejects, columns: profile.csv.columns })
    rows += group.length
    if (rows < BATCH_ROWS) continue
    await staging.take(batch)
    await rejects.flush()
    tell()
    batch = emptyBatch()
    rows = 0
  }
  await staging.take(batch)
  const found = unmapped.list()
  const columnOf = (column: string) => headerOf(profile.csv.columns, column)
  return { unmapped: found.map(each => ({ ...each, column: columnOf(each.column) })) }
}

function groupsOf({ profile, rows, staging }: Feeding): AsyncIterable<[Row, ...Row[]]> {
  if (profile.groupBy === null) return singly(rows)
  const { required, optional } = profile.csv.columns
  const names = [...required, ...optional]
  return groupRows(staging.sql, rows, {
    key: profile.groupBy,
    names,
    missing: profile.csv.missing,
  })
}

async function* atMost({ rows, maxRows = Number.POSITIVE_INFINITY, rejects }: Feeding) {
  for await (const row of rows) {
    if (rejects.rowsRead > maxRows)
      throw refuseFile(
        `more than ${maxRows.toLocaleString('en')} rows; divide the file, or import it with the command line`,
      )
    yield row
  }
}

async function* singly(rows: AsyncIterable<Row>): AsyncGenerator<[Row, ...Row[]]> {
  for await (const row of rows) yield [row]
}

/** Facts of a refused group are taken out again: it comes in whole or not at all. */
function takeGroup(
  normaliser: Normaliser,
  group: [Row, ...Row[]],
  { into, rejects, columns }: { into: FactBatch; rejects: RejectLog; columns: ColumnRules },
): void {
  const line = (group.at(-1) as Row).line
  try {
    locateFacts(into, line, () => normaliser.take(group, into))
  } catch (error) {
    if (!(error instanceof RowProblem)) throw error
    const { code, message } = error
    const column = error.column === null ? null : headerOf(columns, error.column)
    rejects.add({ line: error.line ?? line, column, code, reason: message }, group.length)
  }
}
