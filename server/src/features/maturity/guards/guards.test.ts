import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { itemBank } from '../../../domain/maturity/item-bank.js'
import type { Ctx } from '../../../platform/context.js'
import { testDatabase } from '../../../testing/database.js'
import { givenPerson } from '../../../testing/given-person.js'
import { answerItem } from '../answer-item.js'
import { closeRound } from '../close-round.js'
import { readRating } from '../read-rating.js'
import { readRounds } from '../read-rounds.js'
import {
  type GivenRater,
  givenClosed,
  givenHandedIn,
  givenOpen,
  givenRaters,
} from '../testing/given-round.js'

const db = await testDatabase()
let chair: Ctx
let raters: GivenRater[]
let closed: string
let open: string

beforeAll(async () => {
  chair = (await givenPerson(db.ctx(), ['CHAIR', 'ADMINISTRATOR'])).ctx
  raters = await givenRaters(db.ctx(), { BUSINESS: 5, IT: 5 })
  closed = (await givenClosed(chair, raters)).id
  chair = { ...chair, now: new Date('2026-11-01T10:00:00Z') }
  open = (await givenOpen(chair, raters)).id
  const [one, other] = raters as [GivenRater, GivenRater]
  await givenHandedIn(one.ctx, open, { 'D1.1': 5 })
  await answerItem(other.ctx, { round: open, item: 'D1.1', score: 1 })
  await db.sql`insert into objective (created_by, created_at) values (${chair.actor.id}, now())`
  await db.sql`insert into ai_goal (objective_id, linked_by, linked_at, reason)
    select id, created_by, created_at, 'It is clear.' from objective`
}, 60_000)

const refusalOf = (statement: string): Promise<string> =>
  db.sql
    .unsafe(statement)
    .then(() => 'nothing')
    .catch((error: { message: string }) => error.message)
const draft = `(select pseudonym from maturity_ballot where not is_handed_in)`
const handedIn = `(select pseudonym from maturity_ballot where is_handed_in)`

describe('past the server the database refuses', () => {
  test.each([
    [
      'a tally of four people',
      () => `alter table maturity_tally disable trigger user;
        insert into maturity_tally values (${closed}, 'X', 'ALL', '{0,2,2,0,0}')`,
      /of_five_or_more/,
    ],
    [
      'a tally that adds up to five by a count below nothing',
      () => `alter table maturity_tally disable trigger user;
        insert into maturity_tally values (${closed}, 'X', 'ALL', '{-1,2,2,2,0}')`,
      /of_five_or_more/,
    ],
    [
      'a tally that no round ended with',
      () => `insert into maturity_tally values (${closed}, 'X', 'ALL', '{5,0,0,0,0}')`,
      /only by the end/,
    ],
    [
      'to change what was found',
      () => `update maturity_tally set scores = '{0,0,0,0,10}'`,
      /keeps what was assessed/,
    ],
    ['to remove it', () => 'delete from maturity_tally', /keeps what was assessed/],
    ['to empty it', () => 'truncate maturity_tally', /keeps what was assessed/],
    ['to add evidence', () => `insert into maturity_evidence values (${closed}, 'G1', 'x')`, /end/],
    [
      'to open a closed round again',
      () => `update maturity_round set state = 'OPEN', ended_at = null, ended_by = null
        where id = ${closed}`,
      /that ended does not change/,
    ],
    ['to remove a round', () => `delete from maturity_round where id = ${closed}`, /keeps what/],
    ['another title', () => `update maturity_round set title = 'x' where id = ${open}`, /does not/],
    [
      'to close a round that too few handed in',
      () => `update maturity_round set state = 'CLOSED', ended_at = now(), ended_by = opened_by
        where id = ${open}`,
      /too few raters/,
    ],
    [
      'a rater on another side',
      () => `update maturity_rater set side = 'IT' where round_id = ${open} and side = 'BUSINESS'`,
      /does not change/,
    ],
    [
      'a rater of a closed round',
      () => `insert into maturity_rater select ${closed}, id, 'IT' from person
        where id not in (select person_id from maturity_rater)`,
      /open round/,
    ],
    ['another secret', () => `update maturity_round_key set secret = 'x'`, /keeps what/],
    ['to throw the secret away', () => 'delete from maturity_round_key', /only by the end/],
    ['to remove a ballot', () => `delete from maturity_ballot`, /only by the end/],
    ['to remove an answer', () => `delete from maturity_answer`, /only by the end/],
    [
      'to change what was handed in',
      () => `update maturity_answer set score = 1 where pseudonym = ${handedIn}`,
      /handed in is fixed/,
    ],
    [
      'to take back a ballot',
      () => `update maturity_ballot set is_handed_in = false where is_handed_in`,
      /handed in is fixed/,
    ],
    [
      'an incomplete ballot',
      () => `update maturity_ballot set is_handed_in = true where pseudonym = ${draft}`,
      /complete, with evidence/,
    ],
    [
      'a complete ballot without evidence',
      () => `insert into maturity_answer select ${draft}, item, 3 from unnest(
          '{${itemBank.map(({ code }) => code).join(',')}}'::text[]) item
          on conflict (pseudonym, item) do nothing;
        update maturity_ballot set is_handed_in = true where pseudonym = ${draft}`,
      /complete, with evidence/,
    ],
    [
      'a ballot that begins handed in',
      () => `insert into maturity_ballot values ('x', ${open}, 'IT', true)`,
      /begins as a draft/,
    ],
    [
      'a ballot of a closed round',
      () => `insert into maturity_ballot values ('x', ${closed}, 'IT')`,
      /while a round is open/,
    ],
    ['a score of 6', () => `insert into maturity_answer values (${draft}, 'G1', 6)`, /score/],
    [
      'an unknown item',
      () => `insert into maturity_answer values (${draft}, 'X', 1)`,
      /no such item/,
    ],
    ['another goal in the place of one', () => `update ai_goal set reason = 'x'`, /keeps what/],
    ['to forget what the goal was', () => 'delete from ai_goal', /keeps what/],
    [
      'two open rounds',
      () => `insert into maturity_round (title, closes_on, opened_by, opened_at)
        select title, closes_on, opened_by, opened_at from maturity_round limit 1`,
      /maturity_round_one_open/,
    ],
  ])('%s', async (_, statement, message) => {
    expect(await refusalOf(statement())).toMatch(message)
  })

  test('to count a ballot that no rater handed in', async () => {
    const stuffed = db.sql.begin(async sql => {
      await sql`update maturity_rater set has_handed_in = true
        where round_id = ${Number(open)} and not has_handed_in`
      await sql`update maturity_round set state = 'CLOSED', ended_at = now(), ended_by = opened_by
        where id = ${Number(open)}`
    })
    await expect(stuffed).rejects.toThrow(/do not agree/)
  })
})

describe('nobody learns who answered what', () => {
  test('once a round ended: neither ballots nor the key of their pseudonyms are left', async () => {
    const [left] = await db.sql<{ ballots: number; keys: number; raters: number }[]>`
      select (select count(*)::int from maturity_ballot where round_id = ${Number(closed)}) as ballots,
        (select count(*)::int from maturity_round_key where round_id = ${Number(closed)}) as keys,
        (select count(*)::int from maturity_rater where round_id = ${Number(closed)}) as raters`
    expect(left).toEqual({ ballots: 0, keys: 0, raters: 10 })
  })

  test('while it is open: everybody reads their own ballot, the chair none', async () => {
    const [one, other] = raters as [GivenRater, GivenRater]
    const scoreOf = async ({ ctx }: GivenRater) =>
      (await readRating(ctx, open)).answers.find(({ item }) => item === 'D1.1')?.score
    expect([await scoreOf(one), await scoreOf(other)]).toEqual([5, 1])
    await expect(readRating(chair, open)).rejects.toThrow(/who were asked/)
    const told = JSON.stringify((await readRounds(chair)).find(({ id }) => id === open))
    expect(told).not.toMatch(/Minutes about|score/)
  })

  test('of a ballot: it names no person and no time', async () => {
    const columns = await db.sql<{ name: string; type: string }[]>`
      select column_name as name, data_type as type from information_schema.columns
      where table_name in ('maturity_ballot', 'maturity_answer')`
    expect(columns.filter(({ type }) => /uuid|time|date/.test(type))).toEqual([])
  })

  test('because one file alone reads ballots, and only by their pseudonym', () => {
    const slices = fileURLToPath(new URL('../..', import.meta.url))
    const readers = readdirSync(slices, { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.ts') && !/\.test\.ts$|\.table\.ts$/.test(path))
      .filter(path =>
        /from maturity_(answer|ballot)/.test(readFileSync(join(slices, path), 'utf8')),
      )
    expect(readers.filter(path => !path.includes('/guards/'))).toEqual([
      'maturity/stores/ballot.store.ts',
    ])
    const store = readFileSync(join(slices, 'maturity/stores/ballot.store.ts'), 'utf8')
    const reads = [...store.matchAll(/from maturity_(?:answer|ballot)[^`]*/g)].map(([read]) => read)
    expect(reads).toHaveLength(2)
    for (const read of reads) expect(read).toContain('where pseudonym = ')
  })
})

test('a round that waits for an answer to be saved counts it, or refuses it', async () => {
  for (const { ctx } of raters.slice(1, 9)) await givenHandedIn(ctx, open)
  const late = raters[9] as GivenRater
  const [answered, ended] = await Promise.allSettled([
    answerItem(late.ctx, { round: open, item: 'D1.1', score: 1 }),
    closeRound(chair, open),
  ])
  expect(ended.status).toBe('fulfilled')
  if (answered.status === 'rejected') expect(String(answered.reason)).toMatch(/over/)
}, 60_000)
