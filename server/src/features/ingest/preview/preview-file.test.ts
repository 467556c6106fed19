import { describe, expect, test } from 'vitest'
import { profiles } from '../profiles/index.js'
import { tickets } from '../testing/read-file.js'
import { previewFile } from './preview-file.js'

const timeZone = 'Europe/Berlin'
const preview = (text: string | Buffer, more: { profile?: string; encoding?: string } = {}) =>
  previewFile(Buffer.from(text), { timeZone, ...more })

const LOG =
  'number,incident_state,reassignment_count,reopen_count,made_sla,opened_at,sys_updated_at,contact_type,category,priority,assignment_group,resolved_at,closed_at,caller_id'
const event = (number: string, state: string, at: string) =>
  `${number},${state},0,0,true,29/3/2026 01:30,${at},Phone,Cat 1,3 - Moderate,Group 1,?,?,Caller 7`

test.each(profiles.map(({ name }) => name))(
  '%s says of each column that it reads what it means',
  name => {
    const profile = profiles.find(each => each.name === name)
    const { required, optional } = profile?.csv.columns ?? { required: [], optional: [] }
    expect(Object.keys(profile?.meanings ?? {}).toSorted()).toEqual(
      [...required, ...optional].toSorted(),
    )
  },
)

describe('a preview', () => {
  test('recognises a file by its columns, and says what others lack', async () => {
    const found = await preview(`${LOG}\n${event('INC1', 'New', '29/3/2026 02:30')}\n`)
    expect(found).toMatchObject({ profile: 'servicenow-incident-log', fault: null })
    expect(found.fits.map(({ name, fits, missing }) => [name, fits, missing])).toEqual([
      ['servicenow-incident-log', true, []],
      ['servicenow-incident', false, ['state']],
      ['canonical', false, ['record']],
    ])
  })

  test('puts the rows of one record together, with times on the clocks of the zone', async () => {
    const rows = [
      event('INC1', 'New', '29/3/2026 03:30'),
      event('INC2', 'New', '29/3/2026 05:00'),
      event('INC1', 'Closed', '29/3/2026 04:00'),
    ]
    const { rows: shown } = await preview([LOG, ...rows].join('\n'))
    expect(shown.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'ticket'],
      [3, 'ticket'],
    ])
    expect(shown[0]?.says).toContainEqual({ name: 'opened at', text: '2026-03-29T00:30:00Z' })
  })

  test('of a file that no profile reads offers its headers, and follows what is chosen', async () => {
    const text = 'Key;Opened by;Created\nT1;ann@example.org;2026-03-02T09:00:00Z\n'
    const unread = await preview(text, { profile: 'canonical' })
    expect(unread.fault).toContain('lacks "record"')
    expect(unread.headers).toEqual(['Key', 'Opened by', 'Created'])
    const field = (name: string, found: typeof unread) =>
      found.fields.find(({ field }) => field === name)
    expect(field('record', unread)).toMatchObject({ isRequired: true, isFound: false })

    const fields = [
      { field: 'record', header: null, value: 'ticket' },
      { field: 'external_id', header: 'Key', value: null },
      { field: 'requester', header: 'Opened by', value: null },
    ]
    const mapping = { profile: 'canonical', fields, encoding: null, timeZone: null }
    const draft = await previewFile(Buffer.from(text), { timeZone, mapping })
    expect([draft.fault, draft.delimiter, draft.mapping]).toEqual([null, ';', null])
    expect(field('record', draft)).toMatchObject({ value: 'ticket', isMapped: true })
    expect(draft.columns.map(({ name, sample }) => [name, sample])).toEqual([
      ['Key', 'T1'],
      ['Opened by', null],
      ['Created', null],
    ])
    expect(draft.rows[0]?.fault).toMatchObject({ code: 'MISSING', column: 'updated_at' })

    const saved = { ...mapping, name: 'Desk', version: 3 }
    const found = await previewFile(Buffer.from(text), {
      ...{ timeZone, mappings: [saved, { ...saved, name: 'Of old', profile: 'gone' }] },
    })
    expect(found).toMatchObject({ profile: 'canonical', mapping: 'Desk', mappingVersion: 3 })
    expect(found.fits.at(-1)).toMatchObject({ mapping: 'Desk', fits: true, missing: [] })
  })

  test('shows nobody’s name', async () => {
    const found = await preview(tickets([{ requester: 'ann@example.org', remark: 'private' }]))
    expect(JSON.stringify(found)).not.toMatch(/ann@example|private/)
    expect(found.rows[0]?.says).toContainEqual({ name: 'requester', text: 'kept as a hash' })
  })

  test('names a row that would be refused, and why', async () => {
    const { rows } = await preview(`${tickets([{}, { opened_at: '03/04/2026' }])}too,few\n`)
    expect(rows.map(({ line, fault }) => [line, fault?.code, fault?.column])).toEqual([
      [2, undefined, undefined],
      [3, 'NOT_A_TIME', 'opened_at'],
      [4, 'RAGGED', null],
    ])
  })

  test.each([
    ['no header', '', 'the file is empty'],
    ['another encoding', Buffer.from([...Buffer.from('record,a\nticket,'), 0xe4, 0x0a]), 'UTF-8'],
    ['a quote that is never closed', `${tickets([{}])}"ticket,\n`, 'never closed'],
  ])('of a file with %s says what is in the way', async (_, text, words) => {
    expect((await preview(text, { profile: 'canonical' })).fault).toContain(words)
  })

  test('of a large file looks at its beginning, and takes its end for no fault', async () => {
    const many = tickets(
      Array.from({ length: 4000 }, (_, n) => ({ external_id: `T${n}`, note: 'é' })),
    )
    const cut = Buffer.from(many).subarray(0, 300_001)
    const found = await previewFile(cut, { timeZone })
    expect([found.fault, found.rows.length]).toEqual([null, 12])
  })
})
