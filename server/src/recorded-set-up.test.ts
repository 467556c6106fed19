import { expect, test } from 'vitest'
import { verifyAudit } from './features/audit/index.js'
import { readAudit } from './features/audit/read-audit.js'
import { issueSetUpLink } from './features/auth/index.js'
import { testDatabase } from './testing/database.js'
import { givenApi } from './testing/given-api.js'

const db = await testDatabase()
const api = await givenApi(db)
const operator = db.ctx()

const query = `mutation ($secret: String!, $input: SetUpInput!) {
  setUp(secret: $secret, input: $input) { person { id } permissions }
}`
const input = {
  ...{ organisation: 'Example University', timeZone: 'Europe/Berlin', fiscalYearStartMonth: 10 },
  ...{ name: 'Ada Byron', email: 'ada@example.org', password: 'correct horse battery staple' },
}
const setUp = async (secret: string) =>
  (await api.post('/graphql', { query, variables: { secret, input } })).json()
const entries = async () => (await readAudit(operator, {}, { first: 10 })).entries

test('setting up is on record with who did it, and is not done where it cannot be', async () => {
  const secret = (await issueSetUpLink(operator))?.secret ?? ''
  await setUp('guessed')
  expect((await entries())[0]).toMatchObject({ action: 'setUp', outcome: 'DENIED' })
  await db.sql`alter table audit_entry add constraint closed check (outcome <> 'DONE') not valid`
  expect((await setUp(secret)).errors).toHaveLength(1)
  expect(await db.sql`select from person`).toHaveLength(0)
  await db.sql`alter table audit_entry drop constraint closed`
  const { data } = await setUp(secret)
  const [entry] = await entries()
  expect(entry).toMatchObject({ action: 'setUp', outcome: 'DONE', actorName: 'Ada Byron' })
  expect(entry?.actorId).toBe(data.setUp.person.id)
  expect(entry?.details).not.toContain(input.password)
  expect((await verifyAudit(operator)).broken).toBeNull()
})
