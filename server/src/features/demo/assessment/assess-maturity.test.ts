import { beforeAll, describe, expect, test } from 'vitest'
import { itemBank } from '../../../domain/maturity/item-bank.js'
import type { Ctx } from '../../../platform/context.js'
import { testDatabase } from '../../../testing/database.js'
import { gateOn, readRounds } from '../../maturity/index.js'
import { introducePeople } from '../introduce-people.js'
import { timelineOf } from '../story/timeline.js'
import { assessMaturity } from './assess-maturity.js'
import { toldEvidence, toldRounds } from './told-assessments.js'

const now = new Date('2026-03-01T09:00:00Z')
const db = await testDatabase()
let ctx: Ctx

beforeAll(async () => {
  ctx = db.ctx(now)
  await db.sql`update organisation set name = 'Demo', time_zone = 'Europe/Berlin', demo = 1`
  await db.sql`insert into department (code, name) values ('IT', 'IT'), ('HR', 'HR'),
    ('FIN', 'Finance'), ('FAC', 'Facilities')`
  await introducePeople(ctx)
  await assessMaturity(ctx, timelineOf(now))
}, 120_000)

const rounds = async () => (await readRounds(ctx)).toReversed()
const met = async (on: string | null) =>
  (await gateOn(ctx, on)).conditions.filter(({ isMet }) => isMet).map(({ code }) => code)

describe('the university', () => {
  test('is assessed three times: before the training, after it, and lately', async () => {
    const told = await rounds()
    expect(told.map(({ state, closedOn }) => [state, closedOn])).toEqual([
      ['CLOSED', '2024-05-26'],
      ['CLOSED', '2025-02-28'],
      ['CLOSED', '2026-01-25'],
    ])
    expect(told.map(({ profile }) => profile?.stagedLevel)).toEqual([1, 2, 2])
    const means = told.map(({ profile }) => profile?.overall ?? 0)
    expect(means).toEqual(means.toSorted((a, b) => a - b))
  })

  test('tells the sides apart once enough take part, and sees where they differ', async () => {
    const told = await rounds()
    expect(told.map(({ profile }) => profile?.areSidesShown)).toEqual([false, true, true])
    const last = told.at(-1)?.profile?.items ?? []
    expect(last.filter(({ isGapLarge }) => isGapLarge).map(({ item }) => item.code)).toEqual([
      'D4.3',
    ])
    const disputed = last.filter(({ isAgreed }) => isAgreed === false)
    expect(disputed.map(({ item }) => item.code)).toEqual(['D2.5', 'D4.3'])
    expect(last.find(({ item }) => item.code === 'D5.3')).toMatchObject({ raters: 10, gap: null })
  })

  test('becomes ready for AI step by step', async () => {
    expect(await met('2024-05-01')).toEqual([])
    expect(await met('2024-06-01')).toEqual(['ASSESSED'])
    expect(await met(null)).toEqual(['ASSESSED', 'PROCESS', 'DATA_QUALITY', 'GOVERNANCE'])
  })

  test('is not assessed again by another start', async () => {
    await assessMaturity(ctx, timelineOf(now))
    expect(await rounds()).toHaveLength(3)
  })
})

test('the story says something of every item, and where it is shown', () => {
  for (const { scores } of toldRounds) expect(scores).toHaveLength(itemBank.length)
  expect(Object.keys(toldEvidence).toSorted()).toEqual(itemBank.map(({ code }) => code).toSorted())
})
