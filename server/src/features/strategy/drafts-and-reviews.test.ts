import { beforeAll, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import {
  at,
  type Committee,
  givenCommittee,
  givenDecided,
  givenOrganisation,
} from '../../testing/given-committee.js'
import type { ClosingMotion } from './answer/tell-objectives.js'
import type { WeightsMotion } from './answer/weights-answer.js'
import {
  draftObjective,
  draftObjectiveClose,
  draftScoreWeights,
  editObjectiveClose,
  editScoreWeights,
  type ObjectiveQuestion,
  readObjective,
} from './index.js'
import { remindOfObjectives } from './remind-of-objectives.job.js'

const db = await testDatabase()
let committee: Committee
let mia: Ctx
let max: Ctx
let calm: string

const objective = (given: Partial<ObjectiveQuestion>): ObjectiveQuestion => ({
  title: 'Calm',
  owner: mia.actor.id,
  horizon: '2027-12-31',
  weight: 30,
  effectiveFrom: '2026-05-01',
  rationale: 'It is needed.',
  ...given,
})

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  ;[mia, max] = committee.members as [Ctx, Ctx]
  const { link } = await givenDecided(committee, by => draftObjective(by, objective({})))
  calm = link?.split('/').at(-1) ?? ''
})

test('a draft of other weights is written anew, and opens with what it says', async () => {
  const asked = { effectiveFrom: '2026-06-01', rationale: 'Reached counts.' }
  const parts = { GOALS: 0.6, INITIATIVES: 0.1 }
  const draft = await draftScoreWeights(mia, { ...asked, parts })
  const { id, revision } = draft
  const input = { ...asked, parts: { GOALS: 0.4, COVERAGE: 0.4 } }
  const edited = (await editScoreWeights(mia, { id, revision, input })) as typeof draft &
    WeightsMotion
  expect(edited).toMatchObject({ id, editor: '/strategy/weights', state: 'DRAFT' })
  // What is left out is as it is on that day, not as the draft had it.
  expect(edited.scoreWeights).toMatchObject({ goals: 0.4, coverage: 0.4, initiatives: 0.2 })
  expect(edited.facts).toContainEqual({
    label: 'Coverage of the work',
    text: '40%',
    before: '30%',
  })
  await expect(editScoreWeights(max, { id, revision, input })).rejects.toThrow('no motion')
  const wrong = { ...input, parts: { GOALS: 0.9 } }
  await expect(
    editScoreWeights(mia, { id, revision: edited.revision, input: wrong }),
  ).rejects.toMatchObject({ code: 'INVALID', message: expect.stringContaining('make 1 together') })
})

test('the draft of a closing is written anew, and names the objective that is to end', async () => {
  const asked = { objective: calm, effectiveFrom: '2026-06-01', rationale: 'It is reached.' }
  const draft = await draftObjectiveClose(mia, asked)
  const { id, revision } = draft
  const input = { ...asked, effectiveFrom: '2026-07-01' }
  const edited = (await editObjectiveClose(mia, { id, revision, input })) as typeof draft &
    ClosingMotion
  expect(edited).toMatchObject({
    ...{ id, editor: '/strategy/close', effectiveFrom: '2026-07-01', state: 'DRAFT' },
    closes: { id: calm, title: 'Calm', permalink: `/objectives/${calm}` },
  })
  const unknown = draftObjectiveClose(mia, { ...asked, objective: '999' })
  await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a version says what each field was before, also what it no longer has', async () => {
  const first = objective({ title: 'Quick', purpose: 'Nobody waits.', weight: 20 })
  const { link } = await givenDecided(committee, by => draftObjective(by, first))
  const id = link?.split('/').at(-1) ?? ''
  const second = { ...first, objective: id, purpose: '', weight: 25, horizon: '2028-06-30' }
  await givenDecided(committee, by =>
    draftObjective(by, { ...second, owner: max.actor.id, effectiveFrom: '2026-06-01' }),
  )
  const { versions } = await readObjective(mia, { id, on: '2026-06-01' })
  expect(versions[0]?.changes).toEqual([
    { label: 'What it is for', text: 'nothing', before: 'Nobody waits.' },
    { label: 'Weight', text: '25', before: '20' },
    { label: 'To be reached by', text: '30 June 2028', before: '31 December 2027' },
    { label: 'Answers for it', text: 'Max', before: 'Mia' },
  ])
  expect(versions[1]?.changes).toEqual([])
})

test('its owner is asked once for a review after a year, and once more when its day has come', async () => {
  const told = async () => {
    const rows = await db.sql<{ subject: string }[]>`
      select m.subject from message m join inbox_item i on i.message_id = m.id
      where i.person_id = ${mia.actor.id} and m.topic = 'objective.review' order by m.created_at`
    return rows.map(({ subject }) => subject).filter(subject => subject.endsWith(': Calm'))
  }
  const remind = (day: string) => remindOfObjectives.run(at(db.ctx(), `${day}T07:00:00Z`), {})
  await remind('2027-04-30')
  expect(await told()).toEqual([])
  for (const day of ['2027-05-01', '2027-05-02', '2027-12-31', '2028-01-01']) await remind(day)
  expect(await told()).toEqual([
    'An objective is due for review: Calm',
    'The day of an objective has come: Calm',
  ])
})
