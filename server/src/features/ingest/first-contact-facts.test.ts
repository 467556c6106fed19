import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import type { FactBatch } from './fact-batch.js'
import { receiveFacts } from './receive-facts.js'
import { answer, at, batch, interaction, invitation, ticket } from './testing/facts.js'

const database = await testDatabase()
const { sql } = database
const receive = (over: Partial<FactBatch>) =>
  receiveFacts(database.ctx(), [batch(over)], { label: 'test' })

beforeEach(async () => {
  for (const table of ['survey_response', 'survey_invitation', 'interaction', 'ticket'])
    await sql.unsafe(`delete from ${table}`)
})

test('the word of the agent stays apart from no word at all', async () => {
  await receive({
    tickets: [
      ticket({ externalId: 'T1', firstContactFlag: true }),
      ticket({ externalId: 'T2', firstContactFlag: false }),
      ticket({ externalId: 'T3' }),
    ],
  })
  const kept = await sql`select first_contact_flag as flag from ticket order by external_id`
  expect(kept.map(({ flag }) => flag)).toEqual([true, false, null])
})

test('the word of the requester is a yes or a no, on no other scale', async () => {
  const asked = invitation({ kind: 'FCR' })
  await receive({ tickets: [ticket()], surveyInvitations: [asked] })
  await receive({ surveyResponses: [answer({ externalId: 'R1', scale: '1-5', score: 5 })] })
  expect(await sql`select from survey_invitation where answered_at is not null`).toHaveLength(0)
  await receive({ surveyResponses: [answer({ externalId: 'R2', scale: 'binary', score: 1 })] })
  const [kept] = await sql`select positive from survey_invitation`
  expect(kept?.positive).toBe(true)
})

test('a conversation comes in once, with the departments of both sides', async () => {
  const facts = { interactions: [interaction({ requesterDepartment: 'Science' })] }
  const report = await receive(facts)
  expect(report.kinds.interaction).toMatchObject({ inserted: 1, unchanged: 0 })
  expect((await receive(facts)).kinds.interaction).toMatchObject({ inserted: 0, unchanged: 1 })
  const [kept] = await sql`select r.name as asking, d.code as helping
    from interaction n join requester_department r on r.id = n.requester_department_id
    join department d on d.id = n.department_id`
  expect(kept).toEqual({ asking: 'Science', helping: 'IT' })
})

test('a conversation that ends before it begins is refused', async () => {
  const closedAt = at('2026-03-02T08:00:00Z')
  const report = await receive({ interactions: [interaction({ closedAt })] })
  expect(report.rejectsByCode).toEqual({ IMPOSSIBLE_ORDER: 1 })
})

test('each dated reopening is kept, the first alone where no other is dated', async () => {
  const days = [at('2026-03-05T08:00:00Z'), at('2026-03-03T08:00:00Z')]
  await receive({
    tickets: [
      ticket({ externalId: 'T1', reopenedAt: days }),
      ticket({ externalId: 'T2', firstReopenedAt: days[0] as Date }),
      ticket({ externalId: 'T3' }),
    ],
  })
  const kept = await sql`
    select cardinality(reopened_at) as times, reopened_at[1]::date::text as first
    from ticket order by external_id`
  expect(kept.map(row => [row.times, row.first])).toEqual([
    [2, '2026-03-03'],
    [1, '2026-03-05'],
    [null, null],
  ])
})
