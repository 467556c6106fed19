import { allRoles } from '../domain/access/role.js'
import { evaluateAlerts } from '../features/alert/index.js'
import { givenTarget } from '../features/alert/testing/given-target.js'
import { writeDefinitions } from '../features/definitions/index.js'
import { givenGoal } from '../features/goal/testing/given.js'
import { saveMapping } from '../features/ingest/index.js'
import { givenInitiative } from '../features/initiative/testing/given-initiative.js'
import { givenOrganisation, givenPromises, givenTicket } from '../features/kpi/testing/given.js'
import { givenClosed, givenOpen, givenRaters } from '../features/maturity/testing/given-round.js'
import { givenObjective } from '../features/strategy/testing/given-objective.js'
import { givenUpload, tickets } from '../features/upload/testing/given-upload.js'
import type { Ctx } from '../platform/context.js'
import type { TestDatabase } from './database.js'
import { givenPerson } from './given-person.js'

/** A little of everything that can be asked for, and somebody with every role who asks. */
export async function givenEverything(db: TestDatabase): Promise<Ctx> {
  const asker = (await givenPerson(db.ctx(), allRoles)).ctx
  await givenOrganisation(db.sql)
  await givenPromises(db.sql, '2026-02', { met: 20, missed: 20, service: 'EMAIL' })
  await givenPromises(db.sql, '2026-03', { met: 30, missed: 5, service: 'EMAIL', team: 'NET' })
  await givenPromises(db.sql, '2026-03', { met: 5, missed: 5, service: 'PAYROLL' })
  await givenTicket(db.sql, { service: 'VPN', opened: '2026-03-02T08:00:00Z' })
  await givenAlert(db, asker)
  await givenObjective(db.sql)
  await givenAssessments(db, asker)
  await givenSavedQuery(db)
  await givenInitiative(asker)
  const serves = { objective: '1', endsOn: '2026-09-01' }
  await givenGoal(asker, { ...serves, kind: 'DEPARTMENT', department: 'IT' })
  await givenGoal(asker, { ...serves, kind: 'PERSON', measure: { by: 'MILESTONE' } })
  await givenImports(db, asker)
  return asker
}

/** One that is over, and a file that waits to be checked. */
async function givenImports({ sql }: TestDatabase, asker: Ctx): Promise<void> {
  const report = {
    ...{ label: 'march.csv', dryRun: false, durationMs: 12, sameContentAs: null, unmapped: [] },
    ...{ rowsRead: 2, rowsAccepted: 1, rowsRejected: 1, rejectsByCode: { MISSING: 1 } },
    rejects: [{ line: 3, column: 'service', code: 'MISSING', reason: 'the cell is empty' }],
    kinds: { ticket: { received: 1, inserted: 1, updated: 0, unchanged: 0 } },
    ...{ duplicates: 0, impossibleOrders: 0, ticketsWithSla: 0, ticketsWithoutSla: 1 },
  }
  await saveMapping(asker, {
    ...{ name: 'Other headers', profile: 'canonical', reason: 'What the new desk exports.' },
    fields: [{ field: 'external_id', header: 'Key' }],
  })
  await sql`
    insert into import_run (label, profile, actor, applied_at, changed_facts, report)
    values ('march.csv', 'canonical', ${`user:${asker.actor.id}`}, '2026-04-01', false,
      ${JSON.stringify(report)}::text::jsonb)`
  await givenUpload(asker, tickets([{}]))
  const file = await writeDefinitions(asker)
  await givenUpload(asker, file, { fileName: 'definitions.json', purpose: 'DEFINITIONS' })
}

/** Kept by somebody else, and shared. */
async function givenSavedQuery({ sql }: TestDatabase): Promise<void> {
  const kept = await sql`insert into saved_query (slug, owner_id, is_shared, version, created_at)
    select 'kept', id, true, 1, now() from person limit 1 returning id`
  await sql`insert into saved_query_version
      (query_id, version, name, description, document, variables, written_at)
    values (${kept[0]?.id}, 1, 'Kept', '', '{ __typename }', '{}', now())`
}

/** February has missed what was agreed in December: the first alert, and the first target. */
async function givenAlert({ sql }: TestDatabase, asker: Ctx): Promise<void> {
  await givenTarget(sql, { value: 0.9, red: 0.8, from: '2026-01-01' })
  await evaluateAlerts({ ...asker, now: new Date('2026-04-02T06:00:00Z') })
}

/** One round that closed, and one that whoever asks is to rate in. */
async function givenAssessments(db: TestDatabase, asker: Ctx): Promise<void> {
  const chair = { ...asker, now: new Date('2025-09-01T08:00:00Z') }
  await givenClosed(chair, await givenRaters(db.ctx(), { BUSINESS: 2, IT: 3 }))
  await givenOpen(asker, [{ id: asker.actor.id, side: 'IT', ctx: asker }])
}
