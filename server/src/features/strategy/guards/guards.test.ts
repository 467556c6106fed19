import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../testing/database.js'
import {
  type Committee,
  givenCommittee,
  givenDecided,
  givenOrganisation,
} from '../../../testing/given-committee.js'
import { draftObjective, draftScoreWeights, type ObjectiveQuestion } from '../index.js'

const db = await testDatabase()
let committee: Committee
/** What all others are part of. */
let root: string

const decided = async (given: Partial<ObjectiveQuestion>) => {
  const question = {
    ...{ title: 'All of it', owner: committee.members[0]?.actor.id ?? null, weight: 0 },
    ...{ horizon: '2027-12-31', effectiveFrom: '2026-04-01', rationale: 'x', kpis: [], work: [] },
    ...given,
  }
  const { link } = await givenDecided(committee, author => draftObjective(author, question))
  return link?.split('/').at(-1) ?? ''
}

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  root = await decided({})
  await decided({ objective: root, effectiveFrom: '2026-05-01', weight: 5 })
  await givenDecided(committee, author =>
    draftScoreWeights(author, {
      ...{ coverageTarget: 0.75, effectiveFrom: '2026-05-01', rationale: 'x' },
    }),
  )
})

describe('past the server the database refuses', () => {
  const refused = (statement: string) =>
    db.sql.unsafe(statement).then(
      () => 'nothing',
      (error: Error) => error.message,
    )

  test.each([
    [
      'to change the weight of an objective',
      `update objective_version set weight = 99`,
      /never edited/,
    ],
    ['to remove a version', 'delete from objective_version', /keeps what was decided/],
    ['to undo an end', 'delete from objective_end', /keeps what was decided/],
    [
      'to let one hold longer',
      `update objective_version set effective = daterange('2020-01-01', null)`,
      /only be ended earlier/,
    ],
    [
      'to change the weights of the score',
      `update score_weights set from_day = '2020-01-01'`,
      /keeps what/,
    ],
    [
      'an objective that no motion agreed to',
      `insert into objective_version (objective_id, title, purpose, owner_id, horizon, kind, weight,
        is_critical, kpis, work, effective, agreed_from, rationale, proposed_by, approved_by,
        approved_at, motion_id)
       select objective_id, 'Other', purpose, owner_id, horizon, kind, weight, is_critical, kpis,
        '[]', 'empty', agreed_from, rationale, proposed_by, approved_by, approved_at, motion_id
       from objective_version limit 1`,
      /approved motion that says the same/,
    ],
  ])('%s', async (_, statement, message) => {
    expect(await refused(statement)).toMatch(message)
  })

  const copied = async (changes: string, setup = '') =>
    db.sql
      .begin(async sql => {
        await sql.unsafe('alter table objective_version disable trigger guard_new_objective')
        if (setup) await sql.unsafe(setup)
        await sql.unsafe(`
          insert into objective_version (objective_id, title, purpose, parent_id, owner_id, horizon,
            kind, weight, is_critical, kpis, work, effective, agreed_from, rationale, proposed_by,
            approved_by, approved_at, motion_id)
          select (to_jsonb(n)->>'objective_id')::int, v.title, '', n.parent_id, v.owner_id,
            '2090-01-01', v.kind, 1, false, v.kpis, n.work, daterange('2080-01-01', null),
            '2080-01-01', 'x', v.proposed_by, v.approved_by, v.approved_at, n.motion_id
          from (select * from objective_version limit 1) v, (${changes}) n`)
      })
      .then(
        () => 'nothing',
        (error: Error) => error.message,
      )
  /** Objectives and motions of their own for versions that nobody agreed to. */
  const strangers = (count: number) => `
    with m as (insert into motion (subject, about, content, effective_from, rationale, state,
        proposed_by, created_at, revision)
      select 'OBJECTIVE', 'x', '{}', '2080-01-01', 'x', 'DRAFT', proposed_by, created_at, 1
      from (select * from motion limit 1) one, generate_series(1, ${count}) returning id)
    insert into objective (created_by, created_at)
    select proposed_by, created_at from (select * from motion limit 1) one, m`
  const newest = (column: string) => `(select max(id) from ${column})`

  test('an eighth objective at the top', async () => {
    const rows = `select ${newest('objective')} - i as objective_id, null::int as parent_id,
      '[]'::jsonb as work, ${newest('motion')} - i as motion_id from generate_series(0, 7) i`
    expect(await copied(rows, strangers(8))).toMatch(/2080-01-01 more than 7 objectives/)
  })

  test('two objectives that are part of each other', async () => {
    const rows = `select ${newest('objective')} - i as objective_id,
      ${newest('objective')} - 1 + i as parent_id, '[]'::jsonb as work,
      ${newest('motion')} - i as motion_id from generate_series(0, 1) i`
    expect(await copied(rows, strangers(2))).toMatch(/2080-01-01 objective \d+ is part of itself/)
  })

  test('more of a service than there is, by two objectives together', async () => {
    const rows = `select ${newest('objective')} - i as objective_id, ${root} as parent_id,
      '[{"kind": "SERVICE", "item": "LIBRARY", "share": 0.6, "strength": "WEAK"}]'::jsonb as work,
      ${newest('motion')} - i as motion_id from generate_series(0, 1) i`
    expect(await copied(rows, strangers(2))).toMatch(/more of LIBRARY would be linked/)
  })

  test('an objective of the past without a decision', async () => {
    const past = `insert into objective_version (objective_id, title, purpose, owner_id, horizon, kind,
        weight, is_critical, kpis, work, effective, agreed_from, rationale, proposed_by, approved_by,
        approved_at, motion_id)
      select objective_id, title, purpose, owner_id, horizon, kind, weight, is_critical, kpis, work,
        daterange('2020-01-01', '2020-01-02'), '2020-01-01', rationale, proposed_by, approved_by,
        approved_at, motion_id from objective_version limit 1`
    expect(await refused(past)).toMatch(/needs a reference to a decision/)
  })

  test('two versions of one objective on one day', async () => {
    const twice = db.sql.begin(async sql => {
      await sql`set local session_replication_role = replica`
      await sql`insert into objective_version (objective_id, title, purpose, owner_id, horizon, kind,
          weight, is_critical, kpis, work, effective, agreed_from, rationale, proposed_by,
          approved_by, approved_at, motion_id)
        select objective_id, title, purpose, owner_id, horizon, kind, weight, is_critical, kpis, '[]',
          effective, agreed_from, rationale, proposed_by, approved_by, approved_at,
          (select max(id) from motion where id not in (select motion_id from objective_version))
        from objective_version where not isempty(effective) limit 1`
    })
    await expect(twice).rejects.toThrow(/do_not_overlap/)
  })
})
