import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inTransaction } from '../../../platform/transaction.js'
import { testDatabase } from '../../../testing/database.js'
import { auditRights } from '../../audit/index.js'
import { authRights } from '../../auth/index.js'
import { biRights } from '../../bi/index.js'
import { goalRights } from '../../goal/index.js'
import { maturityRights } from '../../maturity/index.js'
import { notificationRights } from '../../notification/index.js'
import { queryRights } from '../../query/index.js'
import { settingsRights } from '../../settings/index.js'
import { uploadRights } from '../../upload/index.js'
import { givenOrganisation, givenTicket } from '../testing/given.js'
import { readDataVersion } from './data-version.store.js'

const db = await testDatabase()
const version = () => readDataVersion(db.ctx())

/** Where what is kept answers nothing, or follows from what the version names. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'facts and what is booked of them, named by the last booking': [
    ...['ticket', 'ticket_event', 'ticket_clock', 'sla_instance', 'sla_clock', 'change'],
    ...['survey_invitation', 'survey_response', 'observation', 'interaction', 'ledger_entry'],
    ...['fact_version', 'measure_period', 'business_calendar', 'business_calendar_version'],
  ],
  'what motions bring, named by the last step of one': [
    ...['motion', 'motion_vote', 'target_version', 'target_end', 'target_waiver', 'objective'],
    ...['objective_version', 'objective_end', 'objective_finding', 'score_weights', 'initiative'],
    ...['initiative_objective', 'initiative_approval', 'initiative_risk'],
  ],
  'what alerts are told by, named by the last change of one': ['alert', 'alert_sighting'],
}
/** Read by fields whose answers are never kept; who asks is part of what answers are kept under. */
const neverKept = [
  ...[auditRights, authRights, goalRights, maturityRights].flatMap(Object.keys),
  ...[notificationRights, queryRights, uploadRights, settingsRights, biRights].flatMap(Object.keys),
  ...['import_mapping', 'scoring_round', 'score_sheet', 'initiative_score', 'job_slot', 'outbox'],
]

test('every table that an answer could be made from is in the version that answers are kept under', async () => {
  const source = readFileSync(new URL('data-version.store.ts', import.meta.url), 'utf8')
  const tables = await db.sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`
  const classified = new Set([...Object.values(elsewhere).flat(), ...neverKept])
  const unnamed = tables
    .map(({ name }) => name)
    .filter(name => !classified.has(name) && !new RegExp(`from ${name}\\b`).test(source))
  expect(unnamed, 'name it in the version, or say here why not').toEqual([])
})

test('what a service has achieved, and what was spent, makes another version', async () => {
  await givenOrganisation(db.sql)
  const [person] = await db.sql<{ id: string }[]>`
    insert into person (name, email, created_at) values ('Pia', 'pia@example.org', now()) returning id`
  const author = person?.id ?? ''
  const seen = [await version()]
  await db.sql`insert into service_result (service, side, revision, text, from_on, author_id, recorded_at)
    values ('EMAIL', 'EXPECTED', 1, 'Nobody waits.', '2026-01-01', ${author}, now())`
  seen.push(await version())
  await db.sql`insert into work_volume (kind, item, month, amount, author_id, recorded_at)
    values ('SPEND', '4711', '2026-01-01', 10, ${author}, now())`
  seen.push(await version())
  expect(new Set(seen).size).toBe(3)
  expect(await version()).toBe(seen[2])
})

test('what one transaction has written and not committed is nobody else’s version', async () => {
  const before = await version()
  await inTransaction(db.ctx(), async tx => {
    await tx.sql`update organisation set name = 'Another'`
    expect(await readDataVersion(tx)).not.toBe(before)
    expect(await version()).toBe(before)
  })
  expect(await version()).not.toBe(before)
  await givenTicket(db.sql, { service: 'EMAIL', opened: '2026-03-02T08:00:00Z' })
})
