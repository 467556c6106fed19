import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import type { SlaInstanceFact } from './fact-batch.js'
import { receiveFacts } from './receive-facts.js'
import { at, batch, sla, ticket } from './testing/facts.js'

const database = await testDatabase()
const { sql } = database

beforeEach(async () => {
  for (const table of ['sla_instance', 'ticket', 'import_run'])
    await sql.unsafe(`delete from ${table}`)
})

const receive = (...slaInstances: SlaInstanceFact[]) =>
  receiveFacts(database.ctx(), [batch({ tickets: [ticket()], slaInstances })], { label: 'test' })

/** What the promises of the ticket say together, and which of them says it. */
const together = async () =>
  sql<{ by: string; decided: string | null; met: boolean }[]>`
    select external_id as by, to_char(all_decided_at at time zone 'UTC', 'HH24:MI') as decided,
      all_met as met
    from sla_instance where all_met is not null`

/** Started at 9:00 with an hour to go. */
const resolution = sla({ externalId: 'S1', stoppedAt: at('2026-03-02T09:30:00Z') })
const response = sla({
  externalId: 'S2',
  kind: 'RESPONSE',
  startedAt: at('2026-03-02T09:01:00Z'),
  stoppedAt: at('2026-03-02T09:11:00Z'),
})

test('a ticket keeps all its promises when the last of them is kept', async () => {
  await receive(resolution, response)
  expect(await together()).toEqual([{ by: 'S1', decided: '09:30', met: true }])
})

test('a ticket fails when the first of its promises is broken, whatever becomes of the others', async () => {
  await receive(resolution, { ...response, stoppedAt: at('2026-03-02T11:00:00Z') })
  expect(await together()).toEqual([{ by: 'S1', decided: '10:01', met: false }])
})

test('a ticket with an open promise fails when that falls due, and not while it is paused', async () => {
  await receive(resolution, { ...response, stoppedAt: null })
  expect(await together()).toEqual([{ by: 'S1', decided: '10:01', met: false }])
  const pauses = [{ start: at('2026-03-02T09:05:00Z'), end: null }]
  await receive({
    ...resolution,
    sourceUpdatedAt: at('2026-03-02T13:00:00Z'),
    stoppedAt: null,
    pauses,
  })
  await receive({
    ...response,
    sourceUpdatedAt: at('2026-03-02T13:00:00Z'),
    stoppedAt: at('2026-03-02T09:11:00Z'),
  })
  expect(await together()).toEqual([{ by: 'S1', decided: null, met: false }])
})

test('what arrives later of one promise decides for all of them', async () => {
  await receive(resolution, { ...response, stoppedAt: null })
  await receive({ ...response, sourceUpdatedAt: at('2026-03-02T13:00:00Z') })
  expect(await together()).toEqual([{ by: 'S1', decided: '09:30', met: true }])
})

test('agreements with other teams and cancelled promises have no say', async () => {
  const late = at('2026-03-02T15:00:00Z')
  await receive(
    { ...resolution, cancelled: true },
    { ...resolution, externalId: 'S3', type: 'OLA', stoppedAt: late },
    response,
  )
  expect(await together()).toEqual([{ by: 'S2', decided: '09:11', met: true }])
})

test('the first response promise counts for coverage beside the first resolution promise', async () => {
  await receive(resolution, response, { ...response, externalId: 'S0' })
  const primary = await sql`select external_id as id from sla_instance where "primary" order by 1`
  expect(primary.map(({ id }) => id)).toEqual(['S0', 'S1'])
})
