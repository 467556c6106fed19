import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { type Committee, givenCommittee, givenDecided } from '../../testing/given-committee.js'
import { proposeMotion, readMotion } from '../motion/index.js'
import { draftObjective, type ObjectiveQuestion, readFindings } from '../strategy/index.js'
import { givenMonths, givenOrganisation, givenTarget } from './testing/given.js'

const db = await testDatabase()
const march = '2026-03-10T10:00:00Z'
/** The figures of March are known: all of e-mail's promises of that month were broken. */
const april = '2026-04-15T10:00:00Z'
let committee: Committee
let objective: string

const idOf = ({ link }: { link: string | null }) => link?.split('/').at(-1) ?? ''
const sla = { kpi: 'SLA_RESOLUTION', weight: 3 }
const csat = { kpi: 'CSAT_T2B', weight: 1 }
const question = (given: Partial<ObjectiveQuestion>): ObjectiveQuestion => ({
  ...{ title: 'Promises are kept', owner: committee.members[1]?.actor.id ?? null },
  ...{ horizon: '2027-12-31', kpis: [sla, csat], work: [], weight: 30, rationale: 'x' },
  ...given,
})
const decided = (given: Partial<ObjectiveQuestion>, now = april) =>
  givenDecided(committee, author => draftObjective(author, question(given)), now)
const found = (day: string, knownAt?: string) =>
  readFindings(db.ctx(), { day, knownAt: knownAt ? new Date(knownAt) : null })

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  await givenTarget(db.sql, 'SLA_RESOLUTION', { direction: 'HIGHER', value: 0.9, red: 0.8 })
  const good = Array.from({ length: 26 }, () => ({ met: 95, reopened: 0 }))
  await givenMonths(db.sql, 'EMAIL', [...good, { met: 10, reopened: 0 }])
  objective = idOf(await decided({ effectiveFrom: '2026-03-15' }, march))
})

describe('a change that could have been made to please the score', () => {
  test('is none where nothing was red and a weight moves by ten points', async () => {
    await decided({ objective, weight: 40, effectiveFrom: '2026-04-20' })
    expect(await found('2026-12-31')).toEqual([])
  })

  test('is shown before it is agreed to, kept when it is, and stays whatever comes later', async () => {
    const change = { objective, weight: 41, kpis: [csat], effectiveFrom: '2026-05-01' }
    const [author] = committee.members
    const by = { ...(author as NonNullable<typeof author>), now: new Date(april) }
    const draft = await draftObjective(by, question(change))
    const before = await readMotion(by, (await proposeMotion(by, draft)).id)
    const texts = [
      '“Promises are kept” weighed 30 and weighs 41 from 1 May 2026: more than 10 points within a quarter.',
      'SLA compliance, resolution was taken out of “Promises are kept” on 15 April 2026, 14 days after it had turned red.',
    ]
    const toldAs = (label: string) => texts.map(text => ({ label, text }))
    expect(before.facts.slice(0, 2)).toEqual(toldAs('Look at this before you agree'))
    expect(await found('2026-12-31')).toEqual([])
    const { id } = await decided(change)
    const kept = await found('2026-05-01')
    expect(kept.map(({ text }) => text).toSorted()).toEqual(texts.toSorted())
    for (const each of kept)
      expect(each).toMatchObject({ on: '2026-05-01', motionId: id, objective: { id: objective } })
    expect((await readMotion(by, id)).facts.slice(0, 2)).toEqual(
      toldAs('Found when it was approved'),
    )
    await givenMonths(db.sql, 'PRINT', [])
    await db.sql`update sla_instance set source_met = true, breached_at = null`
    expect(await found('2026-05-01')).toEqual(kept)
  })

  test('is told as of a day and as known at a moment', async () => {
    expect(await found('2026-04-30')).toEqual([])
    expect(await found('2026-05-01', '2026-04-15T09:59:59Z')).toEqual([])
    expect(await found('2026-05-01', april)).toHaveLength(2)
  })

  test('is kept by the database: not taken back, and not added without a motion', async () => {
    await expect(db.sql`delete from objective_finding`).rejects.toThrow(/keeps what was decided/)
    await expect(db.sql`update objective_finding set from_day = '2020-01-01'`).rejects.toThrow(
      /keeps what was decided/,
    )
    const [author] = committee.members
    const open = await draftObjective(author as never, question({ effectiveFrom: '2026-06-01' }))
    const added = db.sql`
      insert into objective_finding (kind, version_id, about, from_day, evidence, found_at, motion_id)
      select kind, version_id, about, from_day, evidence, found_at, ${open.id}::int
      from objective_finding limit 1`
    await expect(added).rejects.toThrow(/follows from an approved motion/)
  })
})
