import { expect, test } from 'vitest'
import { issueToken } from './features/auth/issue-token.js'
import { readTokens } from './features/auth/read-tokens.js'
import { revokeToken } from './features/auth/revoke-token.js'
import { readInbox } from './features/notification/read-inbox.js'
import { remindOfTokens } from './features/notification/remind-of-tokens.job.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'

const db = await testDatabase()
const operator = db.ctx(new Date('2026-04-15T10:00:00Z'))
const on = (date: string) => new Date(`2026-${date}T07:00:00Z`)

async function given(name: string) {
  const owner = await givenPerson(operator, ['ANALYST'])
  const input = { name, uses: ['READ_FIGURES'], lastsDays: 30 } as const
  const { id } = await issueToken(owner.ctx, input)
  return { owner, id }
}

test('the owner of a token that ends is told once, seven days before', async () => {
  const { owner } = await given('Nightly copy')
  const told = async () => (await readInbox(owner.ctx, {})).items.map(({ subject }) => subject)
  await remindOfTokens.run({ ...operator, now: on('05-08') }, {})
  expect(await told()).toEqual([])
  for (const day of ['05-09', '05-10']) await remindOfTokens.run({ ...operator, now: on(day) }, {})
  expect(await told()).toEqual(['The token “Nightly copy” ends on 15 May 2026'])
})

test('of one that is over, nobody is told; and it is marked for as long as it can be used', async () => {
  const { owner, id } = await given('Old copy')
  const isMarked = async (date: string) =>
    (await readTokens({ ...owner.ctx, now: on(date) }, { ofEverybody: false }))[0]?.endsSoon
  expect([await isMarked('04-30'), await isMarked('05-02'), await isMarked('05-16')]).toEqual([
    false,
    true,
    false,
  ])
  await revokeToken(owner.ctx, id)
  expect(await isMarked('05-02')).toBe(false)
  await remindOfTokens.run({ ...operator, now: on('05-14') }, {})
  expect((await readInbox(owner.ctx, {})).totalCount).toBe(0)
})
