import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readAudit } from './features/audit/read-audit.js'
import { recogniseByToken, setPersonActive, setRoles } from './features/auth/index.js'
import { issueToken, type TokenInput } from './features/auth/issue-token.js'
import { readTokens } from './features/auth/read-tokens.js'
import { revokeToken } from './features/auth/revoke-token.js'
import { givenOrganisation } from './features/kpi/testing/given.js'
import { saveQuery } from './features/query/save-query.js'
import { newApiToken } from './platform/api-token.js'
import type { Ctx } from './platform/context.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'
import { registerGraphql } from './wire.js'

const DAY = 86_400_000
const db = await testDatabase()
const start = new Date('2026-04-15T10:00:00Z')
const operator = db.ctx(start)
let now = start
let app: FastifyInstance

beforeAll(async () => {
  await givenOrganisation(db.sql)
  app = Fastify()
  const log = createLogger('silent')
  await registerGraphql(app, { postgres: db.asked, clock: () => now, log, budget: 40 })
})
afterAll(() => app.close())
beforeEach(() => {
  now = start
})

const figures: TokenInput = {
  name: 'Report',
  uses: ['READ_FIGURES'],
  departments: [],
  services: [],
  lastsDays: 30,
}

async function given(
  roles: Parameters<typeof givenPerson>[1] = ['ANALYST'],
  input: Partial<TokenInput> = {},
) {
  const owner = await givenPerson(operator, roles)
  const token = await issueToken(owner.ctx, { ...figures, ...input })
  return { owner, token, secret: String(token.secret) }
}

async function ask(secret: string, query = '{ scorecard { period { label } } }', url = '/graphql') {
  const headers = { authorization: `Bearer ${secret}` }
  const answer = await app.inject({ method: 'POST', url, headers, payload: { query } })
  const body = answer.json()
  return { status: answer.statusCode, headers: answer.headers, body, error: body.errors?.[0] }
}

describe('a token', () => {
  test('answers a program with what its owner may read, and says whose it is', async () => {
    const { secret, owner } = await given()
    expect((await ask(secret)).body.data.scorecard.period.label).toBeTruthy()
    const { body } = await ask(
      secret,
      '{ viewer { person { id } permissions token { name shown uses secret owner { id } } } }',
    )
    expect(body.data.viewer).toMatchObject({
      person: null,
      permissions: expect.arrayContaining(['kpi.read', 'record.read']),
      token: { name: 'Report', shown: secret.slice(0, 9), secret: null, owner: { id: owner.id } },
    })
  })

  test('is shown once and kept nowhere', async () => {
    const { secret, owner } = await given()
    expect(secret).toMatch(/^sb_[0-9A-Za-z]{49}$/)
    const [listed] = await readTokens(owner.ctx, { ofEverybody: false })
    expect(listed).toMatchObject({ secret: null, state: 'ACTIVE', lastUsedAt: null })
    const rows = await db.sql`select t::text as text from service_token t`
    for (const { text } of rows) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(secret).toString('hex'))
    }
  })

  test('shows when it was used last, to a minute', async () => {
    const { secret, owner } = await given()
    const lastUse = async () =>
      (await readTokens(owner.ctx, { ofEverybody: false }))[0]?.lastUsedAt?.toISOString()
    await ask(secret)
    expect(await lastUse()).toBe(start.toISOString())
    now = new Date(start.getTime() + 59_000)
    await ask(secret)
    expect(await lastUse()).toBe(start.toISOString())
    now = new Date(start.getTime() + 61_000)
    await ask(secret)
    expect(await lastUse()).toBe(now.toISOString())
  })

  test('takes files along, and pays from a budget of its own', async () => {
    const [one, other] = [await given(), await given()]
    const headers = { authorization: `Bearer ${one.secret}` }
    const query = '{ scorecard { readings { kpi { code } value } } }'
    const payload = { query, format: 'CSV' }
    const file = await app.inject({ method: 'POST', url: '/export', headers, payload })
    expect([file.statusCode, file.headers['content-type']]).toEqual([
      200,
      expect.stringContaining('text/csv'),
    ])
    for (let count = 0; count < 40; count++) await ask(one.secret, '{ __typename }')
    const spent = await ask(one.secret)
    expect([spent.status, spent.error.extensions.code]).toEqual([429, 'TOO_MANY'])
    const { headers: told } = await ask(other.secret)
    expect(told['ratelimit-policy']).toBe('"minute";q=40;w=60, "hour";q=100;w=3600')
  })

  test('reads the saved queries of its owner, also those that are not shared', async () => {
    const { owner, secret } = await given()
    const input = { name: 'Own', description: '', document: '{ kpis { code } }', isShared: false }
    await saveQuery(owner.ctx, input, () => [])
    const names = async (token: string) =>
      (await ask(token, '{ savedQueries { name } }')).body.data.savedQueries
    expect(await names(secret)).toEqual([{ name: 'Own' }])
    expect(await names((await given()).secret)).toEqual([])
  })

  test('names itself in the record of what was tried', async () => {
    const { token, secret } = await given(['ADMINISTRATOR'])
    await ask(secret, 'mutation { revokeToken(id: "1") { id } }')
    const [entry] = (await readAudit(operator, {}, { first: 1 })).entries
    expect(entry).toMatchObject({
      ...{ action: 'revokeToken', outcome: 'DENIED', actorKind: 'token', actorId: token.id },
      actorName: expect.stringMatching(/^Report \(sb_\w{6}…, of Person \d+\)$/),
    })
  })
})

describe('auth', () => {
  const refused = async (secret: string, words: RegExp) => {
    const { status, headers, error, body } = await ask(secret)
    expect([status, headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"'])
    expect(error.extensions).toEqual({ code: 'UNAUTHENTICATED' })
    expect(error.message).toMatch(words)
    expect(body.data ?? null).toBeNull()
  }

  test('a token that expired opens nothing, not even what is open to anybody', async () => {
    const { secret } = await given()
    now = new Date(start.getTime() + 30 * DAY - 1)
    expect((await ask(secret)).status).toBe(200)
    now = new Date(start.getTime() + 30 * DAY)
    await refused(secret, /expired on 2026-05-15/)
  })

  test('a token that was revoked opens nothing from its next request on', async () => {
    const { secret, token, owner } = await given()
    await revokeToken(owner.ctx, token.id)
    await refused(secret, /revoked on 2026-04-15/)
    await expect(revokeToken(owner.ctx, token.id)).rejects.toThrow('revoked before')
  })

  test('a token that is over is on record as refused, once an hour however often it is brought', async () => {
    const { secret, token, owner } = await given()
    await revokeToken(owner.ctx, token.id)
    const refusals = async () =>
      (await readAudit(operator, { action: 'useToken', actor: token.id })).entries
    for (let count = 0; count < 3; count++) await ask(secret)
    await expect.poll(async () => (await refusals()).length).toBe(1)
    expect((await refusals())[0]).toMatchObject({
      ...{ outcome: 'DENIED', actorKind: 'token', subject: `ServiceToken ${token.id}` },
      actorName: expect.stringContaining('Report (sb_'),
    })
    now = new Date(start.getTime() + 3_600_000)
    await ask(secret)
    await expect.poll(async () => (await refusals()).length).toBe(2)
  })

  test('a token of a wrong checksum is refused without a look at the database', async () => {
    const secret = newApiToken()
    const mistyped = `${secret.slice(0, -1)}${secret.endsWith('a') ? 'b' : 'a'}`
    const away = Fastify()
    const sql = Object.assign(() => expect.unreachable('asked the database'), {
      options: { max: 1 },
    })
    const postgres = { db: db.db, sql } as never
    await registerGraphql(away, { postgres, clock: () => now, log: createLogger('silent') })
    const headers = { authorization: `Bearer ${mistyped}` }
    const payload = { query: '{ __typename }' }
    const answer = await away.inject({ method: 'POST', url: '/graphql', headers, payload })
    expect([answer.statusCode, answer.json().errors[0].message]).toEqual([
      401,
      expect.stringContaining('cut off or mistyped'),
    ])
    await away.close()
  })

  test('a token that nobody issued opens nothing', async () => {
    await refused(newApiToken(), /no such token/)
  })

  test.each(['/graphql', '/export'])('a token in the address of %s is refused', async path => {
    const { secret } = await given()
    for (const query of [`?access_token=${secret}`, `?x=${secret}`, '?token=abc']) {
      const { status, error } = await ask(secret, '{ __typename }', `${path}${query}`)
      expect([status, error.message]).toEqual([
        400,
        expect.stringContaining('Authorization: Bearer'),
      ])
    }
  })

  test('a token of a locked owner ends, and stays ended when they are let in again', async () => {
    const { secret, owner } = await given()
    await setPersonActive(operator, owner.email, false)
    await refused(secret, /locked out/)
    await setPersonActive(operator, owner.email, true)
    await refused(secret, /revoked/)
  })

  test('G26: a token never does more than its owner may at the moment', async () => {
    const { secret, owner } = await given(['ANALYST', 'IMPORTER'], {
      uses: ['IMPORT', 'READ_PEOPLE'],
    })
    const permissions = async () =>
      (await ask(secret, '{ viewer { permissions } }')).body.data.viewer.permissions
    expect(await permissions()).toEqual(expect.arrayContaining(['import.apply', 'import.read']))
    await setRoles(operator, { email: owner.email, roles: ['ANALYST'] })
    expect(await permissions()).not.toContain('import.apply')
    await setRoles(operator, { email: owner.email, roles: ['ADMINISTRATOR'] })
    expect(await permissions()).toEqual(['viewer.read'])
  })

  test('a token does what it was issued for only, and never what needs a person', async () => {
    const { secret } = await given(['ADMINISTRATOR', 'CHAIR'], { uses: ['READ_PEOPLE'] })
    expect((await ask(secret, '{ people { id } }')).error).toBeUndefined()
    const tried = [
      '{ kpis { code } }',
      '{ tokens { id } }',
      'mutation { signOutEverywhere { permissions } }',
    ]
    for (const query of tried)
      expect((await ask(secret, query)).error.extensions.code, query).toBe('FORBIDDEN')
    const issue =
      'mutation { issueToken(input: { name: "x", uses: [READ_PEOPLE], lastsDays: 1 }) { secret } }'
    expect((await ask(secret, issue)).error.message).toContain('needs a person')
  })

  test('a token that comes with a cookie is the one who asks', async () => {
    const { secret } = await given()
    const headers = { authorization: `Bearer ${secret}`, cookie: 'steerboard-session=other' }
    const payload = { query: '{ viewer { token { name } } }' }
    const answer = await app.inject({ method: 'POST', url: '/graphql', headers, payload })
    expect(answer.json().data.viewer.token.name).toBe('Report')
    expect(answer.cookies).toEqual([])
  })
})

describe('issuing a token', () => {
  const issuing = async (input: Partial<TokenInput>, roles: Parameters<typeof givenPerson>[1]) => {
    const { ctx } = await givenPerson(operator, roles)
    return issueToken(ctx, { ...figures, ...input })
  }

  test.each<[string, Partial<TokenInput>, RegExp]>([
    ['name', { name: ' ' }, /what the token is for/],
    ['uses', { uses: [] }, /choose what it may do/],
    ['uses', { uses: ['READ_AUDIT'] }, /roles do not allow/],
    ['departments', { departments: ['NOWHERE'] }, /no such department/],
    ['services', { services: ['IT'] }, /no such service/],
    ['lastsDays', { lastsDays: 366 }, /1 to 365 days/],
    ['lastsDays', { lastsDays: 0 }, /1 to 365 days/],
  ])('needs a right %s: %j', async (argument, input, words) => {
    const refusal = issuing(input, ['ANALYST'])
    await expect(refusal).rejects.toThrow(words)
    await expect(refusal).rejects.toMatchObject({ fields: [{ argument }] })
  })

  test('is for analysts, importers, auditors and administrators', async () => {
    await expect(issuing({}, ['MEMBER'])).rejects.toThrow('None of your roles')
  })

  test('keeps it within the departments and services that were chosen', async () => {
    const token = await issuing({ departments: ['IT'], services: ['EMAIL'] }, ['ANALYST'])
    expect(token).toMatchObject({ departments: ['IT'], services: ['EMAIL'] })
    const { owner } = await given()
    const [department] = await db.sql`select id from department where code = 'IT'`
    const [service] = await db.sql`select id from service where code = 'EMAIL'`
    const input = { ...figures, departments: ['IT'], services: ['EMAIL'] }
    const { secret } = await issueToken(owner.ctx, input)
    const { demand, reach } = await recogniseByToken(operator, String(secret))
    expect(reach).toEqual({ departments: [department?.id], services: [service?.id] })
    expect(() => demand('people.read')).toThrow('needs a person')
    expect(() => demand('kpi.read')).not.toThrow()
  })
})

test('somebody else’s token is ended by an administrator, and by nobody else', async () => {
  const { token, owner } = await given()
  const as = async (role: 'ANALYST' | 'ADMINISTRATOR'): Promise<Ctx> =>
    (await givenPerson(operator, [role])).ctx
  await expect(revokeToken(await as('ANALYST'), token.id)).rejects.toThrow('no such token')
  await expect(readTokens(await as('ANALYST'), { ofEverybody: true })).rejects.toThrow('roles')
  const everybodys = await readTokens(await as('ADMINISTRATOR'), { ofEverybody: true })
  expect(everybodys.map(({ id }) => id)).toContain(token.id)
  expect((await revokeToken(await as('ADMINISTRATOR'), token.id)).state).toBe('REVOKED')
  expect((await readTokens(owner.ctx, { ofEverybody: false }))[0]?.state).toBe('REVOKED')
})
