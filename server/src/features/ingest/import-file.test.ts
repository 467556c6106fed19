import { readFile as readText } from 'node:fs/promises'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { type ImportFileOptions, importFile } from './import-file.js'
import { readImports } from './read-imports.js'
import { fileOf, tickets } from './testing/read-file.js'

const database = await testDatabase()
const { sql } = database

beforeEach(async () => {
  for (const table of [
    'survey_response',
    'survey_invitation',
    'sla_instance',
    'ticket',
    'import_run',
  ])
    await sql.unsafe(`delete from ${table}`)
})

async function importText(text: string, options: Partial<ImportFileOptions> = {}) {
  return importFile(database.ctx(), { path: await fileOf(text), profile: 'canonical', ...options })
}
const count = async (table: string) =>
  Number((await sql.unsafe(`select count(*) as n from ${table}`))[0]?.n)

test('a dry run reports everything and writes nothing', async () => {
  const text = tickets([
    {},
    { external_id: 'T2', closed_at: '2026-03-01T09:00:00Z' },
    { state: 'Resolved' },
  ])
  const report = await importText(text, { dryRun: true })
  expect(report).toMatchObject({
    run: null,
    rowsRead: 3,
    rowsAccepted: 2,
    rowsRejected: 1,
    impossibleOrders: 1,
    duplicates: 1,
    ticketsWithSla: 0,
    ticketsWithoutSla: 1,
  })
  expect(report.kinds.ticket.inserted).toBe(1)
  expect(report.kinds.service.inserted).toBe(1)
  expect([await count('ticket'), await count('import_run'), await count('service')]).toEqual([
    0, 0, 0,
  ])
})

test('C10: an unknown department is made, and the report says so', async () => {
  const report = await importText(tickets([{ fulfilling_department: 'Libary' }]))
  expect(report.kinds.department.inserted).toBe(1)
})

test('C11: of two rows with one identity the newer stays, and they are counted', async () => {
  const report = await importText(
    tickets([{ state: 'Closed', updated_at: '2026-03-03T00:00:00Z' }, { state: 'New' }]),
  )
  expect(report.duplicates).toBe(1)
  expect(await sql`select state from ticket`).toEqual([{ state: 'Closed' }])
})

test('C13: closed before opened is refused', async () => {
  const report = await importText(tickets([{ closed_at: '2026-03-02T08:59:59Z' }]))
  expect(report.rejects).toEqual([
    { line: 2, column: 'closed_at', code: 'IMPOSSIBLE_ORDER', reason: 'it is before opened_at' },
  ])
})

test('C14: opened in the future is refused', async () => {
  const future = { opened_at: '2026-05-01T00:00:00Z', closed_at: '' }
  expect((await importText(tickets([future]))).rejectsByCode).toEqual({ IN_THE_FUTURE: 1 })
})

test.each(['0', '6', '4.5'])('C15: a score of %s on a scale of 1 to 5 is refused', async score => {
  const invited = {
    record: 'survey_invitation',
    external_id: 'I1',
    kind: 'CSAT',
    invited_at: '2026-03-02T10:00:00Z',
  }
  const answered = {
    record: 'survey_response',
    invitation: 'I1',
    answered_at: '2026-03-02T11:00:00Z',
    scale: '1-5',
  }
  const report = await importText(tickets([invited, { ...answered, score }]))
  expect(report.rejectsByCode).toEqual({ OUT_OF_SCALE: 1 })
})

test('C16: a survey of an unknown ticket is refused, one before its ticket in the file is not', async () => {
  const invited = { record: 'survey_invitation', kind: 'CSAT', invited_at: '2026-03-02T10:00:00Z' }
  const report = await importText(
    tickets([
      { ...invited, external_id: 'I1', ticket: 'T1' },
      { ...invited, external_id: 'I2', ticket: 'T9' },
      {},
    ]),
  )
  expect(report.rejects).toMatchObject([{ line: 3, column: 'ticket', code: 'UNKNOWN_PARENT' }])
  expect(await count('survey_invitation')).toBe(1)
})

test('C29: a file with nothing but refused rows says so', async () => {
  const report = await importText(tickets([{ state: '' }, { opened_at: '' }]))
  expect(report).toMatchObject({ rowsRead: 2, rowsAccepted: 0, rowsRejected: 2 })
})

test('C30: the list of refusals is capped, their count is exact and the rejects file has all', async () => {
  const rejectsPath = await fileOf('', 'rejects.csv')
  const bad = Array.from({ length: 2500 }, (_, n) => ({ external_id: `T${n}`, state: '' }))
  const report = await importText(tickets(bad), { rejectsPath })
  expect(report.rejects).toHaveLength(1000)
  expect(report.rejectsByCode).toEqual({ MISSING: 2500 })
  const lines = (await readText(rejectsPath, 'utf8')).trimEnd().split('\r\n')
  expect(lines.slice(0, 2)).toEqual([
    'line,column,code,reason',
    '2,state,MISSING,the cell is empty',
  ])
  expect(lines).toHaveLength(2501)
})

test('C36: what a file says in its header does not reach the rejects file', async () => {
  const rejectsPath = await fileOf('', 'rejects.csv')
  await importText(tickets([{ state: '', '=cmd': '=cmd' }]), { rejectsPath })
  expect(await readText(rejectsPath, 'utf8')).not.toContain('=cmd')
})

test('C39: many tiny files end like one', async () => {
  for (let n = 0; n < 12; n++) await importText(tickets([{ external_id: `T${n}` }]))
  expect([await count('ticket'), await count('import_run')]).toEqual([12, 12])
})

test('C40: the same content under another name is known and changes nothing', async () => {
  const first = await importText(tickets([{}]))
  const second = await importText(tickets([{}]))
  expect(second).toMatchObject({ sameContentAs: first.run })
  expect(second.kinds.ticket).toMatchObject({ inserted: 0, updated: 0, unchanged: 1 })
  expect((await readImports(database.ctx())).map(run => run.changedFacts)).toEqual([false, true])
})

test('F18: eight imports of one file at once leave its rows once', async () => {
  const path = await fileOf(tickets([{}, { external_id: 'T2' }]))
  const pool = Array.from({ length: 8 }).map(() =>
    importFile(database.ctx(), { path, profile: 'canonical' }),
  )
  const reports = await Promise.all(pool)
  expect(reports.map(report => report.kinds.ticket.inserted).sort()).toEqual([
    0, 0, 0, 0, 0, 0, 0, 2,
  ])
  expect(await count('ticket')).toBe(2)
})

test('F23: a file cut off anywhere is imported as one unit or refused with a line, never half', async () => {
  const text = tickets([{ category: '"a, ""b"""' }, { external_id: 'T2' }])
  for (let cut = 1; cut < text.length; cut += 23) {
    await sql`delete from ticket`
    const report = await importText(text.slice(0, cut)).catch((error: Error) => error)
    if (report instanceof Error) {
      expect(report.name).toBe('Invalid')
      expect(await count('ticket')).toBe(0)
    } else expect(await count('ticket')).toBe(report.kinds.ticket.inserted)
  }
})

test('an unknown profile is refused with the names of the known ones', async () => {
  await expect(importText('', { profile: 'servicenow' })).rejects.toThrow(/servicenow-incident-log/)
})
