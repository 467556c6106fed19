import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { asPerson } from '../auth/index.js'
import { readGoals } from '../goal/index.js'
import { tellGoals } from './committee/tell-goals.js'
import { introducePeople } from './introduce-people.js'
import { toldGoals } from './story/goals.js'
import { toldObjectives } from './story/objectives.js'
import { departments, teams } from './story/organisation.js'
import { personId } from './story/people.js'
import { services } from './story/services.js'
import { timelineOf } from './story/timeline.js'

const now = new Date('2026-11-22T13:00:00Z')
const db = await testDatabase()
const ctx = db.ctx(now)
const timeline = timelineOf(now)
const seenBy = async (number: number) => readGoals(await asPerson(ctx, personId(number)))

beforeAll(async () => {
  await db.sql`update organisation set name = 'Falkenried', time_zone = 'Europe/Berlin', demo = 1`
  for (const { code, name } of departments)
    await db.sql`insert into department (code, name) values (${code}, ${name})`
  for (const { code, name, department } of teams)
    await db.sql`insert into team (code, name, department_id)
      values (${code}, ${name}, (select id from department where code = ${department}))`
  for (const { code, name, department } of services)
    await db.sql`insert into service (code, name, department_id)
      values (${code}, ${name}, (select id from department where code = ${department}))`
  await introducePeople(ctx)
  await givenObjectives()
  await tellGoals(ctx, timeline)
}, 120_000)

/** What the committee decided, without its meetings: they are told elsewhere, and take long. */
const givenObjectives = () =>
  db.sql.begin(async sql => {
    await sql`set local session_replication_role = replica`
    for (const [at, { objective, owner }] of toldObjectives.slice(0, 5).entries()) {
      const by = personId(owner)
      await sql`insert into objective (created_by, created_at) values (${by}, '2025-10-01')`
      await sql`
        insert into objective_version (objective_id, title, purpose, owner_id, horizon, kind, weight,
          is_critical, kpis, work, effective, agreed_from, rationale, proposed_by, approved_by,
          approved_at, motion_id)
        values (${at + 1}, ${objective.title ?? ''}, '', ${by}, '2028-11-01', 'COMMITTED', 1, false,
          '[]', '[]', daterange('2025-11-01', null), '2025-11-01', '', ${by}, ${personId(2)},
          '2025-10-10', ${at})`
    }
  })

describe('the goals of the story', () => {
  test('are all told, each below the objective or goal that it names', async () => {
    const { mine, ofMyUnits, ofOtherUnits } = await seenBy(11)
    const units = [...ofMyUnits, ...ofOtherUnits]
    expect(units).toHaveLength(toldGoals.filter(({ goal }) => goal.kind !== 'PERSON').length)
    expect(new Set(units.map(({ serves }) => serves?.title)).size).toBe(7)
    expect(units.filter(({ state }) => state === 'ACHIEVED')).toHaveLength(1)
    expect(mine.map(({ outlook }) => outlook)).toEqual(['ON_TRACK'])
    expect(ofMyUnits.every(({ department }) => department?.code === 'IT')).toBe(true)
  })

  test('that are personal are their owner’s, and one is shared', async () => {
    const shared = async (number: number) =>
      (await seenBy(number)).sharedWithMe.map(({ owner }) => owner.name)
    expect(await shared(3)).toEqual(['Oliver Brenner'])
    expect(await shared(2)).toEqual([])
    expect((await readGoals(ctx)).sharedWithMe).toEqual([])
  })

  test('are told once', async () => {
    const [before] = await db.sql`select count(*)::int as goals from goal`
    await tellGoals(ctx, timeline)
    expect(await db.sql`select count(*)::int as goals from goal`).toEqual([before])
  })
})
