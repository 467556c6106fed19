import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../domain/access/role.js'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { givenAgreed } from '../../testing/given-agreed.js'
import { givenPerson } from '../../testing/given-person.js'
import { decideMotion, proposeMotion, voteOnMotion } from '../motion/index.js'
import { changeStage } from './change-stage.js'
import type { InitiativeInput } from './choose/choose-content.js'
import { draftInitiative, editInitiative } from './draft-initiative.js'
import { draftInitiativeMotion, draftRiskMotion } from './draft-initiative-motion.js'
import { readInitiative } from './read-initiative.js'
import { readInitiatives } from './read-initiatives.js'
import { readInitiativesInForce } from './read-initiatives-in-force.js'
import { readRoadmap } from './read-roadmap.js'
import { recordBenefits, recordCosts } from './record-amounts.js'
import { setMilestone } from './set-milestone.js'

const db = await testDatabase()
const start = new Date('2026-04-15T10:00:00Z')
const at = (ctx: Ctx, now: string): Ctx => ({ ...ctx, now: new Date(now) })

let owner: { id: string; ctx: Ctx }
let member: { id: string; ctx: Ctx }
let chair: { id: string; ctx: Ctx }
/** Numbers of objectives in force. */
let calm: string
let quick: string
let sponsor: { id: string; ctx: Ctx }

beforeAll(async () => {
  await db.sql`update organisation set time_zone = 'Europe/Berlin'`
  await db.sql`insert into department (id, code, name) values (1, 'IT', 'IT')`
  await db.sql`insert into service (code, name, department_id) values ('EMAIL', 'E-mail', 1)`
  const person = (role: Role) => givenPerson(db.ctx(start), [role])
  owner = await person('OWNER')
  member = await person('MEMBER')
  chair = await person('CHAIR')
  sponsor = await person('EXECUTIVE')
  ;[calm, quick] = (await givenAgreed(db.sql, [{ title: 'Calm' }, { title: 'Quick' }])) as [
    string,
    string,
  ]
})

const idea = (change: Partial<InitiativeInput> = {}): InitiativeInput => ({
  title: 'Self-service portal',
  purpose: 'Most requests are solved without an agent.',
  owner: owner.id,
  sponsor: sponsor.id,
  budget: 120_000,
  effortDays: 300,
  category: 'TRANSFORM',
  startsOn: '2026-01-01',
  endsOn: '2026-10-01',
  usesAi: false,
  service: 'EMAIL',
  kpis: ['FCR'],
  objectives: [
    { objective: calm, share: 0.7, isPrimary: true },
    { objective: quick, share: 0.2, isPrimary: false },
  ],
  ...change,
})

async function approved(change: Partial<InitiativeInput> = {}, fromOn = '2026-01-01') {
  const drafted = await draftInitiative(at(owner.ctx, '2025-12-01T10:00:00Z'), idea(change))
  await approve(drafted.id, { fromOn, now: '2025-12-10T10:00:00Z' })
  return drafted.id
}
interface Given {
  fromOn: string
  now: string
}
async function approve(id: string, { fromOn, now }: Given): Promise<string> {
  return decided(await moved(id, { fromOn, now }, draftInitiativeMotion), now)
}

/** A motion before the committee, as the member proposes it. */
async function moved(id: string, { fromOn, now }: Given, draft: typeof draftInitiativeMotion) {
  const author = at(member.ctx, now)
  const asked = { initiative: id, effectiveFrom: fromOn, rationale: 'A pilot of two months.' }
  const { id: motion, revision } = await draft(author, asked)
  return proposeMotion(author, { id: motion, revision })
}

async function decided({ id, revision }: { id: string; revision: number }, now: string) {
  for (const { ctx } of [member, chair]) await voteOnMotion(at(ctx, now), { id, choice: 'FOR' })
  await decideMotion(at(chair.ctx, now), { id, revision })
  return id
}

describe('an initiative', () => {
  test('is written down as an idea, with everything it is to be', async () => {
    const drafted = await draftInitiative(owner.ctx, idea())
    expect(drafted).toMatchObject({
      title: 'Self-service portal',
      stage: 'IDEA',
      stageSince: '2026-04-15',
      isActive: false,
      isMine: true,
      aiMark: 'NONE',
      score: null,
      inForce: {
        version: 1,
        budget: 120_000,
        service: { name: 'E-mail' },
        kpis: [{ code: 'FCR' }],
      },
    })
    expect(drafted.inForce.objectives).toEqual([
      {
        objective: calm,
        title: 'Calm',
        permalink: `/objectives/${calm}`,
        share: 0.7,
        isPrimary: true,
      },
      {
        objective: quick,
        title: 'Quick',
        permalink: `/objectives/${quick}`,
        share: 0.2,
        isPrimary: false,
      },
    ])
  })

  test('is edited as a further version, and the past reads as it did', async () => {
    const { id } = await draftInitiative(owner.ctx, idea())
    const later = at(owner.ctx, '2026-04-16T10:00:00Z')
    const edited = await editInitiative(later, { ...idea({ budget: 90_000 }), id, version: 1 })
    expect(edited).toMatchObject({ pending: null, inForce: { version: 2, budget: 90_000 } })
    const before = await readInitiative(later, { id, asOf: start })
    expect(before.inForce).toMatchObject({ version: 1, budget: 120_000 })
    await expect(editInitiative(later, { ...idea(), id, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  test('is changed by those who drafted, own or sponsor it, and by the chair', async () => {
    const { id } = await draftInitiative(owner.ctx, idea())
    await expect(editInitiative(member.ctx, { ...idea(), id, version: 1 })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await editInitiative(chair.ctx, { ...idea(), id, version: 1 })
    await expect(draftInitiative(db.ctx(start), idea())).rejects.toThrow('needs an author')
  })

  test('is approved by a motion alone, and a later version counts when it is approved too', async () => {
    const { id } = await draftInitiative(owner.ctx, idea())
    const change = { id, stage: 'APPROVED', on: '2026-04-15' } as const
    await expect(changeStage(owner.ctx, change)).rejects.toThrow('by a motion of the committee')
    await approve(id, { fromOn: '2026-04-15', now: '2026-04-15T11:00:00Z' })
    const later = at(owner.ctx, '2026-05-02T10:00:00Z')
    const edited = await editInitiative(later, { ...idea({ budget: 5 }), id, version: 1 })
    expect(edited).toMatchObject({
      stage: 'APPROVED',
      inForce: { version: 1, budget: 120_000 },
      pending: { version: 2, budget: 5 },
    })
    await approve(id, { fromOn: '2026-05-10', now: '2026-05-03T11:00:00Z' })
    const on = async (day: string) =>
      (await readInitiative(at(owner.ctx, '2026-06-01T10:00:00Z'), { id, on: day })).inForce.budget
    expect([await on('2026-05-09'), await on('2026-05-10')]).toEqual([120_000, 5])
  })

  test('is not approved in a version that was changed meanwhile', async () => {
    const { id } = await draftInitiative(owner.ctx, idea())
    const now = '2026-04-15T11:00:00Z'
    const motion = await moved(id, { fromOn: '2026-04-15', now }, draftInitiativeMotion)
    expect(motion).toMatchObject({
      title: 'Initiative: Self-service portal',
      link: `/initiatives/${id}`,
    })
    await editInitiative(owner.ctx, { ...idea(), id, version: 1 })
    await expect(decided(motion, now)).rejects.toThrow('was changed since')
    expect((await readInitiative(owner.ctx, { id })).stage).toBe('IDEA')
  })

  test('is started, done or stopped with a reason, in this order', async () => {
    const id = await approved()
    const move = (stage: 'STARTED' | 'DONE' | 'STOPPED', on: string, reason?: string) =>
      changeStage(owner.ctx, { id, stage, on, reason: reason ?? null })
    await expect(move('DONE', '2026-02-01')).rejects.toMatchObject({
      fields: [{ argument: 'stage', allowed: ['STARTED', 'STOPPED'] }],
    })
    await expect(move('STARTED', '2026-04-16')).rejects.toMatchObject({
      fields: [{ argument: 'on' }],
    })
    expect(await move('STARTED', '2026-02-01')).toMatchObject({ stage: 'STARTED', isActive: true })
    await expect(move('STOPPED', '2026-03-01')).rejects.toMatchObject({
      fields: [{ argument: 'reason' }],
    })
    const stopped = await move('STOPPED', '2026-03-01', 'The vendor gave up.')
    expect(stopped).toMatchObject({
      stage: 'STOPPED',
      stageReason: 'The vendor gave up.',
      isActive: false,
    })
    const then = await readInitiative(owner.ctx, { id, on: '2026-02-28' })
    expect(then).toMatchObject({ stage: 'STARTED', isActive: true })
  })

  test('that uses AI carries the mark until the committee accepts the risk', async () => {
    const id = await approved({ usesAi: true })
    expect(await readInitiative(owner.ctx, { id })).toMatchObject({
      aiMark: 'NOT_READY',
      gate: 'NOT_ASSESSED',
    })
    const now = '2026-04-15T11:00:00Z'
    const risk = await moved(id, { fromOn: '2026-04-15', now }, draftRiskMotion)
    await decided(risk, now)
    const later = await readInitiative(at(owner.ctx, now), { id })
    expect(later.aiMark).toBe('RISK_ACCEPTED')
    expect(later.record[0]).toMatchObject({ motionId: risk.id, reason: 'A pilot of two months.' })
    await expect(moved(id, { fromOn: '2026-04-15', now }, draftRiskMotion)).rejects.toThrow(
      'accepted this risk already',
    )
    const before = await readInitiative(owner.ctx, { id, asOf: new Date('2026-04-15T09:00:00Z') })
    expect(before.aiMark).toBe('NOT_READY')
  })

  test.each([
    ['title', { title: ' ' }],
    ['purpose', { purpose: 'two\nlines' }],
    ['owner', { owner: '00000000-0000-4000-8000-000000000000' }],
    ['budget', { budget: -1 }],
    ['effortDays', { effortDays: Number.NaN }],
    ['endsOn', { endsOn: '2026-01-01' }],
    ['service', { service: 'MAIL' }],
    ['kpis', { kpis: ['VOLUME_OPENED'] }],
    ['objectives', { objectives: [{ objective: '1', share: 0.5, isPrimary: false }] }],
  ])('is refused with the argument that is wrong: %s', async (argument, change) => {
    await expect(draftInitiative(owner.ctx, idea(change))).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ argument }],
    })
  })
})

describe('delivery', () => {
  const month = (text: string) => `${text}-01`
  test('follows from milestones, benefits and cost, each as it was known', async () => {
    const id = await approved()
    const first = { initiative: id, title: 'Catalogue is online', weight: 2, dueOn: '2026-02-01' }
    await setMilestone(owner.ctx, first)
    await setMilestone(owner.ctx, {
      ...first,
      title: 'Half of all requests',
      dueOn: '2026-03-01',
      weight: 2,
    })
    await recordCosts(owner.ctx, {
      initiative: id,
      amounts: [
        { side: 'PLANNED', month: month('2026-02'), amount: 1000 },
        { side: 'ACTUAL', month: '2026-02-17', amount: 1050 },
      ],
    })
    const benefits = await recordBenefits(owner.ctx, {
      initiative: id,
      type: 'HOURS',
      amounts: [
        { side: 'PLANNED', month: month('2026-03'), amount: 100 },
        {
          side: 'ACTUAL',
          month: month('2026-03'),
          amount: 60,
          evidence: 'DOCUMENTED',
          reference: 'Report 7',
        },
      ],
    })
    expect(benefits.benefits).toMatchObject([
      { type: 'HOURS', unit: 'HOURS', planned: 100, realised: 60, weighted: 42, ratio: 0.42 },
    ])
    const later = at(owner.ctx, '2026-04-20T10:00:00Z')
    const done = await setMilestone(later, {
      ...first,
      milestone: 1,
      revision: 1,
      doneOn: '2026-04-18',
    })
    const { delivery } = done
    expect([delivery.milestones.value, delivery.benefits.value]).toEqual([0.5, 0.6])
    expect(delivery.cost.value).toBeCloseTo(0.75, 12)
    expect(delivery.value).toBeCloseTo(0.5 * 0.5 + 0.3 * 0.6 + 0.2 * 0.75, 12)
    const known = await readInitiative(later, { id, asOf: start })
    expect(known.delivery.milestones.value).toBe(0)
    expect(known.milestones[0]).toMatchObject({ revision: 1, doneOn: null, state: 'LATE' })
  })

  test('shows a milestone that was moved, with the day it was first due', async () => {
    const id = await approved()
    const first = { initiative: id, title: 'Go live', weight: 1, dueOn: '2026-03-01' }
    await setMilestone(owner.ctx, first)
    const change = { ...first, milestone: 1, revision: 1, dueOn: '2026-07-01' }
    const moved = await setMilestone(owner.ctx, change)
    expect(moved.milestones).toMatchObject([
      { revision: 2, dueOn: '2026-07-01', firstDueOn: '2026-03-01', state: 'AHEAD' },
    ])
    await expect(setMilestone(owner.ctx, change)).rejects.toMatchObject({ code: 'CONFLICT' })
    const removed = await setMilestone(owner.ctx, { ...change, revision: 2, isRemoved: true })
    expect(removed.milestones).toEqual([])
  })

  test('takes the newest amount of a month, and keeps the earlier one', async () => {
    const id = await approved()
    const spend = (ctx: Ctx, amount: number) =>
      recordCosts(ctx, {
        initiative: id,
        amounts: [{ side: 'ACTUAL', month: '2026-02-01', amount }],
      })
    await spend(owner.ctx, 100)
    const later = at(owner.ctx, '2026-04-20T10:00:00Z')
    expect((await spend(later, 70)).cost.spent).toBe(70)
    expect((await readInitiative(later, { id, asOf: start })).cost.spent).toBe(100)
  })

  test.each([
    ['evidence', { evidence: null }],
    ['reference', { evidence: 'IMPORT' as const, reference: ' ' }],
    ['month', { evidence: 'ATTESTED' as const, month: '2026-05-01' }],
    ['amount', { evidence: 'ATTESTED' as const, amount: Number.POSITIVE_INFINITY }],
  ])('of a benefit needs what bears it out: %s', async (argument, change) => {
    const id = await approved()
    const amount = { side: 'ACTUAL', month: '2026-03-01', amount: 5, ...change } as const
    await expect(
      recordBenefits(owner.ctx, { initiative: id, type: 'COST', amounts: [amount] }),
    ).rejects.toMatchObject({ fields: [{ argument }] })
  })
})

test('the door gives what the committee agreed to, with its delivery and links', async () => {
  const id = Number(await approved({ title: 'For the score', startsOn: '2026-05-01' }))
  await draftInitiative(owner.ctx, idea({ title: 'Only an idea' }))
  const on = async (day: string) => await readInitiativesInForce(owner.ctx, { on: day })
  const titles = (await on('2026-04-15')).map(({ title }) => title)
  expect(titles).toContain('For the score')
  expect(titles).not.toContain('Only an idea')
  const found = (await on('2026-05-01')).find(each => each.id === id)
  expect(found).toMatchObject({
    budget: 120_000,
    isActive: true,
    links: [{ objective: '1', share: 0.7 }, {}],
  })
  expect((await on('2026-04-30')).find(each => each.id === id)?.isActive).toBe(false)
})

test('portfolio and roadmap tell of all, and of what was agreed', async () => {
  const { mix, initiatives, delivery } = await readInitiatives(owner.ctx, {})
  expect(mix.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 9)
  expect(delivery).toBeGreaterThanOrEqual(0)
  const { bars, kpis, from, to } = await readRoadmap(owner.ctx, {})
  expect(bars.length).toBe(initiatives.filter(({ inForce }) => inForce.motionId !== null).length)
  expect(kpis[0]?.kpi.code).toBe('FCR')
  for (const bar of bars) expect(from <= bar.from && bar.from <= bar.to && bar.to <= to).toBe(true)
})

test('nothing of it is changed in the database', async () => {
  for (const table of [
    'initiative_version',
    'initiative_stage',
    'initiative_milestone',
    'value_amount',
  ]) {
    await expect(db.sql`delete from ${db.sql(table)}`).rejects.toThrow('rows are only added')
  }
  await expect(db.sql`update initiative_version set budget = 1`).rejects.toThrow(
    'rows are only added',
  )
})

test('the database takes no approval without an approved motion', async () => {
  const { id } = await draftInitiative(owner.ctx, idea())
  const motion = await moved(
    id,
    { fromOn: '2026-04-15', now: '2026-04-15T11:00:00Z' },
    draftInitiativeMotion,
  )
  await expect(
    db.sql`insert into initiative_approval (initiative_id, version, motion_id, from_on, author_id, recorded_at)
      values (${id}, 1, ${motion.id}, '2026-04-15', ${chair.id}, now())`,
  ).rejects.toThrow('follows from an approved motion')
})
