import { beforeAll, expect, test } from 'vitest'
import { rowRules } from './access-rights.js'
import { draftMotion } from './features/target/draft-motion.js'
import { slaTarget } from './features/target/testing/given-committee.js'
import { inTransaction } from './platform/transaction.js'
import { testDatabase } from './testing/database.js'
import { givenEverything } from './testing/given-everything.js'

const db = await testDatabase()
const tables = Object.keys(rowRules).toSorted()

beforeAll(async () => {
  const asker = await givenEverything(db)
  await draftMotion(asker, slaTarget({ scope: { department: 'IT' } }))
  await db.sql`insert into work_volume (kind, item, department, month, amount, author_id, recorded_at)
    select 'SPEND', 'IT', 'IT', '2026-03-01', 5, id, now() from person limit 1`
  await db.sql`insert into annotation_version (annotation_id, version, kind, department, starts_on,
      ends_on, text, author_id, written_at)
    select gen_random_uuid(), 1, 'NOTE', 'IT', '2026-01-01', '2026-01-02', 'x', id, now()
    from person limit 1`
})

/** How many rows of each table are there, for whoever sees these parts. */
const countsFor = (departments: number[]) =>
  inTransaction(
    { ...db.ctx(), ...db.asked, reach: { departments, services: [] } },
    async ({ sql }) => {
      const counts: Record<string, number> = {}
      for (const table of tables) {
        const [row] = await sql.unsafe(`select count(*)::int as n from ${table}`)
        counts[table] = row?.n
      }
      return counts
    },
  )

/** About no place, or about the organisation as a whole: shown to whoever may ask at all. */
const OF_ALL = { motion: 1, target_version: 1, value_amount: 2 }

test('whoever sees no part is shown nothing that belongs to one, of any table', async () => {
  const shown = Object.entries(await countsFor([])).filter(([, count]) => count > 0)
  expect(Object.fromEntries(shown)).toEqual(OF_ALL)
})

test('whoever sees one department is shown what is of it', async () => {
  const counts = await countsFor([1])
  for (const table of ['alert', 'alert_sighting', 'alert_transition', 'annotation_version'])
    expect(counts[table], table).toBeGreaterThan(0)
  for (const table of ['ticket', 'sla_instance', 'ledger_entry', 'measure_period', 'work_volume'])
    expect(counts[table], table).toBeGreaterThan(0)
  expect([counts.motion, counts.motion_event]).toEqual([OF_ALL.motion + 1, 1])
})

/** Of these no column and no key tells that they belong to somebody. */
const BY_CONTENT = ['book_check', 'fact_version', 'import_run', 'motion']
/** They name a row that has a rule, and are open; and why. */
const OPEN: Readonly<Record<string, string>> = {
  initiative_approval: 'the portfolio of the committee is open',
  initiative_risk: 'the portfolio of the committee is open',
  objective_end: 'objectives are the committee’s and open',
  objective_finding: 'objectives are the committee’s and open',
  objective_version: 'objectives are the committee’s and open',
  score_weights: 'of the organisation as a whole',
  sla_clock: 'out of reach of whoever asks',
  ticket_clock: 'out of reach of whoever asks',
}

test('what names a row that has a rule has one, or a reason for none', async () => {
  const rows = await db.sql<{ name: string }[]>`
    select distinct conrelid::regclass::text as name from pg_constraint
    where contype = 'f' and confrelid::regclass::text = any(${tables})`
  const open = rows.map(({ name }) => name).filter(name => !tables.includes(name))
  expect(open.toSorted(), 'give it a rule in row-rules.ts, or say here why not').toEqual(
    Object.keys(OPEN).toSorted(),
  )
  expect(tables).toEqual(expect.arrayContaining(BY_CONTENT))
})
