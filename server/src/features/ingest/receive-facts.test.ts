import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import type { FactBatch } from './fact-batch.js'
import { receiveFacts } from './receive-facts.js'
import { answer, at, batch, invitation, sla, ticket } from './testing/facts.js'

const database = await testDatabase()
const receive = (...batches: FactBatch[]) =>
  receiveFacts(database.ctx(), batches, { label: 'test' })
const { sql } = database

beforeEach(async () => {
  for (const table of ['survey_response', 'survey_invitation', 'sla_instance', 'ticket_event'])
    await sql.unsafe(`delete from ${table}`)
  for (const table of ['ticket', 'change', 'observation', 'service', 'team', 'import_run'])
    await sql.unsafe(`delete from ${table}`)
})

const bookings = async () => Number((await sql`select count(*) as n from booking`)[0]?.n)

test('a ticket comes in with its service, department and team, and with what follows from it', async () => {
  const report = await receive(batch({ tickets: [ticket()] }))
  expect(report).toMatchObject({ rowsRead: 1, rowsRejected: 0, run: expect.any(Number) })
  expect(report.kinds.ticket).toEqual({ received: 1, inserted: 1, updated: 0, unchanged: 0 })
  const [kept] = await sql`
    select t.*, s.code as service from ticket t join service s on s.id = t.service_id`
  expect(kept).toMatchObject({
    service: 'mail',
    fcr_eligible: true,
    fcr_net: true,
    fcr_strict: true,
    ttr_business_seconds: 1800,
    priority: 3,
  })
})

test('a requester is kept as a keyed hash and nowhere by name', async () => {
  await receive(batch({ tickets: [ticket()] }))
  const [kept] = await sql`select requester_hash, ticket::text as row from ticket`
  expect(kept?.requester_hash).toMatch(/^[\w-]{22}$/)
  expect(kept?.row).not.toContain('ann@example.org')
})

test('the same facts twice change nothing and book nothing', async () => {
  const facts = batch({
    tickets: [
      ticket({ pauses: [{ start: at('2026-03-02T09:05:00Z'), end: at('2026-03-02T09:10:00Z') }] }),
    ],
    slaInstances: [sla()],
    surveyInvitations: [invitation()],
    surveyResponses: [answer()],
  })
  await receive(facts)
  const before = [await bookings(), await sql`select xmin, * from ticket`]
  const report = await receive(facts)
  expect(report.kinds.ticket).toEqual({ received: 1, inserted: 0, updated: 0, unchanged: 1 })
  expect(report.kinds.survey_response.unchanged).toBe(1)
  expect([await bookings(), await sql`select xmin, * from ticket`]).toEqual(before)
})

test('a batch leaves its connection ready for the next writer, and nothing of its own', async () => {
  const { ctx, sql: only } = await testDatabase({ max: 1 })
  const scratch = async () =>
    (
      await only`select relname, oid from pg_class
        where relnamespace = pg_my_temp_schema() and relkind = 'r' order by relname`
    ).map(({ relname, oid }) => `${relname} ${oid}`)
  await receiveFacts(ctx(), [batch({ tickets: [ticket()] })], { label: 'test' })
  const first = await scratch()
  expect(first.filter(name => name.startsWith('ticket_'))).toHaveLength(3)
  expect(first.filter(name => /^(stage|derived|grouped)_/.test(name))).toEqual([])
  await receiveFacts(ctx(), [batch({ tickets: [ticket({ category: 'b' })] })], { label: 'test' })
  expect(await scratch()).toEqual(expect.arrayContaining(first))
})

test('the newest source time wins whatever arrives first', async () => {
  const older = ticket({ state: 'Resolved', closedAt: null })
  const newer = ticket({ sourceUpdatedAt: at('2026-03-05T00:00:00Z'), state: 'Closed' })
  await receive(batch({ tickets: [newer] }))
  const report = await receive(batch({ tickets: [older] }))
  expect(report.kinds.ticket.unchanged).toBe(1)
  const [kept] = await sql`select state from ticket`
  expect(kept?.state).toBe('Closed')
})

test('of two equally new tellings the same one stays in either order', async () => {
  const one = ticket({ category: 'a' })
  const two = ticket({ category: 'b' })
  await receive(batch({ tickets: [one] }), batch({ tickets: [two] }))
  const [first] = await sql`select category from ticket`
  await sql`delete from ticket`
  await receive(batch({ tickets: [two] }))
  await receive(batch({ tickets: [one] }))
  const [second] = await sql`select category from ticket`
  expect(second).toEqual(first)
})

test('a promise on an unknown ticket is refused, and its ticket is not made up', async () => {
  const report = await receive(batch({ slaInstances: [sla({ ticket: 'T9' })] }))
  expect(report.rejectsByCode).toEqual({ UNKNOWN_PARENT: 1 })
  expect(await sql`select from sla_instance`).toHaveLength(0)
})

test('an answer falls with its invitation and that with its ticket', async () => {
  const early = ticket({ closedAt: at('2026-03-01T00:00:00Z') })
  const report = await receive(
    batch({ surveyResponses: [answer()] }),
    batch({ surveyInvitations: [invitation()], tickets: [early] }),
  )
  expect(report.rejectsByCode).toEqual({ IMPOSSIBLE_ORDER: 1, UNKNOWN_PARENT: 2 })
})

test('the first live resolution promise of a ticket is its primary one, whatever comes first', async () => {
  const late = sla({ externalId: 'S2', startedAt: at('2026-03-02T09:10:00Z') })
  await receive(batch({ tickets: [ticket()], slaInstances: [late] }))
  await receive(batch({ slaInstances: [sla()] }))
  const primary = await sql`select external_id from sla_instance where "primary"`
  expect(primary).toEqual([{ external_id: 'S1' }])
})

test('a calendar that arrives after its tickets changes their business time', async () => {
  const open = at('2026-03-02T07:00:00Z')
  await receive(
    batch({ tickets: [ticket({ openedAt: open })], slaInstances: [sla({ startedAt: open })] }),
  )
  const hours = { effectiveFrom: '2020-01-01', timeZone: 'UTC', holidays: [], extraOpen: {} }
  const weekly = { '1': [[540, 1020]] as [number, number][] }
  await receive(
    batch({
      calendars: [{ code: 'office', name: 'Office', versions: [{ ...hours, weekly }] }],
      departments: [{ code: 'IT', name: 'IT services' }],
      services: [{ code: 'mail', name: 'Mail', department: 'IT', calendar: 'office' }],
    }),
  )
  const [kept] = await sql`
    select t.ttr_business_seconds, i.elapsed_seconds from ticket t join sla_instance i on i.ticket_id = t.id`
  expect(kept).toEqual({ ttr_business_seconds: 1800, elapsed_seconds: 1800 })
})

test('a source that breaks off leaves nothing behind', async () => {
  async function* broken() {
    yield batch({ tickets: [ticket()] })
    throw new Error('the source broke off')
  }
  await expect(receiveFacts(database.ctx(), broken(), { label: 'x' })).rejects.toThrow('broke off')
  expect(await sql`select from ticket`).toHaveLength(0)
  expect(await sql`select from import_run`).toHaveLength(0)
})

test('imports of the same tickets at once end as if one had come after the other', async () => {
  const versions = [1, 2, 3, 4, 5, 6, 7, 8].map(day =>
    batch({
      tickets: [ticket({ sourceUpdatedAt: at(`2026-03-0${day}T12:00:00Z`), state: `S${day}` })],
    }),
  )
  const pool = await Promise.all(versions.slice(0, 4).map(version => receive(version)))
  await Promise.all(versions.slice(4).map(version => receive(version)))
  expect(pool).toHaveLength(4)
  expect(await sql`select state from ticket`).toEqual([{ state: 'S8' }])
})
