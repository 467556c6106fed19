import { beforeEach, describe, expect, test } from 'vitest'
import { Conflict, Forbidden, Invalid, NotFound, Precondition } from '../../platform/errors.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { saveMapping } from '../ingest/index.js'
import { applyUpload, checkUpload, discardUpload } from './ask-for-work.js'
import { beginUpload } from './begin-upload.js'
import { forgetUploads } from './forget-uploads.job.js'
import { previewUpload } from './preview-upload.js'
import { readHistory, readHistoryEntry, readRejects } from './read-history.js'
import { readSources } from './read-sources.js'
import { readOwnUpload, readUpload } from './read-upload.js'
import { takePart } from './take-part.js'
import { givenUpload, tickets } from './testing/given-upload.js'
import { workOnUpload } from './work-on-upload.job.js'

const db = await testDatabase()
const operator = db.ctx()
const canonical = { profile: 'canonical' }
const work = (upload: string, ctx = operator) => workOnUpload.run(ctx, { upload })
const count = async (table: string) =>
  Number((await db.sql.unsafe(`select count(*) as n from ${table}`))[0]?.n)

let importer: Awaited<ReturnType<typeof givenPerson>>['ctx']
beforeEach(async () => {
  await db.sql`delete from import_upload`
  importer = (await givenPerson(operator, ['IMPORTER'])).ctx
})

const good = tickets([{ external_id: 'A1' }, { external_id: 'A2', service: '' }])

describe('a file that was sent', () => {
  test('is previewed by the profile that fits, checked without a trace, and then imported', async () => {
    const { id, state } = await givenUpload(importer, good, { partBytes: 100 })
    expect(state).toBe('RECEIVED')
    const preview = await previewUpload(importer, id, {})
    expect(preview).toMatchObject({ profile: 'canonical', delimiter: ',', fault: null })
    expect(preview.columns.find(({ name }) => name === 'external_id')).toMatchObject({
      sample: 'A1',
      meaning: 'Identity of the record in its source',
    })
    expect(preview.rows.map(({ kind, fault }) => [kind, fault?.column])).toEqual([
      ['ticket', undefined],
      [null, 'service'],
    ])

    await checkUpload(importer, id, canonical)
    await work(id)
    const checked = await readUpload(importer, id)
    expect(checked).toMatchObject({ state: 'CHECKED', report: { rowsRead: 2, rowsRejected: 1 } })
    expect([await count('ticket'), await count('import_run')]).toEqual([0, 0])

    await applyUpload(importer, id, canonical)
    await work(id)
    await work(id)
    expect(await readUpload(importer, id)).toMatchObject({ state: 'APPLIED', problem: null })
    expect([await count('ticket'), await count('import_run')]).toEqual([1, 1])
    expect(await count('import_upload_part')).toBe(0)

    const [entry] = await readHistory(importer, 5)
    expect(entry).toMatchObject({
      label: 'tickets.csv',
      state: 'APPLIED',
      by: expect.stringMatching(/^Person/),
    })
    expect(await readRejects(importer, entry?.id ?? '', 10)).toEqual([
      { line: 3, column: 'service', code: 'MISSING', reason: 'the cell is empty' },
    ])
    expect(await readSources(importer)).toMatchObject([{ source: 'canonical', tickets: 1 }])
  })

  test('that is refused says why, and can be read in another way', async () => {
    const { id } = await givenUpload(importer, 'a;b\n1;2\n')
    await checkUpload(importer, id, canonical)
    await work(id)
    const refused = await readUpload(importer, id)
    expect(refused).toMatchObject({
      state: 'REFUSED',
      problem: expect.stringContaining('the header lacks "record"'),
    })
    expect(await readHistoryEntry(importer, `U${id}`)).toMatchObject({ problem: refused.problem })
    const other = { profile: 'servicenow-incident' }
    expect(await checkUpload(importer, id, other)).toMatchObject({ state: 'WAITING' })
  })

  test('is read by a mapping: in the version that was tried, though there is another since', async () => {
    const fields = [
      { field: 'record', value: 'ticket' },
      { field: 'external_id', header: 'Key' },
    ]
    const input = { name: 'Tried', profile: 'canonical', reason: 'For a test', fields }
    const { version } = await saveMapping(importer, input)
    const text = tickets([{ external_id: 'M1' }]).replace('external_id', 'Key')
    const { id } = await givenUpload(importer, text.replaceAll(/^[^,]*,/gm, ''))
    const draft = { profile: 'canonical', fields: input.fields }
    expect(await previewUpload(importer, id, { draft })).toMatchObject({ fault: null })
    expect(await previewUpload(importer, id, {})).toMatchObject({ mapping: 'Tried' })
    const how = { mapping: 'Tried', mappingVersion: version }
    await checkUpload(importer, id, how)
    await work(id)
    await saveMapping(importer, { ...input, fields: fields.slice(0, 1), after: version })
    await applyUpload(importer, id, how)
    await work(id)
    const told = { profile: 'canonical', mapping: 'Tried', mappingVersion: 1 }
    expect(await readUpload(importer, id)).toMatchObject({ state: 'APPLIED', ...told })
    expect((await readHistory(importer, 1))[0]).toMatchObject(told)
    const other = { profile: 'servicenow-incident', mapping: 'Tried' }
    await expect(applyUpload(importer, id, other)).rejects.toThrow('extends canonical')
  })

  test('is one’s own: nobody else sees or imports it', async () => {
    const { id } = await givenUpload(importer, good)
    const other = (await givenPerson(operator, ['IMPORTER'])).ctx
    await expect(previewUpload(other, id, {})).rejects.toThrow(NotFound)
    await expect(applyUpload(other, id, canonical)).rejects.toThrow(NotFound)
    expect(await readOwnUpload(other)).toBeNull()
    const analyst = (await givenPerson(operator, ['ANALYST'])).ctx
    await expect(beginUpload(analyst, { fileName: 'a.csv', size: 1 })).rejects.toThrow(Forbidden)
  })

  test('is given up with its content, by its owner, by the next one, or after a week', async () => {
    const first = await givenUpload(importer, good)
    const second = await givenUpload(importer, good)
    expect((await readUpload(importer, first.id)).state).toBe('DISCARDED')
    await discardUpload(importer, second.id)
    const third = await givenUpload(importer, good)
    await forgetUploads.run(db.ctx(new Date(operator.now.getTime() + 8 * 86_400_000)), {})
    expect((await readUpload(importer, third.id)).state).toBe('DISCARDED')
    expect(await count('import_upload_part')).toBe(0)
  })
})

describe('a file is not taken', () => {
  test('while another one of the same person is at work', async () => {
    const { id } = await givenUpload(importer, good)
    await checkUpload(importer, id, canonical)
    const next = { fileName: 'b.csv', size: 3 }
    await expect(beginUpload(importer, next)).rejects.toThrow(Conflict)
    await expect(applyUpload(importer, id, canonical)).rejects.toThrow(Conflict)
    await work(id)
    expect(await beginUpload(importer, next)).toMatchObject({ state: 'RECEIVING' })
  })

  test.each([
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on'), 'Excel workbook'],
    ['a page', Buffer.from('<!doctype html><p>Sign in'), 'HTML page'],
    ['a gzip file', Buffer.from([0x1f, 0x8b, 8, 0]), 'gzip'],
  ])('G27: where it begins as %s', async (_, content, words) => {
    const { id } = await beginUpload(importer, { fileName: 'a.csv', size: 5_000 })
    await expect(takePart(importer, { upload: id, ordinal: 0, content })).rejects.toThrow(words)
  })

  test('G23: beyond what was announced, and not in another order', async () => {
    const { id } = await beginUpload(importer, { fileName: 'C:\\temp\\a.csv', size: 10 })
    expect((await readUpload(importer, id)).fileName).toBe('a.csv')
    const content = Buffer.from('record')
    await expect(takePart(importer, { upload: id, ordinal: 1, content })).rejects.toThrow(Conflict)
    await takePart(importer, { upload: id, ordinal: 0, content })
    await takePart(importer, { upload: id, ordinal: 0, content })
    await expect(takePart(importer, { upload: id, ordinal: 1, content })).rejects.toThrow(Invalid)
    await expect(checkUpload(importer, id, canonical)).rejects.toThrow(Precondition)
  })

  test.each([0, -1, 52_428_801, 1.5])('of %d bytes', async size => {
    await expect(beginUpload(importer, { fileName: 'a.csv', size })).rejects.toThrow(Invalid)
  })

  test('into the demo organisation, where only a dry run is', async () => {
    await db.sql`update organisation set demo = 1`
    const { id } = await givenUpload(importer, good)
    await expect(applyUpload(importer, id, canonical)).rejects.toThrow('--replace-demo')
    await checkUpload(importer, id, canonical)
    await work(id)
    expect((await readUpload(importer, id)).state).toBe('CHECKED')
    await db.sql`update organisation set demo = 0`
  })
})

test('who imports for one department changes nothing of another, nor what all share', async () => {
  const kept = tickets([{ external_id: 'H1', fulfilling_department: 'HR' }, { external_id: 'I0' }])
  const first = await givenUpload(importer, kept)
  await applyUpload(importer, first.id, canonical)
  await work(first.id)
  const { ctx } = await givenPerson(operator, ['IMPORTER'], { department: 'IT' })
  const header = `${tickets([{}]).split('\n')[0]},code,name`
  const fields = header.split(',')
  const row = (cells: Record<string, string>) => fields.map(name => cells[name] ?? '').join(',')
  const ticket = {
    ...{ record: 'ticket', updated_at: '2026-04-01T00:00:00Z', service: 'mail', state: 'New' },
    ...{ opened_at: '2026-03-02T09:00:00Z', fulfilling_department: 'IT' },
  }
  const text = [
    header,
    row({ ...ticket, external_id: 'I1' }),
    row({ ...ticket, external_id: 'I2', fulfilling_department: 'HR' }),
    row({ ...ticket, external_id: 'H1' }),
    row({ record: 'department', code: 'IT', name: 'Information' }),
  ].join('\n')
  const { id } = await givenUpload(ctx, text)
  await applyUpload(ctx, id, canonical)
  await work(id)
  const { report } = await readUpload(ctx, id)
  expect(report?.rejectsByCode).toEqual([{ code: 'OTHER_DEPARTMENT', rows: 3 }])
  const found = await db.sql`
    select t.external_id as id, d.code, d.name from ticket t join department d on d.id = department_id
    where t.external_id in ('I1', 'I2', 'H1') order by 1`
  expect(found.map(each => [each.id, each.code])).toEqual([
    ['H1', 'HR'],
    ['I1', 'IT'],
  ])
  expect(found.some(({ name }) => name === 'Information')).toBe(false)
})

test('work that was begun and killed is begun again and done once', async () => {
  const { id } = await givenUpload(importer, tickets([{ external_id: 'K1' }]))
  await applyUpload(importer, id, canonical)
  await db.sql`update import_upload set state = 'RUNNING' where id = ${id}`
  const before = await count('import_run')
  await Promise.all([work(id), work(id)])
  expect(await readUpload(importer, id)).toMatchObject({ state: 'APPLIED', problem: null })
  expect((await count('import_run')) - before).toBe(1)
})
