import { beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import {
  commentOnMotion,
  decideMotion,
  proposeMotion,
  readMotion,
  readMotions,
  setCommitteeRules,
  voteOnMotion,
  withdrawMotion,
} from '../motion/index.js'
import { draftMotion } from './draft-motion.js'
import { editMotion } from './edit-motion.js'
import { remindOfReviews } from './remind-of-reviews.job.js'
import {
  at,
  type Committee,
  givenApproved,
  givenCarried,
  givenCommittee,
  givenMember,
  givenOrganisation,
  givenProposed,
  slaTarget,
} from './testing/given-committee.js'

const db = await testDatabase()
let committee: Committee
let mia: Ctx
let max: Ctx

beforeAll(async () => {
  await givenOrganisation(db.sql)
  committee = await givenCommittee(db.ctx())
  ;[mia, max] = committee.members as [Ctx, Ctx]
})

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

describe('a draft', () => {
  test('is seen by its author only, and can be changed', async () => {
    const draft = await draftMotion(mia, slaTarget({ rationale: null }))
    expect(draft).toMatchObject({
      state: 'DRAFT',
      about: { kpi: 'SLA_RESOLUTION', variant: 'DECIDED', grain: 'MONTH' },
      terms: { inWords: 'at least 95%; red below 90%, stretch 98%' },
      reviewDate: '2027-04-01',
      mayDo: ['EDIT', 'PROPOSE', 'WITHDRAW'],
    })
    expect(await refusal(readMotion(max, draft.id))).toMatchObject({ code: 'NOT_FOUND' })
    expect((await readMotions(max, {})).map(({ id }) => id)).not.toContain(draft.id)
    expect((await readMotions(mia, {})).map(({ id }) => id)).toContain(draft.id)
    const { id, revision } = draft
    const edited = await editMotion(mia, {
      id,
      revision,
      input: slaTarget({ owner: mia.actor.id }),
    })
    expect(edited).toMatchObject({ revision: 2, owner: { name: 'Mia' } })
    const again = editMotion(mia, { id, revision, input: slaTarget() })
    expect(await refusal(again)).toMatchObject({ code: 'CONFLICT' })
  })

  test('is not proposed without a rationale', async () => {
    const { id, revision } = await draftMotion(mia, slaTarget({ rationale: '  ' }))
    expect(await refusal(proposeMotion(mia, { id, revision }))).toMatchObject({
      code: 'INVALID',
      argument: 'input.rationale',
    })
  })

  test.each([
    ['a volume', { kpi: 'VOLUME_OPENED' }, 'input.kpi', /no target and no colour/],
    ['a KPI there is not', { kpi: 'SLA' }, 'input.kpi', /no such KPI/],
    ['a grain it is not read at', { kpi: 'NPS', grain: 'DAY' }, 'input.grain', /not read at grain/],
    ['a team', { scope: { channel: 'PHONE' } }, 'input.scope', /are agreed for/],
    ['no first day', { effectiveFrom: null }, 'input.effectiveFrom', /from which day/],
    ['an end before it begins', { effectiveTo: '2026-03-01' }, 'input.effectiveTo', /end before/],
    [
      'levels out of order',
      { terms: { value: 0.9, red: 0.95 } },
      'input.terms.red',
      /red must be worse/,
    ],
    [
      'a stretch that is no more than the target',
      { terms: { value: 0.9, red: 0.8, stretch: 0.9 } },
      'input.terms.stretch',
      /stretch must be better/,
    ],
    ['no red', { terms: { value: 0.9 } }, 'input.terms.red', /lack/],
    ['more than everything', { terms: { value: 1.2, red: 0.9 } }, 'input.terms', /0 and 1/],
    ['a contract it does not name', { kind: 'CONTRACTUAL' }, 'input.contractReference', /names/],
    ['an owner who is nobody', { owner: 'nobody' }, 'input.owner', /nobody of that id/],
    [
      'a review before it begins',
      { reviewDate: '2026-01-01' },
      'input.reviewDate',
      /after it begins/,
    ],
    ['a motion that is not open', { answers: '99999' }, 'input.answers', /that is open/],
    ['the organisation opting out', { subject: 'OPT_OUT' }, 'input.scope', /inherits from nobody/],
    ['a text without end', { rationale: 'x'.repeat(4001) }, 'input.rationale', /4000 characters/],
  ] as const)('is refused with %s', async (_, given, argument, message) => {
    const found = await refusal(draftMotion(mia, slaTarget(given)))
    expect(found).toMatchObject({ code: 'INVALID', argument })
    expect(found.message).toMatch(message)
  })

  test('is written by those who may, and by an owner within the own department', async () => {
    const owner = await givenMember(db.ctx(), 'OWNER', { name: 'Olga Owner', department: 'IT' })
    await expect(
      draftMotion(owner, slaTarget({ scope: { service: 'VPN' } })),
    ).resolves.toBeDefined()
    const elsewhere = draftMotion(owner, slaTarget({ scope: { service: 'PAYROLL' } }))
    // As a service that nobody has: what is not seen is not told apart from what is not there.
    expect(await refusal(elsewhere)).toMatchObject({
      code: 'INVALID',
      argument: 'scope.service',
    })
    expect(await refusal(draftMotion(owner, slaTarget()))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await refusal(draftMotion(committee.analyst, slaTarget()))).toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await refusal(draftMotion(db.ctx(), slaTarget()))).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/Only a person/),
    })
  })
})

describe('a motion before the committee', () => {
  test('G25: is commented on, voted on and closed by another; all of it stays on record', async () => {
    const { id } = await givenProposed(mia, slaTarget({ scope: { service: 'EMAIL' } }))
    await commentOnMotion(committee.analyst, { id, text: 'The last year had 93%.' })
    await voteOnMotion(mia, { id, choice: 'AGAINST' })
    await voteOnMotion(mia, { id, choice: 'FOR' })
    const one = await voteOnMotion(max, { id, choice: 'FOR' })
    expect(one.tally).toMatchObject({ for: 2, eligible: 4, needed: 2, outcome: 'CARRIED' })
    const closed = await decideMotion(committee.chair, {
      id,
      revision: one.revision,
      minuteReference: 'SC 2026-04, item 3',
    })
    expect(closed).toMatchObject({
      state: 'APPROVED',
      decidedBy: { name: 'Carla Chair' },
      minuteReference: 'SC 2026-04, item 3',
      tally: { for: 2, against: 0 },
      result: {
        state: 'IN_FORCE',
        effectiveFrom: '2026-04-01',
        approvedBy: { name: 'Carla Chair' },
      },
      mayDo: [],
    })
    expect(closed.votes).toHaveLength(2)
    expect(closed.history.map(({ act, person, text }) => [act, person.name, text])).toEqual([
      ['DRAFT', 'Mia', null],
      ['PROPOSE', 'Mia', null],
      ['COMMENT', 'Anna Analyst', 'The last year had 93%.'],
      ['VOTE', 'Mia', 'AGAINST'],
      ['VOTE', 'Mia', 'FOR'],
      ['VOTE', 'Max', 'FOR'],
      ['APPROVE', 'Carla Chair', 'SC 2026-04, item 3'],
    ])
  })

  test('G25: is not closed without a quorum, nor by its proposer, nor on the proposer’s vote alone', async () => {
    const asked = slaTarget({ scope: { service: 'VPN' } })
    const { id, revision } = await givenProposed(committee.chair, asked)
    await voteOnMotion(committee.chair, { id, choice: 'FOR' })
    const noQuorum = await refusal(decideMotion(committee.executive, { id, revision }))
    expect(noQuorum).toMatchObject({
      code: 'PRECONDITION',
      message: 'There is no quorum: 1 of 4 members have voted, 2 are needed.',
    })
    await voteOnMotion(mia, { id, choice: 'ABSTAIN' })
    const alone = await refusal(decideMotion(committee.executive, { id, revision }))
    expect(alone).toMatchObject({ code: 'PRECONDITION', message: /by its proposer alone/ })
    await voteOnMotion(mia, { id, choice: 'FOR' })
    const own = await refusal(decideMotion(committee.chair, { id, revision }))
    expect(own).toMatchObject({ code: 'FORBIDDEN', message: /somebody else has to/ })
    const member = await refusal(decideMotion(max, { id, revision }))
    expect(member).toMatchObject({ code: 'FORBIDDEN' })
    const closed = await decideMotion(committee.executive, { id, revision })
    expect(closed.state).toBe('APPROVED')
  })

  test('that is lost is rejected and changes nothing', async () => {
    const { id, revision } = await givenProposed(mia, slaTarget({ kpi: 'FCR' }))
    await voteOnMotion(max, { id, choice: 'AGAINST' })
    await voteOnMotion(committee.chair, { id, choice: 'AGAINST' })
    const closed = await decideMotion(committee.chair, { id, revision })
    expect(closed).toMatchObject({ state: 'REJECTED', result: null })
    expect(await refusal(voteOnMotion(mia, { id, choice: 'FOR' }))).toMatchObject({
      code: 'PRECONDITION',
      message: 'The motion is rejected; it is closed.',
    })
  })

  test('is withdrawn by its author only', async () => {
    const { id, revision } = await givenProposed(mia, slaTarget({ kpi: 'FCR' }))
    const byAnother = await refusal(withdrawMotion(max, { id, revision }))
    expect(byAnother).toMatchObject({ code: 'FORBIDDEN' })
    const withdrawn = await withdrawMotion(mia, { id, revision, reason: 'Too early.' })
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN' })
    expect(withdrawn.history.at(-1)).toMatchObject({ act: 'WITHDRAW', text: 'Too early.' })
  })

  test('is not closed by who looked at it before it changed', async () => {
    const { id, revision } = await givenCarried(
      committee,
      slaTarget({ kpi: 'REOPEN_RATE', terms: { value: 0.05, red: 0.08 } }),
    )
    const stale = await refusal(decideMotion(committee.chair, { id, revision: revision - 1 }))
    expect(stale).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('a counter-proposal', () => {
  const asked = slaTarget({ kpi: 'CSAT_T2B', terms: { value: 0.9, red: 0.8 } })

  test('answers a motion about the same; with one approved the others are closed', async () => {
    const first = await givenProposed(mia, asked)
    const counter = await givenProposed(max, {
      answers: first.id,
      terms: { value: 0.85, red: 0.8 },
      effectiveFrom: '2026-05-01',
      rationale: 'One step after the other.',
    })
    const another = await givenProposed(committee.chair, {
      answers: first.id,
      terms: { value: 0.87, red: 0.8 },
      effectiveFrom: '2026-05-01',
      rationale: 'The middle.',
    })
    expect(counter).toMatchObject({ about: { kpi: 'CSAT_T2B' }, answers: { id: first.id } })
    const answered = await readMotion(mia, first.id)
    expect(answered.counterProposals.map(({ id, inWords }) => [id, inWords])).toEqual([
      [counter.id, 'at least 85%; red below 80%'],
      [another.id, 'at least 87%; red below 80%'],
    ])
    for (const voter of [mia, committee.chair])
      await voteOnMotion(voter, { id: counter.id, choice: 'FOR' })
    const { id, revision } = counter
    await decideMotion(committee.chair, { id, revision })
    for (const closed of [first.id, another.id]) {
      const motion = await readMotion(mia, closed)
      expect(motion).toMatchObject({ state: 'REJECTED', result: null })
      expect(motion.history.at(-1)).toMatchObject({ act: 'CLOSED_BY_OTHER', otherMotionId: id })
    }
  })

  test('names nothing that the motion names already, and answers only what is open', async () => {
    const { id, revision } = await givenProposed(mia, asked)
    const named = await refusal(draftMotion(max, { ...asked, answers: id }))
    expect(named).toMatchObject({ code: 'INVALID', argument: 'input.answers' })
    const { kpi: _, ...terms } = asked
    const draft = await draftMotion(max, { ...terms, answers: id })
    await withdrawMotion(mia, { id, revision })
    const late = await refusal(proposeMotion(max, { id: draft.id, revision: draft.revision }))
    expect(late).toMatchObject({ code: 'PRECONDITION', message: /withdrawn/ })
  })
})

describe('a motion about the past', () => {
  const past = slaTarget({ kpi: 'CHANGE_SUCCESS', effectiveFrom: '2026-01-01' })

  test('needs a reference to the decision', async () => {
    const { id, revision } = await draftMotion(mia, past)
    const found = await refusal(proposeMotion(mia, { id, revision }))
    expect(found).toMatchObject({ code: 'INVALID', argument: 'input.decisionReference' })
    const approved = await givenApproved(committee, { ...past, decisionReference: 'Board 12' })
    expect(approved).toMatchObject({
      isRetroactive: true,
      restates: 'January 2026 to March 2026',
      result: { isRetroactive: true },
    })
  })

  test('is one, too, when it is closed only after the period it was meant for', async () => {
    const proposed = await givenCarried(
      committee,
      slaTarget({ kpi: 'CHANGE_EMERGENCY', terms: { value: 0.05, red: 0.1 } }),
    )
    const later = decideMotion(at(committee.chair, '2026-05-02T08:00:00Z'), proposed)
    expect(await refusal(later)).toMatchObject({ argument: 'input.decisionReference' })
  })
})

describe('the rules of the committee', () => {
  test('are set with a reason, kept, and hold for open motions', async () => {
    const { id, revision } = await givenProposed(
      mia,
      slaTarget({ kpi: 'CSAT_MEAN', terms: { value: 4.2, red: 3.8 } }),
    )
    await voteOnMotion(max, { id, choice: 'FOR' })
    await voteOnMotion(mia, { id, choice: 'ABSTAIN' })
    const rules = { quorum: 0.5, abstentionsCount: false, majority: 'SIMPLE' } as const
    const set = await setCommitteeRules(committee.chair, { ...rules, reason: 'Say yes or no.' })
    expect(set.rules).toMatchObject({ ...rules, setBy: { name: 'Carla Chair' } })
    expect(await refusal(decideMotion(committee.chair, { id, revision }))).toMatchObject({
      message: 'There is no quorum: 1 of 4 members have voted, 2 are needed.',
    })
    expect(await refusal(setCommitteeRules(mia, { ...rules, reason: 'x' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
    const none = setCommitteeRules(committee.chair, { ...rules, quorum: 0, reason: 'x' })
    expect(await refusal(none)).toMatchObject({ code: 'INVALID', argument: 'input.quorum' })
  })
})

describe('people hear', () => {
  const toldTo = async (personId: string) => {
    const rows = await db.sql<{ topic: string; link: string }[]>`
      select m.topic, m.link from inbox_item i join message m on m.id = i.message_id
      where i.person_id = ${personId} order by m.created_at, m.id`
    return rows.map(({ topic, link }) => `${topic} ${link}`)
  }

  test('members of a motion and its end, its author of an answer, if and only if it happened', async () => {
    const motion = await givenProposed(
      mia,
      slaTarget({ kpi: 'RECURRENCE_RATE', terms: { value: 0.1, red: 0.2 } }),
    )
    const answer = await givenProposed(max, {
      answers: motion.id,
      terms: { value: 0.15, red: 0.2 },
      effectiveFrom: '2026-05-01',
      rationale: 'Less.',
    })
    const { id, revision } = answer
    await refusal(decideMotion(committee.chair, { id, revision }))
    for (const voter of [mia, committee.chair]) await voteOnMotion(voter, { id, choice: 'FOR' })
    await decideMotion(committee.chair, { id, revision })
    const link = (of: { id: string }) => `/motions/${of.id}`
    const heard = (await toldTo(mia.actor.id)).filter(
      each => each.endsWith(link(motion)) || each.endsWith(link(answer)),
    )
    expect(heard.toSorted()).toEqual([
      `motion.answered ${link(answer)}`,
      `motion.approved ${link(answer)}`,
      `motion.proposed ${link(motion)}`,
      `motion.proposed ${link(answer)}`,
    ])
    expect(await toldTo(committee.analyst.actor.id)).toEqual([])
  })

  test('owners of a review that is due, once, and once more when the target is stale', async () => {
    const owner = await givenMember(db.ctx(), 'OWNER', { name: 'Rita Reviewed' })
    const id = owner.actor.id
    await givenApproved(
      committee,
      slaTarget({ kpi: 'CES', terms: { value: 0.8, red: 0.6 }, owner: id }),
    )
    const remind = (day: string) => remindOfReviews.run(at(db.ctx(), `${day}T07:00:00Z`), {})
    await remind('2027-03-31')
    const reviews = async () => (await toldTo(id)).filter(each => each.startsWith('target.review'))
    expect(await reviews()).toEqual([])
    for (const day of ['2027-04-01', '2027-04-02', '2027-10-01', '2027-10-02']) await remind(day)
    expect(await reviews()).toHaveLength(2)
  })
})
