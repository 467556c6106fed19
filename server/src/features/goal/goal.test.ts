import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import {
  at,
  type Committee,
  givenCommittee,
  givenMember,
  givenOrganisation,
} from '../../testing/given-committee.js'
import { changeGoalState } from './change-goal-state.js'
import type { GoalInput } from './choose/choose-goal.js'
import { draftGoal, editGoal } from './draft-goal.js'
import { placePerson } from './place-person.js'
import { readGoal } from './read-goal.js'
import { readGoalCascade } from './read-goal-cascade.js'
import { readGoalProgress } from './read-goal-progress.js'
import { readGoals } from './read-goals.js'
import { reportOnGoal } from './report-on-goal.js'
import { shareGoal, unshareGoal } from './share-goal.js'
import { givenGoal, givenObjective, goalInput } from './testing/given.js'

const db = await testDatabase()
const now = '2026-04-15T10:00:00Z'
let committee: Committee
let chair: Ctx
let ownerOfIt: Ctx
let somebody: Ctx
let objective: string

beforeAll(async () => {
  await givenOrganisation(db.sql)
  await db.sql`insert into team (code, name, department_id) values ('desk', 'Service desk', 1)`
  committee = await givenCommittee(db.ctx())
  chair = at(committee.chair, now)
  const as = async (name: string, department?: string) =>
    at(await givenMember(db.ctx(), 'OWNER', { name, department }), now)
  ownerOfIt = await as('Ina of IT', 'IT')
  somebody = await as('Sam Somebody', 'HR')
  objective = await givenObjective(committee, 'Whoever asks is helped')
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: { message: string }) => error.message,
  )
const calls = { by: 'NUMBER', unit: 's', baseline: 90, target: 30 } as const
const ofDepartment = (given: Partial<GoalInput> = {}) =>
  ({ kind: 'DEPARTMENT', title: 'Short waits', department: 'IT', objective, ...given }) as const

describe('a goal of a department or team', () => {
  test('is written by who writes goals there, and by nobody else', async () => {
    const { id, state } = await draftGoal(ownerOfIt, goalInput(ofDepartment()))
    expect(state).toBe('DRAFT')
    expect(
      await refusalOf(draftGoal(ownerOfIt, goalInput(ofDepartment({ department: 'HR' })))),
    ).toMatch(/no such department/)
    expect(await refusalOf(draftGoal(committee.analyst, goalInput(ofDepartment())))).toMatch(
      /None of your roles/,
    )
    expect(await refusalOf(readGoal(somebody, { id }))).toMatch(/no goal of that id/)
  })

  test('is changed as a draft only, at the revision that was read', async () => {
    const draft = await draftGoal(chair, goalInput(ofDepartment()))
    const { id, revision } = draft
    const input = goalInput(ofDepartment({ title: 'Shorter waits', measure: calls }))
    const edited = await editGoal(chair, { id, revision, input })
    expect(edited).toMatchObject({ title: 'Shorter waits', measure: { by: 'NUMBER', target: 30 } })
    expect(await refusalOf(editGoal(chair, { id, revision, input }))).toMatch(/changed meanwhile/)
    await changeGoalState(chair, { id, revision: edited.revision, state: 'ACTIVE' })
    expect(await refusalOf(editGoal(chair, { id, revision: 3, input }))).toMatch(/stays as it is/)
  })

  test('ends once, with its reason, and says who did what and why', async () => {
    const { id, revision } = await givenGoal(chair, ofDepartment())
    const end = { id, revision, state: 'MISSED' } as const
    expect(await refusalOf(changeGoalState(chair, end))).toMatch(/Say why/)
    const ended = await changeGoalState(chair, { ...end, reason: 'Two people left.' })
    expect(ended.nextStates).toEqual([])
    expect(ended.events.map(({ state, reason, person }) => [state, reason, person.name])).toEqual([
      ['MISSED', 'Two people left.', 'Carla Chair'],
      ['ACTIVE', null, 'Carla Chair'],
      ['DRAFT', null, 'Carla Chair'],
    ])
    const again = { ...end, revision: ended.revision, state: 'ACTIVE' } as const
    expect(await refusalOf(changeGoalState(chair, again))).toMatch(/After MISSED/)
  })

  test('serves an objective in force, and ends no later', async () => {
    const unknown = draftGoal(chair, goalInput(ofDepartment({ objective: '9999' })))
    expect(await refusalOf(unknown)).toMatch(/no such objective/)
    const late = draftGoal(chair, goalInput(ofDepartment({ endsOn: '2028-02-01' })))
    expect(await refusalOf(late)).toMatch(/no later than what it serves, 2028-01-01/)
    const both = draftGoal(chair, goalInput(ofDepartment({ goal: '1' })))
    expect(await refusalOf(both)).toMatch(/serves one thing/)
  })

  test('cannot become active below one that is over meanwhile', async () => {
    const above = await givenGoal(chair, ofDepartment())
    const team = { kind: 'TEAM', team: 'desk', goal: above.id } as const
    const { id, revision } = await draftGoal(chair, goalInput(team))
    const reason = 'No longer wanted.'
    await changeGoalState(chair, { id: above.id, revision: 2, state: 'DROPPED', reason })
    expect(await refusalOf(changeGoalState(chair, { id, revision, state: 'ACTIVE' }))).toMatch(
      /is over/,
    )
  })

  test('is reported on by its owner, with a number only where one is kept by hand', async () => {
    const given = ofDepartment({ owner: somebody.actor.id, measure: calls })
    const { id } = await givenGoal(chair, given)
    const reported = await reportOnGoal(somebody, { id, outlook: 'AT_RISK', value: 75 })
    expect(reported).toMatchObject({ outlook: 'AT_RISK', outlookOn: '2026-04-15' })
    expect(await readGoalProgress(chair, reported)).toMatchObject({ value: 75, share: 0.25 })
    const said = await reportOnGoal(somebody, { id, outlook: 'ON_TRACK', note: 'Better.' })
    expect((await readGoalProgress(chair, said)).value).toBe(75)
    const unmeasured = await givenGoal(chair, ofDepartment())
    const number = { id: unmeasured.id, outlook: 'ON_TRACK', value: 3 } as const
    expect(await refusalOf(reportOnGoal(chair, number))).toMatch(/none by which/)
    expect(await refusalOf(reportOnGoal(committee.analyst, { id, outlook: 'ON_TRACK' }))).toMatch(
      /its owner, or by who writes/,
    )
  })

  test('by a KPI without any figure has no progress, and says so', async () => {
    const measure = { by: 'KPI', kpi: 'FCR', scope: { department: 'IT' } } as const
    const goal = await givenGoal(chair, ofDepartment({ measure }))
    expect(goal.measure).toMatchObject({ kpiName: 'First contact resolution', target: null })
    expect(await readGoalProgress(chair, goal)).toMatchObject({
      ...{ value: null, share: null, unknownBecause: 'Its KPI has no value.' },
    })
    const wrong = draftGoal(chair, goalInput(ofDepartment({ measure: { by: 'KPI', kpi: 'FCRR' } })))
    expect(await refusalOf(wrong)).toMatch(/Did you mean FCR/)
  })
})

test('goals cascade from an objective, summed up with the worst beside the mean', async () => {
  const own = await givenObjective(committee, 'People who can do their work')
  const top = await givenGoal(chair, ofDepartment({ objective: own, measure: calls }))
  const below = { kind: 'TEAM', title: 'Train', team: 'desk', goal: top.id } as const
  const team = await givenGoal(chair, { ...below, measure: { by: 'MILESTONE' } })
  await givenGoal(
    chair,
    ofDepartment({ objective: own, title: 'Unmeasured', endsOn: '2027-01-01' }),
  )
  await draftGoal(chair, goalInput(ofDepartment({ objective: own, title: 'Draft' })))
  await givenGoal(somebody, { kind: 'PERSON', goal: team.id })
  await reportOnGoal(chair, { id: top.id, outlook: 'ON_TRACK', value: 60 })
  const cascade = await readGoalCascade(committee.analyst, { objective: own })
  expect(cascade.goals.map(({ depth, goal }) => [depth, goal.title])).toEqual([
    [0, 'Short waits'],
    [1, 'Train'],
    [0, 'Unmeasured'],
  ])
  expect(cascade.summary).toEqual({ goals: 3, withProgress: 2, mean: 0.25, worst: 0 })
  expect(await refusalOf(readGoalCascade(chair, { objective: '9999' }))).toMatch(/no objective/)
})

describe('a personal goal', () => {
  const mine = async () => (await givenGoal(somebody, { kind: 'PERSON', title: 'Mine' })).id
  const sees = async (ctx: Ctx, id: string) =>
    (await refusalOf(readGoal(ctx, { id }))) === 'nothing' &&
    (await readGoals(ctx)).sharedWithMe.some(goal => goal.id === id)

  test('is seen by its owner alone, until it is shared, and not after', async () => {
    const id = await mine()
    expect((await readGoals(somebody)).mine.map(goal => goal.id)).toContain(id)
    for (const ctx of [chair, ownerOfIt, db.ctx()]) expect(await sees(ctx, id)).toBe(false)
    const shared = await shareGoal(somebody, { id, with: chair.actor.id })
    expect(shared.shares.map(({ person }) => person?.name)).toEqual(['Carla Chair'])
    expect([await sees(chair, id), await sees(ownerOfIt, id)]).toEqual([true, false])
    expect((await readGoal(chair, { id })).shares).toEqual([])
    await unshareGoal(somebody, { id, with: chair.actor.id })
    expect(await sees(chair, id)).toBe(false)
    await shareGoal(somebody, { id })
    const stranger = { ...db.ctx(), actor: { kind: 'anonymous', id: 'anyone' } } as const
    expect([await sees(ownerOfIt, id), await sees(stranger, id)]).toEqual([true, false])
  })

  test('that is shared with somebody tells them, once, and not what it is', async () => {
    const id = await mine()
    const told = () => db.sql<
      { subject: string; sentences: string[]; link: string; isMailed: boolean }[]
    >`
      select m.subject, m.sentences, m.link,
        i.digest_due_since is not null as "isMailed"
      from inbox_item i join message m on m.id = i.message_id
      where i.person_id = ${chair.actor.id} and m.link = ${`/goals/${id}`}`
    await shareGoal(somebody, { id })
    expect(await told()).toEqual([])
    for (const _ of [1, 2]) await shareGoal(somebody, { id, with: chair.actor.id })
    const [message, ...more] = await told()
    expect(message).toMatchObject({
      ...{ subject: 'Sam Somebody has shared a goal with you', isMailed: false },
    })
    expect(more).toEqual([])
    expect(JSON.stringify(message)).not.toContain('Mine')
  })

  test('is written on by its owner alone, also while it is shared', async () => {
    const id = await mine()
    await shareGoal(somebody, { id, with: chair.actor.id })
    for (const work of [
      () => reportOnGoal(chair, { id, outlook: 'ON_TRACK' }),
      () => changeGoalState(chair, { id, revision: 2, state: 'DROPPED', reason: 'No.' }),
      () => shareGoal(chair, { id }),
    ])
      expect(await refusalOf(work())).toMatch(/by its owner alone/)
  })

  test.each([
    [
      'for somebody else',
      () => draftGoal(chair, goalInput({ kind: 'PERSON', owner: somebody.actor.id })),
    ],
    ['by a program', () => draftGoal(db.ctx(), goalInput({ kind: 'PERSON' }))],
  ])('is not written %s', async (_, work) => {
    expect(await refusalOf(work())).toMatch(/one’s own|needs an author/)
  })

  test('is not shared as a draft, with its owner, or with nobody who is here', async () => {
    const { id: draft } = await draftGoal(somebody, goalInput({ kind: 'PERSON' }))
    expect(await refusalOf(shareGoal(somebody, { id: draft }))).toMatch(/A draft is shared/)
    const id = await mine()
    expect(await refusalOf(shareGoal(somebody, { id, with: somebody.actor.id }))).toMatch(
      /your own/,
    )
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(await refusalOf(shareGoal(somebody, { id, with: nobody }))).toMatch(/nobody of that id/)
  })
})

test('where people work is said by an administrator, and brings the goals of their department', async () => {
  const place = { person: somebody.actor.id, team: 'desk' }
  expect(await refusalOf(placePerson(chair, place))).toMatch(/None of your roles/)
  const placed = await placePerson(db.ctx(), place)
  expect(placed).toEqual({
    department: { code: 'IT', name: 'IT' },
    team: { code: 'desk', name: 'Service desk' },
  })
  const desk = await readGoals(somebody)
  expect(desk.place).toEqual(placed)
  expect(desk.ofMyUnits.length).toBeGreaterThan(0)
  expect(desk.ofMyUnits.every(({ department }) => department?.code === 'IT')).toBe(true)
  const wrong = placePerson(db.ctx(), { ...place, department: 'HR' })
  expect(await refusalOf(wrong)).toMatch(/not a team of People/)
  expect(await placePerson(db.ctx(), { person: somebody.actor.id })).toBeNull()
  expect((await readGoals(somebody)).ofMyUnits).toEqual([])
})
