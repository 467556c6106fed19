import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { rowRules, tableRights } from './access-rights.js'
import type { Reach } from './domain/access/reach.js'
import { randomStep } from './features/measure/testing/random-facts.js'
import { writeDimensions, writeStep } from './features/measure/testing/write-step.js'
import type { Ctx } from './platform/context.js'
import { inSnapshot } from './platform/snapshot.js'
import { inTransaction } from './platform/transaction.js'
import { testDatabase } from './testing/database.js'

const db = await testDatabase()
/** Whoever asks, with no check of the server in between. */
const unchecked = (reach: Ctx['reach']): Ctx => ({
  ...db.ctx(),
  db: db.asked.db,
  sql: db.asked.sql,
  reach,
})
const part = (departments: number[], services: number[] = []): Reach => ({ departments, services })

/** Of each table with columns that say so: whose the rows are that are shown. */
const FACTS = [
  'ticket',
  'change',
  'interaction',
  'survey_invitation',
  'ledger_entry',
  'measure_period',
]
/** What hangs on another row: whose that is. */
const HANGING = {
  sla_instance:
    'select h.id, t.department_id, t.service_id from sla_instance h join ticket t on t.id = h.ticket_id',
  survey_response:
    'select h.id, i.department_id, i.service_id from survey_response h join survey_invitation i on i.id = h.invitation_id',
}
type Row = { id: string; department_id: number; service_id: number }

const rowsOf = (sql: Ctx['sql'], table: string): Promise<Row[]> =>
  sql.unsafe<Row[]>(
    table in HANGING
      ? HANGING[table as keyof typeof HANGING]
      : `select md5(t::text) as id, department_id, service_id from ${table} t`,
  )

const isSeen = (reach: Reach, { department_id, service_id }: Row): boolean =>
  reach === 'everything' ||
  reach.departments.includes(department_id) ||
  reach.services.includes(service_id)

beforeAll(async () => {
  await writeDimensions(db.sql, 'Europe/Berlin')
  const steps = fc.sample(randomStep, { numRuns: 60, seed: 7 })
  await db.sql.begin(async tx => {
    for (const step of steps) await writeStep(tx, step)
  })
  await db.sql`insert into observation (source, external_id, source_updated_at, kpi, observed_on,
    department_id, numerator, denominator) values ('hr', '1', now(), 1, '2026-02-10', 1, 1, 1)`
})

describe('the database, with the check of the server switched off', () => {
  test('shows of a random part exactly the rows of it, whatever filter comes with it', async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 })
    const reaches = fc.record({ departments: ids, services: ids })
    const filters = fc.constantFrom('true', 'department_id = 1', 'service_id = 2', 'id is not null')
    await fc.assert(
      fc.asyncProperty(reaches, filters, async (reach, filter) => {
        for (const table of [...FACTS, ...Object.keys(HANGING)]) {
          const all = await rowsOf(db.sql, table)
          const shown = await inSnapshot(unchecked(reach), ({ sql }) => rowsOf(sql, table))
          const expected = all.filter(row => isSeen(reach, row)).map(({ id }) => id)
          expect(shown.map(({ id }) => id).toSorted(), table).toEqual(expected.toSorted())
        }
        const [leaked] = await inSnapshot(unchecked(reach), ({ sql }) =>
          sql.unsafe(`select count(*)::int as n from ticket where ${filter}
            and not (department_id = any('{${reach.departments}}') or service_id = any('{${reach.services}}'))`),
        )
        expect(leaked?.n).toBe(0)
      }),
      { numRuns: 8 },
    )
  })

  test('shows the sums of several departments to nobody who sees only some of them', async () => {
    const whole = (reach: Reach) =>
      inSnapshot(
        unchecked(reach),
        ({ sql }) => sql`select 1 from measure_period where department_id = 0 limit 1`,
      )
    expect(await whole('everything')).toHaveLength(1)
    expect(await whole(part([1, 2, 3], [1, 2, 3]))).toHaveLength(0)
  })

  test('shows how a fact was to whom it belonged then', async () => {
    const [moved] = await db.sql`
      update ticket set department_id = 3 - department_id where department_id in (1, 2)
        and id = (select min(id) from ticket where department_id in (1, 2)) returning id, department_id`
    const before = 3 - (moved?.department_id as number)
    const versions = (reach: Reach) =>
      inSnapshot(
        unchecked(reach),
        ({ sql }) => sql`select 1 from fact_version where fact = 'ticket'
          and fact_id = ${moved?.id} and (row->>'department_id')::int = ${before}`,
      )
    expect((await versions(part([before]))).length).toBeGreaterThan(0)
    expect(await versions(part([moved?.department_id]))).toHaveLength(0)
  })

  test('shows nothing at all where nothing says whose facts are seen', async () => {
    const tables = Object.keys(rowRules).filter(table => tableRights[table]?.includes('select'))
    for (const table of tables) {
      const [row] = await db.sql.unsafe(`select count(*)::int as n from "${table}"`)
      const asking = db.asked.sql.unsafe(`select from "${table}"`)
      if (row?.n > 0) await expect(asking, table).rejects.toMatchObject({ code: '42501' })
      else expect(await asking, table).toHaveLength(0)
    }
    const empty = inSnapshot(unchecked(part([])), ({ sql }) => rowsOf(sql, 'ticket'))
    expect(await empty).toHaveLength(0)
  })

  test('keeps no word of it for whoever is given the connection next', async () => {
    await inSnapshot(unchecked('everything'), ({ sql }) => rowsOf(sql, 'ticket'))
    await inTransaction(unchecked('everything'), ({ sql }) => rowsOf(sql, 'ticket'))
    const next = Promise.all([1, 2, 3, 4, 5].map(() => rowsOf(db.asked.sql, 'ticket')))
    await expect(next).rejects.toMatchObject({ code: '42501' })
  })

  test('takes nothing from somebody that is beyond what they see', async () => {
    const note = (department: string) =>
      inTransaction(
        unchecked(part([1])),
        ({ sql }) => sql`insert into annotation_version (annotation_id, version, kind, department,
            starts_on, ends_on, text, author_id, written_at)
          select gen_random_uuid(), 1, 'NOTE', ${department}, '2026-01-01', '2026-01-02', 'x', id, now()
          from person limit 1`,
      )
    await db.sql`insert into person (name, email, created_at) values ('Pia', 'pia@example.org', now())`
    const codes = await db.sql<{ code: string }[]>`select code from department order by id`
    await note(codes[0]?.code ?? '')
    await expect(note(codes[1]?.code ?? '')).rejects.toThrow('row-level security')
  })
})

/** Tables that name a department or a service, or hang on one that does, and are open; and why. */
const OPEN: Readonly<Record<string, string>> = {
  department: 'names only; whoever asks is given the seen ones',
  service: 'names only',
  team: 'names only',
  role_grant: 'who has which role is known to everybody who is signed in',
  goal: 'has a row security of its own; what it says of figures is read anew for each reader',
  unit_member: 'where people work',
  ticket_clock: 'out of reach of whoever asks',
  sla_clock: 'out of reach of whoever asks',
  initiative_version: 'the portfolio of the committee is open',
}

test('every table that belongs to departments or services has a rule, or a reason for none', async () => {
  const rows = await db.sql<{ name: string }[]>`
    select distinct table_name as name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in
      ('department_id', 'service_id', 'department', 'service', 'ticket_id', 'invitation_id', 'alert_id')`
  const open = rows.map(({ name }) => name).filter(name => !(name in rowRules))
  expect(open.toSorted(), 'give it a rule in row-rules.ts, or say here why not').toEqual(
    Object.keys(OPEN)
      .filter(name => rows.some(row => row.name === name))
      .toSorted(),
  )
  const ruled = await db.sql<{ name: string }[]>`
    select relname as name from pg_class join pg_policies on tablename = relname
    where policyname = 'reach' and relrowsecurity`
  expect(ruled.map(({ name }) => name).toSorted()).toEqual(Object.keys(rowRules).toSorted())
})
