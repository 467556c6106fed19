import { describe, expect, test } from 'vitest'
import { Conflict, Forbidden, Invalid } from '../../../platform/errors.js'
import { testDatabase } from '../../../testing/database.js'
import { givenPerson } from '../../../testing/given-person.js'
import { importFile } from '../import-file.js'
import { readImports } from '../read-imports.js'
import { fileOf } from '../testing/read-file.js'
import { readMappings, readMappingVersions } from './read-mappings.js'
import { type MappingInput, saveMapping } from './save-mapping.js'

const db = await testDatabase()
const operator = db.ctx()

/** What another desk exports: none of the headers is ours, and nothing says what a row is. */
const HEADER = 'Key;Updated;Created;Status;Team, present'
const row = (key: string, created = '2026-03-02T09:00:00Z') =>
  `${key};2026-04-01T12:00:00Z;${created};Done;Network`
const desk = (...keys: string[]) => fileOf([HEADER, ...keys.map(key => row(key))].join('\n'))

const headers = {
  ...{ external_id: 'Key', updated_at: 'Updated', opened_at: 'Created', state: 'Status' },
  assignment_group: 'Team, present',
}
const values = { record: 'ticket', service: 'desk', fulfilling_department: 'IT' }
const fields = [
  ...Object.entries(headers).map(([field, header]) => ({ field, header })),
  ...Object.entries(values).map(([field, value]) => ({ field, value })),
]
const input: MappingInput = {
  ...{ name: 'Other desk', profile: 'canonical', reason: 'The desk of the library.', fields },
}
const without = (...left: string[]) => fields.filter(({ field }) => !left.includes(field))
const given = async (name: string, over: Partial<MappingInput> = {}) =>
  saveMapping(operator, { ...input, name, ...over })

describe('a file with other headers', () => {
  test('is read by a mapping, and the import says by which version', async () => {
    await given('Read by')
    const path = await desk('L-1', 'L-2')
    const mapping = { name: 'Read by' }
    const report = await importFile(operator, { path, mapping })
    expect(report).toMatchObject({ rowsAccepted: 2, mapping: { name: 'Read by', version: 1 } })
    const [kept] = await db.sql`
      select t.external_id, s.code as service, g.code as team, state from ticket t
      join service s on s.id = service_id join team g on g.id = team_id order by 1 limit 1`
    const asWritten = { external_id: 'L-1', service: 'desk', team: 'Network', state: 'Done' }
    expect(kept).toEqual(asWritten)

    await given('Read by', { after: 1, fields: [...fields, { field: 'priority', value: '2' }] })
    const again = await importFile(operator, { path, mapping, dryRun: true })
    expect(again).toMatchObject({ mapping: { version: 2 }, kinds: { ticket: { updated: 2 } } })
    const older = { name: 'Read by', version: 1 }
    const before = await importFile(operator, { path, mapping: older, dryRun: true })
    expect(before.kinds.ticket).toMatchObject({ updated: 0, unchanged: 2 })
    const [run] = await readImports(operator, 1)
    expect(run).toMatchObject({ profile: 'canonical', mapping: older })
  })

  test('names a refused row by the header that stands in the file', async () => {
    await given('Refused by')
    const path = await fileOf([HEADER, row('L-3', '03/04/2026')].join('\n'))
    const report = await importFile(operator, { path, mapping: { name: 'Refused by' } })
    expect(report.rejects).toMatchObject([{ line: 2, column: 'Created', code: 'NOT_A_TIME' }])
  })

  test.each([
    [
      'lacks a header that was named',
      HEADER.replace('Created', 'Creatd'),
      /"Created" for opened_at \(the file has "Creatd"\)/,
    ],
    ['has one twice', HEADER.replace('Status', 'Key'), /column "Key" stands twice/],
  ])('is refused where it %s', async (_, header, words) => {
    const name = `Strict ${header.length}`
    await given(name)
    const path = await fileOf(`${header}\n${row('L-4')}`)
    await expect(importFile(operator, { path, mapping: { name } })).rejects.toThrow(words)
  })

  test('groups the rows of one record, with times on the clocks that the mapping names', async () => {
    const log = {
      ...{ incident_state: 'S', reassignment_count: 'R', reopen_count: 'O', made_sla: 'M' },
      ...{ opened_at: 'Opened', sys_updated_at: 'At', contact_type: 'C', category: 'K' },
      ...{ number: 'No', priority: 'P', assignment_group: 'G', resolved_at: 'X', closed_at: 'Y' },
    }
    await given('Log', {
      ...{ profile: 'servicenow-incident-log', timeZone: 'Asia/Tokyo' },
      fields: Object.entries(log).map(([field, header]) => ({ field, header })),
    })
    const cells = (at: string, state: string): Record<string, string> => ({
      ...{ incident_state: state, reassignment_count: '0', reopen_count: '0', made_sla: 'true' },
      ...{ opened_at: '2/3/2026 09:00', sys_updated_at: at, contact_type: 'Phone', category: 'A' },
      ...{ number: 'INC7', priority: '3 - Moderate', assignment_group: 'N' },
    })
    const lines = [cells('2/3/2026 09:00', 'New'), cells('2/3/2026 10:00', 'Active')].map(each =>
      Object.keys(log)
        .map(field => each[field] ?? '?')
        .join(','),
    )
    const path = await fileOf([Object.values(log).join(','), ...lines].join('\n'))
    const report = await importFile(operator, { path, mapping: { name: 'Log' } })
    expect(report).toMatchObject({ rowsRejected: 0, kinds: { ticket: { inserted: 1 } } })
    const [kept] = await db.sql`select opened_at from ticket where external_id = 'INC7'`
    expect(kept?.opened_at).toEqual(new Date('2026-03-02T00:00:00Z'))
  })
})

describe('a mapping', () => {
  test('is kept version by version, with who changed it and why', async () => {
    const { ctx } = await givenPerson(operator, ['IMPORTER'])
    await saveMapping(ctx, { ...input, name: 'Kept' })
    const asked = { ...input, name: 'Kept', reason: 'They renamed it.', after: 1 }
    const fields = [
      { field: 'record', value: 'ticket' },
      { field: 'state', header: 'State' },
    ]
    await saveMapping(ctx, { ...asked, fields })
    const versions = await readMappingVersions(ctx, 'Kept')
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'They renamed it.'],
      [1, 'The desk of the library.'],
    ])
    expect(versions[0]).toMatchObject({ author: `user:${ctx.actor.id}`, recordedAt: ctx.now })
    expect((await readMappings(ctx)).filter(({ name }) => name === 'Kept')).toHaveLength(1)
    await expect(db.sql`update import_mapping set reason = 'x'`).rejects.toThrow('only added')
    await expect(db.sql`delete from import_mapping`).rejects.toThrow('only added')
  })

  test('is not overwritten by who has not seen the last version', async () => {
    await given('Raced')
    await expect(given('Raced')).rejects.toThrow(Conflict)
    await expect(given('Raced', { after: 2 })).rejects.toThrow(Conflict)
    await expect(given('Raced', { after: 1 })).rejects.toThrow('says already')
  })

  test('is made by who imports everywhere, and by nobody else', async () => {
    await db.sql`insert into department (code, name) values ('HR', 'HR') on conflict do nothing`
    const within = await givenPerson(operator, ['IMPORTER'], { department: 'HR' })
    const analyst = await givenPerson(operator, ['ANALYST'])
    for (const { ctx } of [within, analyst])
      await expect(saveMapping(ctx, { ...input, name: 'Not mine' })).rejects.toThrow(Forbidden)
  })

  test.each<[string, Partial<MappingInput>, RegExp]>([
    ['of no profile', { profile: 'jira' }, /no such import profile/],
    [
      'with a field there is not',
      { fields: [{ field: 'openedat', header: 'A' }] },
      /Did you mean opened_at/,
    ],
    ['with a field twice', { fields: [...fields, ...fields] }, /named twice/],
    [
      'with a header and a value',
      { fields: [{ field: 'state', header: 'A', value: 'B' }] },
      /both/,
    ],
    ['that leaves out what is needed', { fields: [{ field: 'record' }] }, /record is needed/],
    ['with a zone for times that say theirs', { timeZone: 'Europe/Berlin' }, /say their zone/],
    ['with the name of a profile', { name: 'canonical' }, /choose another/],
    ['without a reason', { reason: ' ' }, /reason/],
    ['with an encoding there is not', { encoding: 'ebcdic' }, /no such encoding/],
    ['with a header of two lines', { fields: [{ field: 'state', header: 'a\nb' }] }, /one line/],
  ])('%s is refused, and says what is wrong', async (_, over, words) => {
    const asked = saveMapping(operator, { ...input, name: 'Broken', fields: without(), ...over })
    const error: Invalid = await asked.catch(found => found)
    expect(error).toBeInstanceOf(Invalid)
    expect([error.message, ...error.fields.map(({ message }) => message)].join()).toMatch(words)
  })

  test('that is not there is named by its neighbour', async () => {
    await given('Near by')
    const asked = importFile(operator, { path: await desk('L-9'), mapping: { name: 'Near bye' } })
    await expect(asked).rejects.toThrow('Did you mean Near by?')
  })
})
