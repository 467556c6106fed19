import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { buildContract } from './contract.js'
import { readAudit } from './features/audit/read-audit.js'
import { ANYONE } from './features/auth/index.js'
import { fixedClock } from './platform/clock.js'
import type { Ctx } from './platform/context.js'
import { Unauthenticated } from './platform/errors.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
const operator = db.ctx()
let app: FastifyInstance

beforeAll(async () => {
  app = Fastify({ genReqId: () => 'request-1' })
  const clock = fixedClock(operator.now)
  await registerGraphql(app, {
    ...{ postgres: db.asked, clock, log: createLogger('silent') },
    isReadingOpen: true,
  })
})
afterAll(() => app.close())

const newest = async () => (await readAudit(operator, {}, { first: 1 })).entries[0]
const count = async () => (await newest())?.sequence ?? 0

async function ask(query: string, variables: object = {}, cookie?: string) {
  const headers = { ...(cookie && { cookie }) }
  const answer = await app.inject({
    ...{ method: 'POST', url: '/graphql', headers, payload: { query, variables } },
  })
  const set = answer.cookies.find(({ name }) => name.includes('session'))
  return { ...answer.json(), cookie: set && `${set.name}=${set.value}` }
}

const signIn =
  'mutation ($secret: String!) { signInWithLink(secret: $secret) { person { id } permissions } }'
async function signedIn(roles: Parameters<typeof givenPerson>[1]) {
  const person = await givenPerson(operator, roles)
  const { cookie } = await ask(signIn, { secret: person.secret })
  return { ...person, cookie: String(cookie) }
}

test('every mutation of the contract leaves an entry, also where it is refused', async () => {
  const fields = Object.values(buildContract().getMutationType()?.getFields() ?? {})
  expect(fields.length).toBeGreaterThan(50)
  const demand = () => {
    throw new Unauthenticated('Sign in to do this.')
  }
  const nobody: Ctx = { ...operator, db: db.asked.db, sql: db.asked.sql, actor: ANYONE, demand }
  const before = await count()
  for (const { resolve } of fields)
    await Promise.resolve(resolve?.({}, { input: {} }, nobody, {} as never)).catch(() => {})
  const { entries } = await readAudit(operator, {}, { first: fields.length })
  const told = entries.toReversed().map(each => [each.action, each.outcome, each.actorKind])
  expect(told).toEqual(fields.map(({ name }) => [name, 'DENIED', 'anonymous']))
  expect(entries[0]?.sequence).toBe(before + fields.length)
}, 120_000)

describe('what is asked of the API', () => {
  test('is on record with who, when and by which request, and without the secret', async () => {
    const { id, secret, cookie } = await signedIn(['MEMBER'])
    expect(await newest()).toMatchObject({
      ...{ action: 'signInWithLink', outcome: 'DONE', subject: `Person ${id}` },
      ...{ actorKind: 'user', actorId: id, actorName: expect.stringContaining('Person') },
      ...{ requestId: 'request-1', address: '127.0.0.1', at: operator.now },
      details: '{"secret":"…"}',
    })
    await ask('mutation { signOut { permissions } }', {}, cookie)
    expect(await newest()).toMatchObject({ action: 'signOut', actorId: id, outcome: 'DONE' })
    const rows = await db.sql`select e::text as text from audit_entry e`
    expect(rows.some(({ text }) => text.includes(secret))).toBe(false)
  })

  test('is on record where a sign-in fails', async () => {
    await ask(signIn, { secret: 'guessed' })
    expect(await newest()).toMatchObject({
      ...{ action: 'signInWithLink', outcome: 'DENIED', actorKind: 'anonymous' },
      details: '{"error":"UNAUTHENTICATED","secret":"…"}',
    })
  })

  test('leaves the failed tries of a password counted, though the sign-in is refused', async () => {
    const counted = async () =>
      Number((await db.sql`select coalesce(sum(failures), 0) as sum from sign_in_attempt`)[0]?.sum)
    const before = await counted()
    const { errors } = await ask(
      'mutation { signInWithPassword(email: "ada@example.org", password: "guessed") { permissions } }',
    )
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    expect(await counted()).toBeGreaterThan(before)
  })

  test('is on record where it was taken along as a file', async () => {
    const query = '{ scorecard { readings { kpi { code } value } } }'
    const payload = { query, format: 'CSV' }
    const { statusCode } = await app.inject({ method: 'POST', url: '/export', payload })
    expect(statusCode).toBe(200)
    expect(await newest()).toMatchObject({
      ...{ action: 'export', outcome: 'DONE', actorKind: 'anonymous' },
      details: '{"format":"CSV"}',
    })
  })

  test('is taken along to its end, page after page', async () => {
    await db.sql`
      insert into audit_entry (at, actor_kind, actor_id, action, details, outcome)
      select ${operator.now}, 'job', 'test', 'test', '{}', 'DONE' from generate_series(1, 120)`
    const { cookie } = await signedIn(['AUDITOR'])
    const query = '{ auditEntries { entries { sequence action outcome } } }'
    const payload = { query, format: 'NDJSON', about: false }
    const last = await count()
    const { body } = await app.inject({
      ...{ method: 'POST', url: '/export', headers: { cookie }, payload },
    })
    const lines = body
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines).toHaveLength(last)
    expect(lines.at(-1)).toMatchObject({ sequence: 1 })
  })

  const webhook = 'mutation ($id: ID!) { setWebhook(id: $id, isActive: true) { id } }'
  test('is on record where a role does not allow it, as change or as question', async () => {
    const { id, cookie } = await signedIn(['MEMBER'])
    await ask(webhook, { id: '7' }, cookie)
    expect(await newest()).toMatchObject({
      ...{ action: 'setWebhook', outcome: 'DENIED', actorId: id, subject: '7' },
      details: '{"error":"FORBIDDEN","id":"7","isActive":true}',
    })
    await ask('{ deliveries { id } }', {}, cookie)
    await vi.waitFor(async () =>
      expect(await newest()).toMatchObject({
        action: 'deliveries',
        outcome: 'DENIED',
        actorId: id,
      }),
    )
  })

  test('leaves an entry also where it sends what no database keeps', async () => {
    const { cookie } = await signedIn(['MEMBER'])
    await ask(webhook, { id: '7\0' }, cookie)
    expect(await newest()).toMatchObject({ action: 'setWebhook', subject: '7\ufffd' })
  })

  test('is not done where it cannot be put on record', async () => {
    const { cookie, id } = await signedIn(['MEMBER'])
    const preference =
      'mutation { setNotificationPreference(input: { isMailWanted: false, digest: DAILY }) { digest } }'
    const kept = () => db.sql`select 1 from notification_preference where person_id = ${id}`
    await db.sql`alter table audit_entry add constraint closed check (action <> 'setNotificationPreference') not valid`
    const { errors } = await ask(preference, {}, cookie)
    expect([errors?.length, (await kept()).length]).toEqual([1, 0])
    await db.sql`alter table audit_entry drop constraint closed`
    expect((await ask(preference, {}, cookie)).errors).toBeUndefined()
    expect((await kept()).length).toBe(1)
  })
})
