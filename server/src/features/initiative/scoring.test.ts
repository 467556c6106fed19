import { beforeEach, describe, expect, test } from 'vitest'
import { allRoles } from '../../domain/access/role.js'
import { allCriteria } from '../../domain/initiative/scoring/criteria.js'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { draftInitiative } from './draft-initiative.js'
import { readInitiative } from './read-initiative.js'
import { readScoring } from './read-scoring.js'
import { remindOfScores } from './remind-of-scores.job.js'
import { closeScoringRound, openScoringRound, scoreInitiative } from './score-initiative.js'
import { loadSheets } from './stores/score.store.js'

const db = await testDatabase()
const start = new Date('2026-04-15T10:00:00Z')
const later = (ctx: Ctx, day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) })
type Someone = Awaited<ReturnType<typeof givenPerson>>

let owner: Someone
let members: Someone[]
let chair: Someone
let initiative: string

beforeEach(async () => {
  owner = await givenPerson(db.ctx(start), ['MEMBER', 'OWNER'])
  chair = await givenPerson(db.ctx(start), ['CHAIR'])
  members = await Promise.all([1, 2, 3, 4].map(() => givenPerson(db.ctx(start), ['MEMBER'])))
  const open = (await readScoring(chair.ctx)).open
  if (open) await closeScoringRound(chair.ctx, open.id)
  const drafted = await draftInitiative(later(owner.ctx, '2026-04-01'), {
    title: 'Knowledge base',
    purpose: 'Answers are found, not asked for.',
    owner: owner.id,
    sponsor: members[3]?.id ?? null,
    budget: 10,
    effortDays: 200,
    category: 'GROW',
    startsOn: '2026-05-01',
    endsOn: '2026-09-01',
    usesAi: false,
    kpis: [],
    objectives: [],
  })
  initiative = drafted.id
})

const gives = (who: Someone | undefined, score: number) =>
  scoreInitiative((who as Someone).ctx, {
    initiative,
    scores: allCriteria.map(criterion => ({ criterion, score })),
  })
const ballotOf = async (ctx: Ctx) =>
  (await readScoring(ctx)).ballots.find(each => each.initiative === initiative)

describe('while a round is open', () => {
  beforeEach(async () => {
    await openScoringRound(chair.ctx)
    await gives(members[0], 1)
    await gives(members[1], 5)
  })

  test('nobody of any role sees what another gave, only who did', async () => {
    const everybody = await givenPerson(db.ctx(start), allRoles)
    for (const { ctx } of [chair, owner, members[2] as Someone, everybody]) {
      const ballot = await ballotOf(ctx)
      expect(ballot?.mine).toEqual([])
      expect(ballot?.scorers).toHaveLength(2)
      expect((await readInitiative(ctx, { id: initiative })).scores).toEqual([])
    }
    expect((await ballotOf((members[0] as Someone).ctx))?.mine[0]).toEqual({
      criterion: 'STRATEGY',
      score: 1,
    })
  })

  test('the database shows a score to nobody else either', async () => {
    await db.sql`drop role if exists reader_of_scores`
    await db.sql`create role reader_of_scores`
    await db.sql`grant select on initiative_score, score_sheet, scoring_round to reader_of_scores`
    const seenBy = (person: string) =>
      db.sql.begin(async tx => {
        await tx`set local role reader_of_scores`
        await tx`select set_config('steerboard.person', ${person}, true)`
        return tx<{ score: number }[]>`
          select distinct c.score from initiative_score c join score_sheet s on s.id = c.sheet_id
          where s.initiative_id = ${initiative} order by 1`
      })
    const scores = async (person: string) => (await seenBy(person)).map(({ score }) => score)
    expect(await scores('')).toEqual([])
    expect(await scores((members[0] as Someone).id)).toEqual([1])
    const { open } = await readScoring(chair.ctx)
    await closeScoringRound(chair.ctx, open?.id ?? '')
    expect(await scores('')).toEqual([1, 5])
    await db.sql`drop owned by reader_of_scores`
    await db.sql`drop role reader_of_scores`
  })

  test('the store gives a score to whoever gave it alone', async () => {
    const mine = members[0] as Someone
    for (const [viewer, expected] of [
      [mine.id, 1],
      [chair.id, 0],
      [null, 0],
    ] as const) {
      const sheets = await loadSheets(db.ctx(start), start, viewer)
      const own = sheets.filter(each => each.initiativeId === Number(initiative))
      expect(own).toHaveLength(2)
      expect(own.filter(({ scores }) => scores !== null)).toHaveLength(expected)
    }
  })

  test('scores may be given anew, and the last ones count', async () => {
    await gives(members[0], 3)
    await gives(members[2], 4)
    const { open } = await readScoring(chair.ctx)
    await closeScoringRound(chair.ctx, open?.id ?? '')
    const { score } = await readInitiative(later(chair.ctx, '2026-04-17'), { id: initiative })
    expect(score).toMatchObject({
      priority: 80,
      priorityForEffort: 40,
      scorers: 3,
      isToDiscuss: false,
    })
  })

  test('owner and sponsor abstain, also where somebody writes to the database', async () => {
    await expect(gives(owner, 5)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(gives(members[3], 5)).rejects.toThrow('abstain')
    const { open } = await readScoring(chair.ctx)
    await expect(
      db.sql`insert into score_sheet (round_id, initiative_id, version, scorer_id, given_at)
        values (${open?.id ?? 0}, ${initiative}, 1, ${owner.id}, now())`,
    ).rejects.toThrow('abstain')
  })

  test('there is no second one', async () => {
    await expect(openScoringRound(chair.ctx)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(openScoringRound((members[0] as Someone).ctx)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test.each([
    ['a score that has no anchor', 6],
    ['half a score', 2.5],
  ])('%s is refused', async (_, score) => {
    await expect(gives(members[2], score)).rejects.toMatchObject({
      fields: [{ argument: 'scores' }],
    })
  })
})

describe('a round that is closed', () => {
  test('tells the median, and where members are to discuss', async () => {
    await openScoringRound(chair.ctx)
    await gives(members[0], 1)
    await gives(members[1], 5)
    await gives(members[2], 4)
    const { open } = await readScoring(chair.ctx)
    const closed = await closeScoringRound(chair.ctx, open?.id ?? '')
    expect(closed).toMatchObject({ open: null, ballots: [] })
    const told = await readInitiative(later(chair.ctx, '2026-05-01'), { id: initiative })
    expect(told.score).toMatchObject({ priority: 80, isToDiscuss: true, isDue: false, version: 1 })
    expect(told.score?.values[0]).toMatchObject({ median: 4, spread: 2, n: 3, weight: 30 })
    const quarter = await readInitiative(later(chair.ctx, '2026-07-16'), { id: initiative })
    expect(quarter.score?.isDue).toBe(true)
    const before = await readInitiative(later(chair.ctx, '2026-05-01'), {
      id: initiative,
      asOf: new Date('2026-04-15T09:00:00Z'),
    })
    expect(before.score).toBeNull()
  })

  test('takes no more scores, and is not opened again', async () => {
    await openScoringRound(chair.ctx)
    const { open } = await readScoring(chair.ctx)
    await closeScoringRound(chair.ctx, open?.id ?? '')
    await expect(gives(members[0], 3)).rejects.toMatchObject({ code: 'PRECONDITION' })
    await expect(closeScoringRound(chair.ctx, open?.id ?? '')).rejects.toMatchObject({
      code: 'PRECONDITION',
    })
    await expect(
      db.sql`update scoring_round set closed_at = null, closed_by = null`,
    ).rejects.toThrow('closed once')
    await expect(
      db.sql`insert into score_sheet (round_id, initiative_id, version, scorer_id, given_at)
        values (${open?.id ?? 0}, ${initiative}, 1, ${members[0]?.id ?? ''}, now())`,
    ).rejects.toThrow('is closed')
  })
})

test('the chair is told once that scores are a quarter old, and not while a round is open', async () => {
  const told = async () =>
    db.sql<{ subject: string }[]>`
      select m.subject from message m join inbox_item i on i.message_id = m.id
      where i.person_id = ${chair.id} and m.topic = 'initiative.rescore' order by m.created_at`
  const remind = (day: string) => remindOfScores.run(later(db.ctx(), day), {})
  const { open } = await openScoringRound(chair.ctx)
  await gives(members[0], 3)
  await remind('2026-08-01')
  expect(await told()).toEqual([])
  await closeScoringRound(chair.ctx, open?.id ?? '')
  await remind('2026-07-14')
  expect(await told()).toEqual([])
  for (const day of ['2026-07-15', '2026-07-16']) await remind(day)
  const [{ subject } = { subject: '' }, ...others] = await told()
  expect(subject).toMatch(/due to be scored again$/)
  expect(others).toEqual([])
})
