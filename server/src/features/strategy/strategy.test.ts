import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import {
  at,
  type Committee,
  givenCommittee,
  givenDecided,
  givenOrganisation,
  givenVotesFor,
} from '../../testing/given-committee.js'
import { decideMotion, proposeMotion, readMotion, readMotions } from '../motion/index.js'
import {
  draftObjective,
  draftObjectiveClose,
  draftScoreWeights,
  editObjective,
  type ObjectiveQuestion,
  readObjective,
  readObjectives,
  readScoreWeights,
  readStrategyBook,
  readStrategyOn,
} from './index.js'

const db = await testDatabase()
let committee: Committee
let mia: Ctx
let max: Ctx
/** What all others are part of, so that there is room for them. */
let root: string

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  ;[mia, max] = committee.members as [Ctx, Ctx]
  const whole = { title: 'All of it', weight: 0, kpis: [], work: [], effectiveFrom: '2026-04-01' }
  root = idOf(await decided(whole))
})

const objective = (given: Partial<ObjectiveQuestion> = {}): ObjectiveQuestion => ({
  title: 'Services that people can rely on',
  owner: mia.actor.id,
  horizon: '2027-12-31',
  weight: 30,
  kpis: [
    { kpi: 'CSAT_T2B', weight: 3, rationale: 'It is what they say themselves.' },
    { kpi: 'TTR_MEDIAN', scope: { service: 'EMAIL' }, weight: 1 },
  ],
  work: [{ kind: 'SERVICE', item: 'VPN', share: 0.1, strength: 'STRONG' }],
  effectiveFrom: '2026-05-01',
  rationale: 'Teaching does not wait.',
  ...(root && { parent: root }),
  ...given,
})
const decided = (given: Partial<ObjectiveQuestion> = {}, now?: string) =>
  givenDecided(committee, author => draftObjective(author, objective(given)), now)
const idOf = ({ link }: { link: string | null }) => link?.split('/').at(-1) ?? ''
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('nothing was refused')
    },
    (error: { code?: string; message: string; fields?: { argument: string }[] }) => ({
      code: error.code,
      argument: error.fields?.[0]?.argument,
      message: error.message,
    }),
  )

describe('an objective', () => {
  test('is drafted in private, written anew, proposed, carried, and holds from its day', async () => {
    const { id, revision, link } = await draftObjective(mia, objective({ title: 'Reliable' }))
    const path = { id: link?.split('/').at(-1) ?? '' }
    expect(await readObjective(mia, path)).toMatchObject({ status: 'DRAFT', title: 'Reliable' })
    expect(await refusal(readObjective(max, path))).toMatchObject({ code: 'NOT_FOUND' })
    const edited = await editObjective(mia, { id, revision, input: objective() })
    expect(edited).toMatchObject({
      title: 'New objective: Services that people can rely on',
      inWords: 'weight 30, 2 KPIs, 1 link of work, to be reached by 31 December 2027',
      link,
    })
    const proposed = await proposeMotion(mia, { id, revision: edited.revision })
    expect(await readObjective(max, path)).toMatchObject({ status: 'PROPOSED', motionId: id })
    const { revision: seen } = await givenVotesFor(committee, proposed)
    await decideMotion(committee.chair, { id, revision: seen, minuteReference: 'SC 4, item 1' })
    const before = await readObjective(max, path)
    expect(before).toMatchObject({ status: 'APPROVED', weightShare: null })
    const found = await readObjective(max, { ...path, on: '2026-05-01' })
    expect(found).toMatchObject({
      ...{ since: '2026-05-01', owner: { name: 'Mia' }, weightShare: 1 },
      kpis: [
        { kpiName: 'Customer satisfaction, top two boxes', isOutcome: true, share: 0.75 },
        { scope: { label: 'IT · E-mail' }, isOutcome: false, share: 0.25 },
      ],
      work: [{ itemName: 'VPN', share: 0.1, strength: 'STRONG' }],
      versions: [
        {
          ...{ state: 'IN_FORCE', minuteReference: 'SC 4, item 1', changes: [] },
          approvedBy: { name: 'Carla Chair' },
        },
      ],
    })
    const motions = await readMotions(max, { about: `objective/${path.id}` })
    expect(motions.map(motion => motion.id)).toEqual([id])
    expect(motions[0]?.facts).toContainEqual({
      label: 'Measured by',
      text: expect.stringMatching(/top two boxes, .* \(weight 3\); .*E-mail \(weight 1\)$/),
    })
  })

  test.each([
    [
      'a KPI there is not',
      { kpis: [{ kpi: 'SLA', weight: 1 }] },
      'input.kpis.0.kpi',
      /no such KPI/,
    ],
    [
      'a volume',
      { kpis: [{ kpi: 'VOLUME_OPENED', weight: 1 }] },
      'input.kpis.0.kpi',
      /counts work/,
    ],
    ['no outcome', { kpis: [{ kpi: 'FCR', weight: 1 }] }, 'input.kpis', /what comes of the work/],
    [
      'a service there is not',
      { work: [{ kind: 'SERVICE', item: 'PHONE', strength: 'WEAK' }] },
      'input.work.0.item',
      /no such service/,
    ],
    ['no owner', { owner: null }, 'input.owner', /answers for it/],
    ['a sponsor who is nobody', { sponsor: 'nobody' }, 'input.sponsor', /nobody of that id/],
    ['no title', { title: ' ' }, 'input.title', /what is to be reached/],
    ['no horizon', { horizon: null }, 'input.horizon', /by when/],
    ['more weight than there is', { weight: 101 }, 'input.weight', /0 to 100/],
  ] as const)(
    'is refused with %s, and leaves nothing behind',
    async (_, given, argument, message) => {
      const count = async () => (await db.sql`select from objective`).length
      const before = await count()
      const found = await refusal(
        draftObjective(mia, objective(given as Partial<ObjectiveQuestion>)),
      )
      expect(found).toMatchObject({ code: 'INVALID', argument })
      expect(found.message).toMatch(message)
      expect(await count()).toBe(before)
    },
  )

  test('that there is not cannot change, and a motion about a target is no answer to one', async () => {
    const unknown = draftObjective(mia, objective({ objective: '9999' }))
    expect(await refusal(unknown)).toMatchObject({ code: 'NOT_FOUND' })
    const weights = await draftScoreWeights(mia, { effectiveFrom: '2026-05-01', rationale: 'x' })
    await proposeMotion(mia, weights)
    const answer = draftObjective(max, objective({ answers: weights.id }))
    expect(await refusal(answer)).toMatchObject({ argument: 'input.answers' })
  })

  test('with links of work is not approved by who answers for it', async () => {
    const { chair, executive } = committee
    const { id, revision } = await draftObjective(mia, objective({ owner: chair.actor.id }))
    await givenVotesFor(committee, await proposeMotion(mia, { id, revision }))
    const own = await refusal(decideMotion(chair, { id, revision: revision + 1 }))
    expect(own).toMatchObject({ code: 'PRECONDITION', message: /somebody else/ })
    const closed = await decideMotion(executive, { id, revision: revision + 1 })
    expect(closed.state).toBe('APPROVED')
  })

  test('does not take more of a service than there is left', async () => {
    const work = [{ kind: 'SERVICE', item: 'PAYROLL', share: 0.7, strength: 'WEAK' }] as const
    await decided({ work })
    const { id, revision } = await draftObjective(mia, objective({ work }))
    const found = await refusal(proposeMotion(mia, { id, revision }))
    expect(found).toMatchObject({ code: 'PRECONDITION', message: /PAYROLL 140%/ })
  })
})

describe('another version', () => {
  test('takes the place of the one before from its day; old days and moments keep theirs', async () => {
    const first = await decided({ weight: 20, work: [] })
    const id = idOf(first)
    const later = '2026-06-10T10:00:00Z'
    const change = { objective: id, weight: 35, work: [], effectiveFrom: '2026-07-01' }
    const kpis = [{ kpi: 'CSAT_T2B', weight: 3 }]
    const second = await decided({ ...change, kpis }, later)
    expect(second.title).toBe('Change of the objective Services that people can rely on')
    expect(second.facts).toContainEqual({ label: 'Weight', text: '35', before: '20' })
    const weightOn = async (on: string, asOf?: string) =>
      (await readObjective(max, { id, on, asOf: asOf ? new Date(asOf) : null })).weight
    expect(await weightOn('2026-06-30')).toBe(20)
    expect(await weightOn('2026-07-01')).toBe(35)
    expect(await weightOn('2026-07-01', '2026-06-10T09:59:59Z')).toBe(20)
    const { versions } = await readObjective(max, { id, on: '2026-07-01' })
    expect(versions.map(({ state, effectiveTo }) => [state, effectiveTo])).toEqual([
      ['IN_FORCE', null],
      ['ENDED', '2026-07-01'],
    ])
    expect(versions[0]?.changes).toContainEqual({ label: 'Weight', text: '35', before: '20' })
    const book = await readStrategyBook(max)
    expect(book.weightsOf(Number(id))).toEqual([
      { from: '2026-05-01', weight: 20 },
      { from: '2026-07-01', weight: 35 },
    ])
  })

  test('agreed for a day between two others runs until the later one', async () => {
    const id = idOf(await decided({ weight: 10, work: [] }))
    const on = (effectiveFrom: string, weight: number) =>
      decided({ objective: id, work: [], effectiveFrom, weight })
    await on('2026-09-01', 30)
    await on('2026-07-01', 20)
    const weights = await Promise.all(
      ['2026-06-30', '2026-07-01', '2026-08-31', '2026-09-01'].map(
        async day => (await readObjective(max, { id, on: day })).weight,
      ),
    )
    expect(weights).toEqual([10, 20, 20, 30])
  })

  test('of the past needs a decision', async () => {
    const { id, revision } = await draftObjective(
      mia,
      objective({ effectiveFrom: '2026-03-01', work: [] }),
    )
    const found = await refusal(proposeMotion(mia, { id, revision }))
    expect(found).toMatchObject({ code: 'INVALID', argument: 'input.decisionReference' })
  })
})

describe('the end of an objective', () => {
  const close = (id: string) =>
    givenDecided(committee, author =>
      draftObjectiveClose(author, {
        objective: id,
        effectiveFrom: '2026-06-01',
        rationale: 'Done.',
      }),
    )

  test('is decided, and from its day on it is listed among the closed only', async () => {
    const id = idOf(await decided({ work: [], title: 'For a while' }))
    expect(await close(id)).toMatchObject({ title: 'End of the objective For a while' })
    const listed = async (on: string, withClosed = false) =>
      (await readObjectives(max, { on, withClosed })).find(each => each.id === id)?.status
    expect(await listed('2026-05-31')).toBe('APPROVED')
    expect(await listed('2026-06-01')).toBeUndefined()
    expect(await listed('2026-06-01', true)).toBe('CLOSED')
    expect(await refusal(close(id))).toMatchObject({
      code: 'PRECONDITION',
      message: /nothing to close/,
    })
  })

  test('waits for those that are part of it', async () => {
    const above = idOf(await decided({ work: [], title: 'Above' }))
    const below = idOf(await decided({ work: [], title: 'Below', parent: above }))
    expect(await refusal(close(above))).toMatchObject({ message: /part of it: Below/ })
    const tree = await readObjectives(max, { on: '2026-05-01' })
    const at = tree.findIndex(({ id }) => id === above)
    expect(tree[at + 1]).toMatchObject({ id: below, depth: 2, parent: { title: 'Above' } })
    await close(below)
    await close(above)
  })
})

describe('the weights of the score', () => {
  test('are those of the product until the committee decides otherwise, from a day on', async () => {
    const on = async (day: string, knownAt?: string) =>
      readScoreWeights(max, { day, knownAt: knownAt ? new Date(knownAt) : null })
    expect(await on('2026-05-01')).toMatchObject({ version: 'default', motionId: null })
    const motion = await givenDecided(committee, author =>
      draftScoreWeights(author, {
        parts: { GOALS: 0.6, INITIATIVES: 0.1 },
        coverageTarget: 0.75,
        effectiveFrom: '2026-05-01',
        rationale: 'What is reached counts most.',
      }),
    )
    expect(motion.inWords).toBe(
      'attainment of objectives 60% instead of 50%, delivery of initiatives 10% instead of 20%, coverage aimed at 75% instead of 80%',
    )
    expect(await on('2026-05-01')).toMatchObject({
      version: `motion ${motion.id}`,
      configuration: {
        parts: { GOALS: 0.6, COVERAGE: 0.3, INITIATIVES: 0.1 },
        coverageTarget: 0.75,
      },
    })
    expect(await on('2026-04-30')).toMatchObject({ version: 'default' })
    expect(await on('2026-05-01', '2026-04-15T09:59:59Z')).toMatchObject({ version: 'default' })
    const { score } = await readStrategyOn(max, { day: '2026-05-01' })
    expect(score.version).toBe(`motion ${motion.id}`)
    const wrong = draftScoreWeights(mia, { parts: { GOALS: 0.9 }, effectiveFrom: '2026-05-01' })
    expect(await refusal(wrong)).toMatchObject({ code: 'INVALID', message: /make 1 together/ })
  })
})

test('the strategy of a day is told by codes, for whoever scores it', async () => {
  const id = idOf(await decided({ work: [], title: 'Told' }))
  const { objectives } = await readStrategyOn(at(max, '2026-05-20T10:00:00Z'), {
    day: '2026-05-20',
  })
  expect(objectives.find(each => each.id === id)).toMatchObject({
    ...{ title: 'Told', since: '2026-05-01', parentId: root },
    kpis: [
      { kpi: 'CSAT_T2B', scope: {}, isOutcome: true },
      { kpi: 'TTR_MEDIAN', scope: { service: 'EMAIL' }, weight: 1 },
    ],
  })
})

test('a motion that was withdrawn before anything was agreed leaves no page to lead to', async () => {
  const { withdrawMotion } = await import('../motion/index.js')
  const { id, revision } = await draftObjective(mia, objective({ work: [] }))
  await withdrawMotion(mia, { id, revision })
  expect(await readMotion(mia, id)).toMatchObject({ state: 'WITHDRAWN', link: null })
})
