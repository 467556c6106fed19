import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { university } from './kit/facts.js'
import { againIn, personIn, type SignedIn } from './kit/person.js'
import { startTestServer, type TestServer } from './kit/server.js'

const MOTION = 'id revision state mayDo'
const DRAFT = `mutation ($input: MotionInput!) { draftMotion(input: $input) { ${MOTION} } }`
const PROPOSE = `mutation ($id: ID!, $revision: Int!) {
  proposeMotion(id: $id, revision: $revision) { ${MOTION} feasibility { hits { met of } warnings } }
}`
const VOTE = `mutation ($id: ID!, $choice: VoteChoice!) { voteOnMotion(id: $id, choice: $choice) { ${MOTION} tally { outcome } } }`
const DECIDE = `mutation ($id: ID!, $revision: Int!) {
  decideMotion(id: $id, revision: $revision, minuteReference: "SC 5, item 2") { ${MOTION} }
}`
const READ = `query ($asOf: DateTime, $containing: Date, $service: String) {
  reading(kpi: "SLA_RESOLUTION", scope: { service: $service }, asOf: $asOf,
    period: { grain: MONTH, containing: $containing }) {
    value
    noTarget
    target { value status attainment isRestated motionPermalink inheritedFrom { label }
      chain { scope { label } outcome } }
  }
}`
const input = {
  kpi: 'SLA_RESOLUTION',
  scope: { department: 'IT' },
  terms: { value: 0.9, red: 0.8 },
  effectiveFrom: '2026-04-01',
  rationale: 'Users wait too long.',
}

interface Motion {
  id: string
  revision: number
  state: string
  mayDo: string[]
}
interface Read {
  reading: {
    value: number
    noTarget: string | null
    target: { value: number; status: string; motionPermalink: string; isRestated: boolean } | null
  }
}

let server: TestServer
let later: TestServer
let told: Awaited<ReturnType<typeof tellStory>>

beforeAll(async () => {
  server = await startTestServer({ now: '2026-04-15T10:00:00Z' })
  const work = { service: 'EMAIL', department: 'IT' }
  await university()
    .promises({ month: '2026-03', ...work, kept: 34, late: 6 })
    .promises({ month: '2026-04', ...work, kept: 34, late: 6 })
    .promises({ month: '2026-04', service: 'PAYROLL', department: 'HR', kept: 34, late: 6 })
    .importInto(server)
  told = await tellStory()
  const env = { DATABASE_URL: server.databaseUrl }
  later = await startTestServer({ now: '2026-05-20T10:00:00Z', env })
})
afterAll(async () => {
  await later?.stop()
  await server?.stop()
})

const draftedBy = async (person: SignedIn, given: object): Promise<Motion> =>
  (await person.gets<{ draftMotion: Motion }>(DRAFT, { input: given })).draftMotion

async function proposedBy(person: SignedIn, given: object): Promise<Motion> {
  const { id, revision } = await draftedBy(person, given)
  return (await person.gets<{ proposeMotion: Motion }>(PROPOSE, { id, revision })).proposeMotion
}

const readingIn = async (person: SignedIn, month: string, more: object = {}) =>
  (await person.gets<Read>(READ, { containing: `${month}-01`, service: 'EMAIL', ...more })).reading

/** A member proposes, another answers, the answer is carried: with what was seen on the way. */
async function tellStory() {
  const mia = await personIn(server, 'Mia Member', 'member')
  const max = await personIn(server, 'Max Member', 'member')
  const chair = await personIn(server, 'Carla Chair', 'chair')
  const motion = await proposedBy(mia, input)
  const counter = await proposedBy(max, {
    answers: motion.id,
    terms: { value: 0.8, red: 0.7 },
    effectiveFrom: '2026-04-01',
    rationale: 'Step by step.',
  })
  const { id, revision } = counter
  const before = await readingIn(mia, '2026-04')
  const byMember = await mia.asks(DECIDE, { id, revision })
  const tooFew = await chair.asks(DECIDE, { id, revision })
  for (const person of [mia, chair]) await person.gets(VOTE, { id, choice: 'FOR' })
  const closed = await chair.gets<{ decideMotion: Motion }>(DECIDE, { id, revision })
  const answered = await mia.gets<{ motion: Motion }>(
    `query ($id: ID!) { motion(id: $id) { ${MOTION} history { act otherMotionId } } }`,
    { id: motion.id },
  )
  const late = await max.asks(VOTE, { id, choice: 'AGAINST' })
  const march = await readingIn(mia, '2026-03')
  const april = await readingIn(mia, '2026-04')
  return { motion, counter, before, byMember, tooFew, closed, answered, late, march, april }
}

describe('a target', () => {
  test('is proposed with what the figures say, and judges nothing before it is decided', () => {
    expect(told.motion).toMatchObject({
      state: 'PROPOSED',
      feasibility: { hits: { met: 0, of: 1 }, warnings: [expect.stringMatching(/at least 6/)] },
    })
    expect(told.before).toMatchObject({ target: null, noTarget: 'No target is agreed.' })
  })

  test('is not closed by a member, nor without a quorum', () => {
    expect(told.byMember.errors[0]?.extensions.code).toBe('FORBIDDEN')
    expect(told.tooFew.errors[0]).toMatchObject({
      message: expect.stringMatching(/0 of 3 members have voted, 2 are needed/),
      extensions: { code: 'PRECONDITION' },
    })
  })

  test('is carried, and what it answered is closed with it', () => {
    expect(told.closed.decideMotion.state).toBe('APPROVED')
    expect(told.answered.motion).toMatchObject({ state: 'REJECTED', mayDo: [] })
    expect(told.late.errors[0]?.extensions.code).toBe('PRECONDITION')
  })

  test('judges the periods from its first day on, once they are over, and none before', () => {
    expect(told.march.target).toBeNull()
    expect(told.april.target).toMatchObject({ value: 0.8, status: 'UNKNOWN' })
  })

  test('says after the period whether it was met, one click from its motion', async () => {
    const mia = await againIn(later, 'Mia Member')
    expect(await readingIn(mia, '2026-04')).toMatchObject({
      value: 0.85,
      target: {
        value: 0.8,
        status: 'MET',
        attainment: 1,
        isRestated: false,
        motionPermalink: `/motions/${told.counter.id}`,
        inheritedFrom: { label: 'IT' },
        chain: [
          { scope: { label: 'IT · E-mail' }, outcome: 'NONE' },
          { scope: { label: 'IT' }, outcome: 'AGREED' },
        ],
      },
    })
  })

  test('set for the past needs a decision, and marks what it restates', async () => {
    const [mia, max, chair] = (await Promise.all(
      ['Mia Member', 'Max Member', 'Carla Chair'].map(name => againIn(later, name)),
    )) as [SignedIn, SignedIn, SignedIn]
    const ofPayroll = { service: 'PAYROLL' }
    const past = { ...input, scope: ofPayroll, terms: { value: 0.9, red: 0.88 } }
    const { id: draft, revision: first } = await draftedBy(mia, past)
    const refused = await mia.asks(PROPOSE, { id: draft, revision: first })
    expect(refused.errors[0]?.extensions).toMatchObject({
      code: 'INVALID',
      argument: 'input.decisionReference',
    })
    const { id, revision } = await proposedBy(mia, { ...past, decisionReference: 'Board 7' })
    for (const person of [max, chair]) await person.gets(VOTE, { id, choice: 'FOR' })
    await chair.gets(DECIDE, { id, revision })
    const now = await readingIn(mia, '2026-04', ofPayroll)
    expect(now.target).toMatchObject({ value: 0.9, status: 'MISSED', isRestated: true })
    const asOf = '2026-05-20T09:00:00Z'
    expect((await readingIn(mia, '2026-04', { ...ofPayroll, asOf })).target).toBeNull()
  })
})

test('a volume is refused a target, by its argument', async () => {
  const mia = await againIn(later, 'Mia Member')
  const { errors } = await mia.asks(DRAFT, { input: { ...input, kpi: 'VOLUME_OPENED' } })
  expect(errors[0]).toMatchObject({
    message: expect.stringMatching(/no target and no colour/),
    extensions: { code: 'INVALID', argument: 'input.kpi' },
  })
})

test('nobody takes part without signing in', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: DRAFT, variables: { input } }),
  })
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED')
})
