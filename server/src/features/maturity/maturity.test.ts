import { beforeEach, describe, expect, test } from 'vitest'
import { itemBank } from '../../domain/maturity/item-bank.js'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { answerItem, handIn } from './answer-item.js'
import { cancelRound, closeRound } from './close-round.js'
import { inviteRaters } from './invite-raters.js'
import { openRound } from './open-round.js'
import { readRating } from './read-rating.js'
import { readRound, readRounds } from './read-rounds.js'
import {
  type GivenRater,
  givenClosed,
  givenHandedIn,
  givenOpen,
  givenRaters,
} from './testing/given-round.js'

const db = await testDatabase()
let chair: Ctx

/** Rounds are for ever: what a test leaves is taken out as the demo is. */
beforeEach(async () => {
  await db.sql.begin(async sql => {
    await sql`select set_config('steerboard.clear_demo', 'on', true)`
    await sql`truncate maturity_round, maturity_rater, maturity_round_key, maturity_ballot,
      maturity_answer, maturity_tally, maturity_evidence`
  })
  chair = (await givenPerson(db.ctx(), ['CHAIR'])).ctx
})

const everybody = { BUSINESS: 5, IT: 5 }
const fewBusiness = { BUSINESS: 3, IT: 5 }
const later = (ctx: Ctx, now: string): Ctx => ({ ...ctx, now: new Date(now) })
const itemOf = (round: Awaited<ReturnType<typeof readRound>>, code: string) =>
  round.profile?.items.find(({ item }) => item.code === code)
const first = (raters: readonly GivenRater[]) => raters[0]?.ctx as Ctx

describe('a round', () => {
  test('asks its raters, who find it in their inbox', async () => {
    const raters = await givenRaters(db.ctx(), everybody)
    const round = await givenOpen(chair, raters)
    expect(round).toMatchObject({
      state: 'OPEN',
      profile: null,
      mine: null,
      turnout: [
        { side: 'BUSINESS', asked: 5, handedIn: 0 },
        { side: 'IT', asked: 5, handedIn: 0 },
      ],
    })
    expect(round.openIssues).toHaveLength(3)
    const told = await db.sql<{ link: string }[]>`
      select m.link from message m join inbox_item i on i.message_id = m.id
      where i.person_id = ${raters[0]?.id ?? ''}`
    expect(told).toEqual([{ link: `/maturity/rate/${round.id}` }])
    expect((await readRound(first(raters), round.id)).mine).toEqual({
      side: 'BUSINESS',
      hasHandedIn: false,
    })
  })

  test('is one at a time, and six months after the one before', async () => {
    const raters = await givenRaters(db.ctx(), everybody)
    await givenClosed(chair, raters)
    await expect(givenOpen(later(chair, '2026-10-14T10:00:00Z'), raters)).rejects.toThrow(
      /from 15 October 2026 on/,
    )
    const next = later(chair, '2026-10-15T10:00:00Z')
    await givenOpen(next, raters)
    await expect(givenOpen(next, raters)).rejects.toThrow(/Another round is open/)
  })

  test('refuses people who are not here, twice the same, and a day that is over', async () => {
    const [rater] = await givenRaters(db.ctx(), { BUSINESS: 1, IT: 0 })
    const person = rater?.id as string
    const input = { title: 'T', closesOn: '2026-06-01' }
    const open = (given: Partial<Parameters<typeof openRound>[1]>) =>
      openRound(chair, { ...input, raters: [], ...given })
    const nobody = '00000000-0000-4000-8000-000000000000'
    await expect(open({ raters: [{ person: nobody, side: 'IT' }] })).rejects.toThrow(/nobody/)
    const twice = [
      { person, side: 'IT' as const },
      { person, side: 'BUSINESS' as const },
    ]
    await expect(open({ raters: twice })).rejects.toThrow(/named twice/)
    await expect(open({ closesOn: '2026-04-14' })).rejects.toThrow(/over/)
    await expect(open({ title: ' ' })).rejects.toThrow(/1 to 120/)
    expect(await readRounds(chair)).toEqual([])
  })

  test('takes further raters while it is open, and leaves those who are in on their side', async () => {
    const [one, other] = await givenRaters(db.ctx(), { BUSINESS: 2, IT: 0 })
    const { id } = await givenOpen(chair, [one as GivenRater])
    const asked = [one, other] as [GivenRater, GivenRater]
    const raters = asked.map(({ id: person }) => ({ person, side: 'IT' as const }))
    const round = await inviteRaters(chair, { round: id, raters })
    expect(round.turnout).toMatchObject([{ asked: 1 }, { asked: 1 }])
    const twice = inviteRaters(chair, { round: id, raters: [...raters, ...raters] })
    await expect(twice).rejects.toThrow(/named twice/)
  })

  test('that is given up shows nothing and keeps no answer', async () => {
    const raters = await givenRaters(db.ctx(), everybody)
    const { id } = await givenOpen(chair, raters)
    await givenHandedIn(first(raters), id)
    const round = await cancelRound(chair, { round: id, reason: 'The wrong people were asked.' })
    expect(round).toMatchObject({ state: 'CANCELLED', profile: null })
    const [left] = await db.sql<{ count: number }[]>`
      select ((select count(*) from maturity_answer) + (select count(*) from maturity_tally))::int as count`
    expect(left?.count).toBe(0)
    await expect(readRating(first(raters), id)).rejects.toThrow(/over/)
    expect((await givenOpen(chair, raters)).state).toBe('OPEN')
  })

  test.each([
    ['four raters', { BUSINESS: 1, IT: 3 }, /At least 5 people/],
    ['nobody of the business', { BUSINESS: 0, IT: 5 }, /Nobody of the business/],
  ])('does not close with %s', async (_, counts, message) => {
    await expect(givenClosed(chair, await givenRaters(db.ctx(), counts))).rejects.toThrow(message)
  })

  test('is opened and closed by chair or administrator alone', async () => {
    const { ctx: member } = await givenPerson(db.ctx(), ['MEMBER', 'ANALYST'])
    const raters = await givenRaters(db.ctx(), everybody)
    await expect(givenOpen(member, raters)).rejects.toThrow(/None of your roles/)
    const { id } = await givenOpen(chair, raters)
    await expect(closeRound(member, id)).rejects.toThrow(/None of your roles/)
  })
})

describe('an assessment', () => {
  test('is left and gone on with; each answer can be changed until it is handed in', async () => {
    const raters = await givenRaters(db.ctx(), everybody)
    const { id } = await givenOpen(chair, raters)
    await answerItem(first(raters), { round: id, item: 'D1.1', score: 2 })
    await answerItem(first(raters), { round: id, item: 'D1.2', score: null })
    await answerItem(first(raters), { round: id, item: 'D1.1', score: 4, evidence: ' Plan 2026 ' })
    const rating = await readRating(first(raters), id)
    expect(new Map(rating.answers.map(({ item, ...given }) => [item, given]))).toEqual(
      new Map([
        ['D1.1', { score: 4, evidence: 'Plan 2026' }],
        ['D1.2', { score: null, evidence: null }],
      ]),
    )
    expect(rating.open).toHaveLength(itemBank.length - 2)
    expect(rating).toMatchObject({ side: 'BUSINESS', isHandedIn: false })
  })

  test('is handed in once, complete, with evidence from 3 on', async () => {
    const raters = await givenRaters(db.ctx(), everybody)
    const { id } = await givenOpen(chair, raters)
    const rater = first(raters)
    for (const { code } of itemBank) await answerItem(rater, { round: id, item: code, score: 2 })
    await answerItem(rater, { round: id, item: 'D4.2', score: 3 })
    await expect(handIn(rater, id)).rejects.toThrow(/: D4\.2\./)
    await answerItem(rater, { round: id, item: 'D4.2', score: 3, evidence: 'SLA' })
    expect(await handIn(rater, id)).toMatchObject({ isHandedIn: true, open: [] })
    await expect(handIn(rater, id)).rejects.toThrow(/fixed/)
    await expect(answerItem(rater, { round: id, item: 'D1.1', score: 5 })).rejects.toThrow(/fixed/)
    expect((await readRound(chair, id)).turnout[0]).toMatchObject({ handedIn: 1 })
  })

  test.each([
    ['an item that is none', { item: 'D6.1', score: 1 }, /no such item/],
    ['a score of 6', { item: 'D1.1', score: 6 }, /whole number/],
    ['half a point', { item: 'D1.1', score: 2.5 }, /whole number/],
    ['evidence of two lines', { item: 'D1.1', score: 3, evidence: 'a\nb' }, /one line/],
  ])('refuses %s', async (_, given, message) => {
    const raters = await givenRaters(db.ctx(), everybody)
    const { id } = await givenOpen(chair, raters)
    await expect(answerItem(first(raters), { round: id, ...given })).rejects.toThrow(message)
  })

  test('is given by who was asked, and by no program', async () => {
    const { id } = await givenOpen(chair, await givenRaters(db.ctx(), everybody))
    await expect(readRating(chair, id)).rejects.toThrow(/who were asked/)
    await expect(answerItem(chair, { round: id, item: 'D1.1', score: 1 })).rejects.toThrow(/asked/)
    await expect(readRating(db.ctx(), id)).rejects.toThrow(/signed in/)
    await expect(readRating(chair, '999')).rejects.toThrow(/no such/)
    await expect(readRating(chair, 'x')).rejects.toThrow(/no such/)
  })
})

describe('what a round found', () => {
  test('is the median of all, and tells the sides apart where there are five of each', async () => {
    const raters = await givenRaters(db.ctx(), everybody)
    const round = await givenClosed(chair, raters, ({ side }) => ({
      'D1.1': side === 'IT' ? 4 : 2,
      'D2.1': side === 'IT' ? 3 : 4,
    }))
    expect(round).toMatchObject({ state: 'CLOSED', closedOn: '2026-04-15', openIssues: [] })
    expect(itemOf(round, 'D1.1')).toMatchObject({
      score: 3,
      business: 2,
      it: 4,
      gap: -2,
      raters: 10,
    })
    expect(itemOf(round, 'D2.1')).toMatchObject({ score: 3.5, gap: 1, isGapLarge: false })
    expect(round.profile).toMatchObject({ stagedLevel: 3, largeGaps: 1, areSidesShown: true })
    expect(itemOf(round, 'D4.2')?.links).toEqual(['Minutes about D4.2'])
  })

  test('hides both sides where one has fewer than five, so that neither can be worked out', async () => {
    const round = await givenClosed(
      chair,
      await givenRaters(db.ctx(), fewBusiness),
      ({ side }) => ({
        'D1.1': side === 'IT' ? 4 : 1,
      }),
    )
    expect(itemOf(round, 'D1.1')).toMatchObject({ raters: 8, business: null, it: null, gap: null })
    expect(round.profile?.areSidesShown).toBe(false)
    const sides = await db.sql`select distinct side from maturity_tally`
    expect(sides).toEqual([{ side: 'ALL' }])
  })

  test('has no score for an item that fewer than five could judge', async () => {
    const raters = await givenRaters(db.ctx(), { BUSINESS: 2, IT: 4 })
    const round = await givenClosed(chair, raters, (_, place) => ({
      'D5.3': place < 2 ? null : 2,
      'D5.4': place < 1 ? null : 2,
    }))
    expect(itemOf(round, 'D5.3')).toMatchObject({ score: null, raters: 0, deviation: null })
    expect(itemOf(round, 'D5.4')).toMatchObject({ score: 2, raters: 5 })
    expect(round.profile).toMatchObject({ stagedLevel: null, minimum: 2 })
  })

  test('leaves out what was not handed in', async () => {
    const raters = await givenRaters(db.ctx(), { BUSINESS: 4, IT: 4 })
    const { id } = await givenOpen(chair, raters)
    for (const { ctx } of raters.slice(1)) await givenHandedIn(ctx, id)
    await answerItem(first(raters), { round: id, item: 'D1.1', score: 1 })
    expect(itemOf(await closeRound(chair, id), 'D1.1')).toMatchObject({ raters: 7, deviation: 0 })
  })

  test('does not change any more', async () => {
    const raters = await givenRaters(db.ctx(), everybody)
    const { id } = await givenClosed(chair, raters)
    await expect(closeRound(chair, id)).rejects.toThrow(/over/)
    await expect(cancelRound(chair, { round: id, reason: 'x' })).rejects.toThrow(/over/)
    const further = {
      round: id,
      raters: [{ person: raters[0]?.id as string, side: 'IT' as const }],
    }
    await expect(inviteRaters(chair, further)).rejects.toThrow(/over/)
  })
})
