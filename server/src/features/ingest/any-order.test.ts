import { appendFile } from 'node:fs/promises'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { importFile } from './import-file.js'
import { fileOf } from './testing/read-file.js'

const database = await testDatabase()
const { sql } = database

const HEADER =
  'record,external_id,source,updated_at,service,fulfilling_department,assignment_group,priority,channel,category,requester,opened_at,first_resolved_at,final_resolved_at,closed_at,state,reopen_count,pauses,kind,ticket,started_at,stopped_at,target_amount,target_unit,invited_at,invitation,answered_at,scale,score,at,field,new'
const NAMES = HEADER.split(',')

beforeEach(async () => {
  for (const table of [
    'survey_response',
    'survey_invitation',
    'sla_instance',
    'ticket_event',
    'ticket',
  ])
    await sql.unsafe(`delete from ${table}`)
})

const line = (cells: Record<string, string>) => NAMES.map(name => cells[name] ?? '').join(',')
const hour = (day: number, hours: number) =>
  `2026-03-0${day}T${String(hours).padStart(2, '0')}:00:00Z`
const few = (most: number) => fc.integer({ min: 1, max: most })

const ticketRow = fc
  .record({
    id: few(3),
    day: few(4),
    state: fc.constantFrom('New', 'Closed'),
    group: few(2),
    pause: fc.boolean(),
  })
  .map(({ id, day, state, group, pause }) =>
    line({
      record: 'ticket',
      external_id: `T${id}`,
      updated_at: hour(day, 12),
      service: `s${id}`,
      fulfilling_department: 'IT',
      assignment_group: `g${group}`,
      channel: 'PHONE',
      requester: `r${group}`,
      opened_at: hour(1, 8),
      final_resolved_at: state === 'Closed' ? hour(1, 8 + group) : '',
      closed_at: state === 'Closed' ? hour(1, 12) : '',
      state,
      pauses: pause ? `${hour(1, 8)}/${hour(1, 9)}` : '',
    }),
  )
const slaRow = fc.record({ id: few(2), ticket: few(3), day: few(3), target: few(3) }).map(v =>
  line({
    record: 'sla_instance',
    external_id: `S${v.id}`,
    updated_at: hour(v.day, 12),
    kind: 'RESOLUTION',
    ticket: `T${v.ticket}`,
    started_at: hour(1, 7 + v.id),
    stopped_at: hour(1, 10),
    target_amount: String(v.target * 3600),
    target_unit: 'clock_seconds',
  }),
)
const surveyRow = fc
  .record({ id: few(2), day: few(4), answer: fc.boolean(), score: few(5) })
  .map(({ id, day, answer, score }) =>
    answer
      ? line({
          record: 'survey_response',
          external_id: `R${id}`,
          updated_at: hour(day, 12),
          invitation: 'I1',
          answered_at: hour(day, 9),
          scale: '1-5',
          score: String(score),
        })
      : line({
          record: 'survey_invitation',
          external_id: `I1`,
          updated_at: hour(day, 12),
          kind: 'CSAT',
          service: 's1',
          fulfilling_department: 'IT',
          invited_at: hour(day, 7),
        }),
  )
const eventRow = fc.record({ ticket: few(3), day: few(2), now: few(3) }).map(v =>
  line({
    record: 'ticket_event',
    ticket: `T${v.ticket}`,
    at: hour(v.day, 9),
    field: 'state',
    new: `n${v.now}`,
  }),
)

/** Parents come in every file, so that no file is refused for the order of files. */
const PARENTS = [1, 2, 3].map(id =>
  line({
    record: 'ticket',
    external_id: `T${id}`,
    updated_at: hour(1, 9),
    service: `s${id}`,
    fulfilling_department: 'IT',
    opened_at: hour(1, 8),
    state: 'New',
  }),
)
const INVITATION = line({
  record: 'survey_invitation',
  external_id: 'I1',
  updated_at: hour(1, 1),
  kind: 'CSAT',
  service: 's1',
  fulfilling_department: 'IT',
  invited_at: hour(1, 7),
})

async function importAll(rows: readonly string[], cuts: number): Promise<void> {
  const size = Math.ceil(rows.length / cuts) || 1
  const path = await fileOf('')
  for (let start = 0; start < Math.max(rows.length, 1); start += size) {
    const file = `${path}.${start}`
    await appendFile(
      file,
      [HEADER, ...rows.slice(start, start + size), ...PARENTS, INVITATION, ''].join('\n'),
    )
    const report = await importFile(database.ctx(), { path: file, profile: 'canonical' })
    expect(report.rejectsByCode).toEqual({})
  }
}

async function state() {
  const tickets = await sql`
    select t.external_id, t.source_updated_at, s.code as service, g.code as team, t.state, t.closed_at,
      t.final_resolved_at, t.requester_hash, t.fcr_strict, t.ttr_business_seconds, c.pauses
    from ticket t join service s on s.id = t.service_id left join team g on g.id = t.team_id
      left join ticket_clock c on c.ticket_id = t.id order by 1`
  const promises = await sql`
    select i.external_id, i.source_updated_at, t.external_id as ticket, i.due_at, i.met, i."primary"
    from sla_instance i join ticket t on t.id = i.ticket_id order by 1`
  const answers = await sql`
    select r.external_id, r.score, r.valid, i.invited_at, i.answered_at, i.score as counted
    from survey_response r join survey_invitation i on i.id = r.invitation_id order by 1`
  const events = await sql`
    select t.external_id, e.at, e.new from ticket_event e join ticket t on t.id = e.ticket_id order by 1, 2`
  return { tickets, promises, answers, events }
}

async function forget() {
  for (const table of [
    'survey_response',
    'survey_invitation',
    'sla_instance',
    'ticket_event',
    'ticket',
  ])
    await sql.unsafe(`delete from ${table}`)
}

test('any order of rows and any cut into files ends in the same state', async () => {
  const rows = fc.array(fc.oneof(ticketRow, slaRow, surveyRow, eventRow), {
    minLength: 2,
    maxLength: 14,
  })
  const shuffled = rows.chain(given =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }), few(3)),
  )
  await fc.assert(
    fc.asyncProperty(shuffled, async ([given, other, cuts]) => {
      await forget()
      await importAll(given, 1)
      const once = await state()
      await forget()
      await importAll(other, cuts)
      expect(await state()).toEqual(once)
    }),
    { numRuns: 20 },
  )
}, 240_000)

test('the log brings together rows of an incident wherever they stand', async () => {
  const head =
    'number,incident_state,reassignment_count,reopen_count,made_sla,opened_at,sys_updated_at,contact_type,category,priority,assignment_group,resolved_at,closed_at'
  const row = (id: number, step: string, at: string) =>
    `INC${id},${step},0,${step === 'Active' ? 1 : 0},true,1/3/2026 08:00,1/3/2026 ${at},Phone,Cat 1,3 - Moderate,Group 1,1/3/2026 10:00,1/3/2026 12:00`
  const steps: [string, string][] = [
    ['New', '08:00'],
    ['Resolved', '09:00'],
    ['Active', '09:30'],
    ['Resolved', '10:00'],
    ['Closed', '12:00'],
  ]
  const apart = steps.flatMap(([step, at]) => [1, 2].map(id => row(id, step, at)))
  const path = await fileOf([head, ...apart, ''].join('\n'))
  const report = await importFile(database.ctx(), { path, profile: 'servicenow-incident-log' })
  expect(report.kinds.ticket.inserted).toBe(2)
  expect(report.kinds.ticket_event.inserted).toBe(14)
  const kept = await sql`select first_resolved_at, first_reopened_at, state from ticket`
  expect([...kept]).toEqual(
    [1, 2].map(() => ({
      first_resolved_at: new Date('2026-03-01T09:00:00Z'),
      first_reopened_at: new Date('2026-03-01T09:30:00Z'),
      state: 'Closed',
    })),
  )
})
