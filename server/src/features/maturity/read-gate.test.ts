import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { gateOn, linkGoal } from './index.js'
import { readDataEvidence } from './read-data-evidence.js'
import { givenClosed, givenOpen, givenRaters } from './testing/given-round.js'

const db = await testDatabase()
let chair: Ctx
let early: string
let last: string

const at = (now: string): Ctx => ({ ...chair, now: new Date(now) })
const condition = async (ctx: Ctx, code: string, on?: string) =>
  (await gateOn(ctx, on)).conditions.find(each => each.code === code)

beforeAll(async () => {
  chair = (await givenPerson(db.ctx(), ['CHAIR'])).ctx
  await db.sql`update organisation set time_zone = 'Europe/Berlin'`
  await db.sql`insert into department (id, code, name) values (1, 'IT', 'IT')`
  for (const month of ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03'])
    await db.sql.begin(async sql => {
      await sql`select set_config('steerboard.recorded_at', ${`${month}-28T12:00:00Z`}, true)`
      await sql`insert into observation (source, external_id, source_updated_at, kpi, observed_on,
        department_id, numerator, denominator) values ('hr', ${month}, ${`${month}-28T10:00:00Z`}, 1,
        ${`${month}-15`}, 1, 90000000, 100000000)`
    })
  const raters = await givenRaters(db.ctx(), { BUSINESS: 2, IT: 3 })
  const before = at('2025-10-01T10:00:00Z')
  early = (await givenClosed(before, raters, () => ({ 'D3.1': 1, 'D2.2': 4 }))).id
  last = (await givenClosed(at('2026-04-10T10:00:00Z'), raters, () => ({ 'D2.2': 5 }))).id
}, 60_000)

describe('the gate', () => {
  test('rests on the last round that was closed by its day', async () => {
    const now = at('2026-04-15T10:00:00Z')
    expect(await condition(now, 'PROCESS')).toMatchObject({ isMet: true, missing: null })
    expect(await condition(now, 'PROCESS', '2026-04-09')).toMatchObject({
      isMet: false,
      missing: 'Below 3: Change impact assessed before go-live (1).',
    })
    expect(await condition(now, 'ASSESSED', '2025-09-30')).toMatchObject({
      isMet: false,
      evidence: 'No round was closed yet.',
    })
    expect(await condition(at('2027-04-11T10:00:00Z'), 'ASSESSED')).toMatchObject({ isMet: false })
  })

  test('counts a round from its own day on', async () => {
    const now = at('2026-04-15T10:00:00Z')
    expect(await condition(now, 'ASSESSED', '2026-04-10')).toMatchObject({
      evidence: expect.stringContaining('10 April 2026'),
    })
  })

  test('is not ready without goal and controls, and says what to do', async () => {
    const gate = await gateOn(at('2026-04-15T10:00:00Z'))
    expect(gate).toMatchObject({ on: '2026-04-15', readiness: 'NOT_READY' })
    expect(gate.conditions.filter(({ isMet }) => !isMet).map(({ missing }) => missing)).toEqual([
      'Link the approved objective that AI is to serve.',
      'Record the control tests of the last months.',
    ])
  })

  test('counts what happened in this very moment, and nothing of the day after', async () => {
    const closing = at('2026-04-10T10:00:00Z')
    expect(await condition(closing, 'ASSESSED')).toMatchObject({ isMet: true })
    expect(await condition(closing, 'PROCESS')).toMatchObject({ isMet: true })
    const midnight = at('2026-04-12T10:00:00Z')
    expect(await condition(midnight, 'PROCESS', '2026-04-09')).toMatchObject({ isMet: false })
  })

  test('takes no goal that nobody approved', async () => {
    const link = { objective: '1', reason: 'It is what we want.' }
    await expect(linkGoal(at('2026-04-15T10:00:00Z'), link)).rejects.toThrow(
      /approved and in force/,
    )
    const { ctx: member } = await givenPerson(db.ctx(), ['MEMBER'])
    await expect(linkGoal(member, link)).rejects.toThrow(/None of your roles/)
  })

  test('says which goal was linked, and that it is not in force', async () => {
    await db.sql`insert into objective (created_by, created_at) values (${chair.actor.id}, now())`
    await db.sql`insert into ai_goal (objective_id, linked_by, linked_at, reason)
      select id, created_by, '2026-04-12T10:00:00Z', 'It is clear.' from objective`
    const now = at('2026-04-15T10:00:00Z')
    expect(await condition(now, 'GOAL')).toMatchObject({
      isMet: false,
      evidence: expect.stringMatching(/^Objective \d+: not in force on this day/),
    })
    expect(await condition(now, 'GOAL', '2026-04-11')).toMatchObject({
      evidence: 'No objective is linked.',
    })
  })

  test('has no answer for a day to come', async () => {
    await expect(gateOn(at('2026-04-15T10:00:00Z'), '2026-04-16')).rejects.toThrow(/still to come/)
  })
})

describe('what data say beside a round', () => {
  const of = async (round: string, item: string) =>
    (await readDataEvidence(at('2026-11-15T10:00:00Z'), round)).find(each => each.item === item)

  test('is what was known when it closed', async () => {
    expect(await of(early, 'D2.2')).toMatchObject({ level: 1, claim: 3, isClaimLarge: true })
    expect(await of(last, 'D2.2')).toMatchObject({
      level: 2,
      claim: 3,
      kpi: 'TRAINING_COMPLETION',
      sentence: expect.stringContaining('measured in 5 of 12 months'),
    })
    expect((await of(last, 'D2.2'))?.permalink).toContain('asOf=2026-04-10')
  })

  test('is not told while it is open, so that it leads nobody', async () => {
    const raters = await givenRaters(db.ctx(), { BUSINESS: 1, IT: 0 })
    const { id } = await givenOpen(at('2026-11-01T10:00:00Z'), raters)
    expect(await readDataEvidence(chair, id)).toEqual([])
  })
})
