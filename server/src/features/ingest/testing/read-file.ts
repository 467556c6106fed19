import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openFile } from '../csv/open-file.js'
import { readRows } from '../csv/read-rows.js'
import { RowProblem } from '../csv/row.js'
import { emptyBatch } from '../empty-batch.js'
import { profiles } from '../profiles/index.js'
import { RejectLog } from '../reject-log.js'
import { Unmapped } from '../values/unmapped.js'

/** A file of this test's own with the given content. */
export async function fileOf(content: string | Buffer, name = 'input.csv'): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'steerboard-ingest-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

/** What a profile makes of a file, without a database. */
export async function readFile(content: string | Buffer, profileName = 'canonical') {
  return readPath(await fileOf(content), profileName)
}

export async function readPath(path: string, profileName = 'canonical', encoding?: 'windows-1252') {
  const profile = profiles.find(({ name }) => name === profileName)
  if (!profile) throw new Error(`no profile ${profileName}`)
  const rejects = await RejectLog.open(undefined)
  const facts = emptyBatch()
  const unmapped = new Unmapped()
  const normaliser = profile.open({ timeZone: 'Europe/Berlin', unmapped })
  const file = await openFile(path)
  const rules = { ...profile.csv, encoding: encoding ?? profile.csv.encoding }
  const { rows, header } = await readRows(file.content, rules, rejects)
  for await (const row of rows) {
    try {
      normaliser.take([row], facts)
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error
      const { column, code, message } = error
      rejects.add({ line: row.line, column, code, reason: message })
    }
  }
  await file.assertUnchanged()
  return { facts, rejects: rejects.listed, rowsRead: rejects.rowsRead, header, unmapped }
}

const CELLS: Record<string, string> = {
  record: 'ticket',
  external_id: 'T1',
  updated_at: '2026-03-02T12:00:00Z',
  service: 'mail',
  fulfilling_department: 'IT',
  priority: '3',
  channel: 'PHONE',
  opened_at: '2026-03-02T09:00:00Z',
  closed_at: '2026-03-02T10:00:00Z',
  state: 'Closed',
  category: 'mail',
}

/** A canonical CSV of tickets; each row says only what differs from a plain one. */
export function tickets(
  rows: readonly Record<string, string>[],
  { delimiter = ',', end = '\n' } = {},
): string {
  const names = [...new Set([...Object.keys(CELLS), ...rows.flatMap(row => Object.keys(row))])]
  const lines = rows.map(row => names.map(name => row[name] ?? CELLS[name] ?? ''))
  return [names, ...lines].map(cells => cells.join(delimiter) + end).join('')
}
