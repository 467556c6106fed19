import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APP_ROLE } from '../../../after-migrate.js'
import type { Ctx } from '../../../platform/context.js'
import { openPostgres } from '../../../platform/postgres.js'
import { testDatabase } from '../../../testing/database.js'
import { at, type Committee, givenCommittee } from '../../../testing/given-committee.js'
import { givenPerson } from '../../../testing/given-person.js'
import type { CountRow } from '../goal.js'
import { reportOnGoal } from '../report-on-goal.js'
import { shareGoal, unshareGoal } from '../share-goal.js'
import { givenGoal, givenObjective } from '../testing/given.js'

const db = await testDatabase()
/** As questions are answered, but without any check of the server before it. */
const asked = openPostgres(db.url, { max: 2, role: APP_ROLE })

let committee: Committee
let owner: Ctx
let other: Ctx
let objective: number

beforeAll(async () => {
  await db.sql`update organisation set time_zone = 'Europe/Berlin'`
  await db.sql`insert into department (id, code, name) values (1, 'A', 'A'), (2, 'B', 'B')`
  await db.sql`insert into team (id, code, name, department_id)
    values (1, 'a1', 'A1', 1), (2, 'a2', 'A2', 1), (3, 'b1', 'B1', 2), (4, 'b2', 'B2', 2)`
  committee = await givenCommittee(db.ctx())
  owner = at((await givenPerson(db.ctx(), ['OWNER'])).ctx, '2026-04-15T10:00:00Z')
  other = (await givenPerson(db.ctx(), ['EXECUTIVE'])).ctx
  objective = Number(await givenObjective(committee, 'Whoever asks is helped'))
})
afterAll(() => asked.end())

/** What a statement gives to a person past every check of the server; null: nobody is named. */
const past = async (person: Ctx | null, statement: string): Promise<unknown[]> => {
  const begun = asked.sql.begin(async sql => {
    if (person) await sql`select set_config('steerboard.person', ${person.actor.id}, true)`
    return [...(await sql.unsafe(statement))]
  })
  return begun
}
const personal = `select title from goal where kind = 'PERSON'`

describe('past every check of the server, a personal goal', () => {
  let id: string
  beforeAll(async () => {
    id = (await givenGoal(owner, { kind: 'PERSON', title: 'Mine' })).id
    await reportOnGoal(owner, { id, outlook: 'AT_RISK', note: 'It is hard.' })
    await givenGoal(at(committee.chair, '2026-04-15T10:00:00Z'), {
      ...{ kind: 'DEPARTMENT', title: 'Theirs', department: 'A', objective: String(objective) },
    })
  })

  test('is its owner’s alone, and nobody’s where no person is named', async () => {
    expect(await past(owner, personal)).toEqual([{ title: 'Mine' }])
    for (const person of [other, committee.chair, null]) {
      expect(await past(person, personal)).toEqual([])
      for (const table of ['goal_event', 'goal_report'])
        expect(await past(person, `select 1 from ${table} where goal_id = ${id}`)).toEqual([])
    }
    expect(await past(null, 'select title from goal')).toEqual([{ title: 'Theirs' }])
  })

  test('is seen with its reports by whom it is shared with, until it is taken back', async () => {
    await shareGoal(owner, { id, with: other.actor.id })
    expect(await past(other, personal)).toEqual([{ title: 'Mine' }])
    expect(await past(other, 'select note from goal_report')).toEqual([{ note: 'It is hard.' }])
    expect(await past(committee.chair, personal)).toEqual([])
    await unshareGoal(owner, { id, with: other.actor.id })
    expect(await past(other, personal)).toEqual([])
  })

  test('that is shared with everybody is seen by who signs in, not by a stranger', async () => {
    await shareGoal(owner, { id })
    expect(await past(committee.chair, personal)).toEqual([{ title: 'Mine' }])
    expect(await past(null, personal)).toEqual([])
    await unshareGoal(owner, { id })
    expect(await past(committee.chair, personal)).toEqual([])
  })

  test.each([
    ['ended', () => `update goal set state = 'DROPPED', revision = revision + 1 where id = ${id}`],
    [
      'made one of a department',
      () => `update goal set kind = 'DEPARTMENT', department_id = 1 where id = ${id}`,
    ],
  ])('cannot be %s by another, who finds no such row', async (_, statement) => {
    expect(await past(other, `${statement()} returning id`)).toEqual([])
  })

  test.each([
    [
      'shared',
      () => `insert into goal_share (goal_id, owner_id, with_id, shared_at)
        values (${id}, '${owner.actor.id}', '${other.actor.id}', now())`,
    ],
    [
      'claimed and shared',
      () => `insert into goal_share (goal_id, owner_id, with_id, shared_at)
        values (${id}, '${other.actor.id}', '${other.actor.id}', now())`,
    ],
    [
      'reported on',
      () => `insert into goal_report (goal_id, day, outlook, author_id, at)
        values (${id}, '2026-04-15', 'ON_TRACK', '${other.actor.id}', now())`,
    ],
    [
      'written in the name of its owner',
      () => `insert into goal (kind, owner_id, title, why, starts_on, ends_on, state, revision,
          drafted_by, drafted_at)
        values ('PERSON', '${owner.actor.id}', 'x', '', '2026-01-01', '2026-02-01', 'DRAFT', 1,
          '${other.actor.id}', now())`,
    ],
  ])('cannot be %s by another', async (_, statement) => {
    await expect(past(other, statement())).rejects.toThrow(/row-level security|foreign key/)
  })

  test('holds for the owner of the tables too, who is not counting', async () => {
    const rows = await db.sql<{ name: string; forced: boolean }[]>`
      select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class
      where relname in ('goal', 'goal_event', 'goal_report', 'goal_share') order by 1`
    expect(rows.map(({ forced }) => forced)).toEqual([true, true, true, true])
    const counting = `select set_config('steerboard.counting_goals', 'on', true)`
    await past(other, counting)
    expect(await past(other, `with c as (${counting}) ${personal}`)).toEqual([])
  })

  test.each([
    ['given another owner', `owner_id = '${'00000000-0000-4000-8000-000000000000'}'`],
    ['made one of a department', `kind = 'DEPARTMENT', department_id = 1, objective_id = 1`],
    ['changed while it is active', `title = 'Other'`],
    ['brought back to a draft', `state = 'DRAFT'`],
  ])('cannot be %s by its owner either', async (_, change) => {
    await expect(
      past(owner, `update goal set revision = revision + 1, ${change} where id = ${id}`),
    ).rejects.toThrow(/does not change|cannot be|row-level/)
  })
})

/** A person of the organisation: in which team, with such a goal, and with it on track. */
interface Placed {
  team: number
  has: boolean
  tracks: boolean
}
const unitsOf = ({ team }: Placed) => ['0/0', `1/${team < 3 ? 1 : 2}`, `2/${team}`]

/** What the database tells of these people; all is rolled back. */
async function countsOf(people: readonly Placed[]): Promise<CountRow[]> {
  let told: CountRow[] = []
  const rows = JSON.stringify(people.map((person, at) => ({ ...person, at })))
  await db.sql
    .begin(async sql => {
      await sql`delete from unit_member`
      await sql`create temporary table given on commit drop as
        select gen_random_uuid() as id, * from json_to_recordset(${rows}::json)
          as given (team integer, has boolean, tracks boolean, at integer)`
      await sql`insert into person (id, name, email, created_at)
        select id, 'P', id || '@x', now() from given`
      await sql`insert into unit_member (person_id, department_id, team_id, placed_at)
        select id, case when team < 3 then 1 else 2 end, team, now() from given`
      await sql`set local session_replication_role = replica`
      await sql`insert into goal (kind, owner_id, title, why, objective_id, starts_on, ends_on,
          state, revision, drafted_by, drafted_at)
        select 'PERSON', id, 'G', '', ${objective}, '2026-01-01', '2026-12-31', 'ACTIVE', 1, id, now()
        from given where has`
      await sql`insert into goal_report (goal_id, day, outlook, author_id, at)
        select g.id, '2026-04-01', 'ON_TRACK', g.owner_id, now()
        from goal g join given on given.id = g.owner_id where given.tracks`
      await sql.unsafe(`set local role ${APP_ROLE}`)
      told = [
        ...(await sql<CountRow[]>`
        select depth, unit_id as "unitId", people, having_goal as "havingGoal",
          on_track as "onTrack" from goal_people_counts(${objective})`),
      ]
      throw new Error('rolled back')
    })
    .catch((error: Error) => {
      if (error.message !== 'rolled back') throw error
    })
  return told
}
const group = (count: number, team: number, has = 0, tracks = 0): Placed[] =>
  Array.from({ length: count }, (_, at) => ({ team, has: at < has, tracks: at < tracks }))
const told = (rows: readonly CountRow[], depth: number, unitId: number) => {
  const row = rows.find(each => each.depth === depth && each.unitId === unitId)
  return row && [row.people, row.havingGoal, row.onTrack]
}

describe('of people with a goal that serves an objective it is told', () => {
  test('how many they are, where they and the rest are at least five', async () => {
    const rows = await countsOf([...group(20, 1, 12, 6), ...group(20, 3, 12, 6)])
    expect(told(rows, 0, 0)).toEqual([40, 24, 12])
    expect(told(rows, 1, 1)).toEqual([20, 12, 6])
    expect(told(rows, 2, 1)).toEqual([20, 12, 6])
  })

  test.each([
    ['nothing of four people', [...group(4, 1, 2, 1)], [null, null, null]],
    ['not that four have one', group(20, 1, 4, 2), [20, null, null]],
    ['not that all but four have one', group(20, 1, 16, 8), [20, null, null]],
    ['not that all have one, nor that nobody has', group(12, 1, 12, 6), [12, null, null]],
    ['not that four of them are on track', group(20, 1, 12, 4), [20, 12, null]],
  ] as const)('%s', async (_, people, expected) => {
    expect(told(await countsOf(people), 0, 0)).toEqual(expected)
  })

  test('nothing from which a unit that is not told of could be worked out', async () => {
    const rows = await countsOf([...group(20, 1, 10, 5), ...group(3, 3, 1, 1)])
    expect(told(rows, 0, 0)).toEqual([23, 11, 6])
    expect(told(rows, 1, 1)).toEqual([null, null, null])
    const unlike = await countsOf([...group(20, 1, 10, 5), ...group(20, 3, 1, 1)])
    expect(told(unlike, 1, 1)).toEqual([20, null, null])
  })

  const figures = [
    ['people', () => true, () => true],
    ['havingGoal', ({ has }: Placed) => has, () => true],
    ['onTrack', ({ has, tracks }: Placed) => has && tracks, ({ has }: Placed) => has],
  ] as const

  test('nothing by any sum or difference of what it tells, whoever works where', async () => {
    const some = fc.record({
      team: fc.integer({ min: 1, max: 4 }),
      has: fc.boolean(),
      tracks: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 60 }), async people => {
        const rows = await countsOf(people)
        for (const [figure, isIn, isOf] of figures) {
          const shown = rows
            .filter(row => row[figure] !== null)
            .map(row => `${row.depth}/${row.unitId}`)
          for (const whole of shown)
            for (const parts of subsetsOf(shown.filter(unit => unit > whole))) {
              const left = people.filter(
                person =>
                  isOf(person) &&
                  unitsOf(person).includes(whole) &&
                  !unitsOf(person).some(unit => parts.includes(unit)),
              )
              const having = left.filter(isIn).length
              const rest = left.length - having
              const isSafe =
                left.length === 0 || (having >= 5 && (figure === 'people' || rest >= 5))
              expect(isSafe, `${figure} of ${whole} without ${parts}: ${having}, ${rest}`).toBe(
                true,
              )
            }
        }
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

const subsetsOf = (units: readonly string[]): string[][] =>
  Array.from({ length: 2 ** units.length }, (_, set) =>
    units.filter((_unit, at) => Math.floor(set / 2 ** at) % 2 === 1),
  )
