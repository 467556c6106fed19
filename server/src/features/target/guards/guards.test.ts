import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../../domain/calendar/local-date.js'
import { grains } from '../../../domain/calendar/period.js'
import { firstOpenDay } from '../../../domain/motion/effective-date.js'
import { testDatabase } from '../../../testing/database.js'
import {
  type Committee,
  givenApproved,
  givenCommittee,
  givenOrganisation,
  givenProposed,
  slaTarget,
} from '../testing/given-committee.js'

const db = await testDatabase()
let committee: Committee
let open: number
let approved: number
let target: number
let mia: string

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  mia = committee.members[0]?.actor.id as string
  const motion = await givenApproved(committee, slaTarget())
  approved = Number(motion.id)
  target = Number(motion.result?.id)
  await givenApproved(committee, {
    subject: 'WAIVE',
    targetVersion: String(target),
    effectiveFrom: '2026-04-01',
    effectiveTo: '2026-05-01',
    rationale: 'A move.',
    owner: mia,
  })
  await givenApproved(committee, {
    subject: 'END',
    targetVersion: String(target),
    effectiveFrom: '2026-09-01',
    rationale: 'Over.',
  })
  const [author] = committee.members
  open = Number((await givenProposed(author as never, slaTarget({ kpi: 'FCR' }))).id)
  await db.sql`insert into committee_rules (quorum, abstentions_count, majority, set_by, set_at, reason)
    values (0.5, true, 'SIMPLE', ${mia}, now(), 'first')`
})

/** What the database says to a statement that goes past the server. */
const refusalOf = async (statement: string) => {
  const [, said] = await db.sql
    .unsafe(statement)
    .then(() => ['', 'nothing'])
    .catch((error: { message: string }) => ['', error.message])
  return said
}

describe('past the server the database refuses', () => {
  test.each([
    [
      'to change a comment',
      () => `update motion_event set text = 'never said'`,
      /keeps what was decided/,
    ],
    ['to take a vote out of the record', () => 'delete from motion_vote', /keeps what was decided/],
    ['to remove a motion', () => `delete from motion where id = ${open}`, /keeps what was decided/],
    ['to empty the targets', () => 'truncate target_version cascade', /keeps what was decided/],
    ['to change the rules in place', () => 'update committee_rules set quorum = 0.1', /keeps what/],
    ['to lengthen a waiver', () => `update target_waiver set to_day = '2030-01-01'`, /keeps what/],
    ['to undo an end', () => 'delete from target_end', /keeps what was decided/],
    ['to move a target', () => `update target_version set terms = '{}'`, /never edited/],
    [
      'to give a target another owner',
      () => `update target_version set owner_id = '${mia}'`,
      /never edited/,
    ],
    [
      'to let a target hold longer',
      () => `update target_version set effective = daterange('2026-04-01', null)`,
      /only be ended earlier/,
    ],
    [
      'to let a target hold before it was agreed to',
      () => `update target_version set effective = daterange('2026-05-01', '2026-06-01')`,
      /only be ended earlier/,
    ],
    [
      'to change what is before the committee',
      () => `update motion set rationale = 'other' where id = ${open}`,
      /fixed once it is proposed/,
    ],
    [
      'to open a closed motion',
      () =>
        `update motion set state = 'PROPOSED', decided_at = null, decided_by = null where id = ${approved}`,
      /cannot go from APPROVED to PROPOSED/,
    ],
    [
      'an approval that nobody else voted for',
      () =>
        `update motion set state = 'APPROVED', decided_at = now(), decided_by = '${committee.chair.actor.id}' where id = ${open}`,
      /nobody but its proposer/,
    ],
    [
      'a rejection by nobody',
      () => `update motion set state = 'REJECTED' where id = ${open}`,
      /motion_decided/,
    ],
    [
      'a vote after the close',
      () => `insert into motion_vote values (${approved}, '${mia}', 'AGAINST', now())
        on conflict (motion_id, person_id) do update set choice = 'AGAINST'`,
      /while a motion is open/,
    ],
    [
      'two votes of one person',
      () =>
        `insert into motion_vote values (${open}, '${mia}', 'FOR', now()), (${open}, '${mia}', 'FOR', now())`,
      /motion_vote_motion_id_person_id_pk/,
    ],
    [
      'a motion that begins approved',
      () => `insert into motion (subject, about, content, effective_from, rationale, state, proposed_by,
          created_at) values ('OPT_OUT', 'kpi/FCR', '{}', '2026-01-01', 'x', 'PROPOSED', '${mia}', now())`,
      /begins as a draft/,
    ],
  ])('%s', async (_, statement, message) => {
    expect(await refusalOf(statement())).toMatch(message)
  })

  test('a target that no motion agreed to, or that overlaps another', async () => {
    const columns = `kpi, variant, grain, terms, kind, effective, agreed_from, rationale, proposed_by,
      approved_by, approved_at, motion_id`
    const copy = (values: string) =>
      `insert into target_version (${columns}) select ${values} from target_version limit 1`
    const same = `kpi, variant, grain, terms, kind, effective, agreed_from, rationale, proposed_by, approved_by, approved_at`
    expect(await refusalOf(copy(`${same}, ${open}`))).toMatch(/follows from an approved motion/)
    const waiver = `(select motion_id from target_waiver)`
    const beneath = db.sql.begin(async sql => {
      await sql`set local session_replication_role = replica`
      await sql.unsafe(copy(`${same}, ${waiver}`))
    })
    await expect(beneath).rejects.toThrow(/target_versions_do_not_overlap/)
    const lower = same.replace(
      'terms',
      `'{"direction": "HIGHER", "trajectory": {"shape": "CONSTANT", "value": 0.5}, "red": 0.6}'::jsonb`,
    )
    expect(await refusalOf(copy(`${lower}, motion_id`))).toMatch(
      /approved motion that says the same/,
    )
  })

  test('levels that are out of order, whatever their shape', async () => {
    const inOrder = async (terms: unknown) => {
      const [row] = await db.sql<{ is: boolean }[]>`
        select target_levels_are_in_order(${JSON.stringify(terms)}::jsonb) as is`
      return row?.is
    }
    const steps = [
      { from: '2026-07-01', value: 0.95 },
      { from: '2026-01-01', value: 0.5 },
    ]
    const stepped = { direction: 'HIGHER', trajectory: { shape: 'STEP', steps }, red: 0.9 }
    expect(await inOrder(stepped)).toBe(true)
    expect(await inOrder({ ...stepped, red: 0.96 })).toBe(false)
    const glide = { direction: 'LOWER', trajectory: { shape: 'LINEAR', target: 8 }, red: 12 }
    expect(await inOrder({ ...glide, stretch: 6 })).toBe(true)
    expect(await inOrder({ ...glide, stretch: 9 })).toBe(false)
    expect(await inOrder({ direction: 'RANGE', redLow: 1, low: 2, high: 2, redHigh: 3 })).toBe(true)
    expect(await inOrder({ direction: 'RANGE', redLow: 2, low: 2, high: 2, redHigh: 3 })).toBe(
      false,
    )
  })
})

test('the first day that is not over is the same for the database and the domain', async () => {
  const day = fc.integer({ min: 0, max: 4000 }).map(days => addDays('2020-01-01', days))
  const minute = fc.integer({ min: 0, max: 1439 })
  await fc.assert(
    fc.asyncProperty(day, minute, fc.integer({ min: 1, max: 12 }), async (date, at, month) => {
      const settings = { timeZone: 'Europe/Berlin', fiscalYearStartMonth: month }
      const now = new Date(Date.parse(`${date}T00:00:00Z`) + at * 60_000)
      await db.sql`update organisation set fiscal_year_start_month = ${month}`
      for (const grain of grains) {
        const [row] = await db.sql<
          { day: string }[]
        >`select first_open_day(${now}, ${grain}) as day`
        expect(row?.day, `${grain} ${now.toISOString()}`).toBe(firstOpenDay(now, grain, settings))
      }
    }),
    { numRuns: 40 },
  )
})

test('taking out the demo organisation takes out what it decided', async () => {
  const count = await db.sql.begin(async sql => {
    await sql`select set_config('steerboard.clear_demo', 'on', true)`
    await sql`truncate motion, motion_vote, motion_event, target_version, target_end, target_waiver,
      committee_rules cascade`
    const [row] = await sql<{ count: number }[]>`select count(*)::int as count from motion`
    return row?.count
  })
  expect(count).toBe(0)
})
