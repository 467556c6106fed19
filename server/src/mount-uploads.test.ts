import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TokenUse } from './domain/access/token-uses.js'
import { issueToken } from './features/auth/issue-token.js'
import { mountUploads } from './mount-uploads.js'
import { fixedClock } from './platform/clock.js'
import { createLogger } from './platform/logger.js'
import { testDatabase } from './testing/database.js'
import { givenPerson } from './testing/given-person.js'
import { registerGraphql } from './wire.js'

const db = await testDatabase()
const operator = db.ctx()
let app: FastifyInstance
let cookie: string

beforeAll(async () => {
  app = Fastify()
  const clock = fixedClock(operator.now)
  const wiring = { postgres: db.asked, clock, log: createLogger('silent') }
  await registerGraphql(app, wiring)
  await mountUploads(app, wiring)
  const { secret } = await givenPerson(operator, ['IMPORTER'])
  const signIn = `mutation { signInWithLink(secret: "${secret}") { permissions } }`
  const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query: signIn } })
  const set = answer.cookies.find(({ name }) => name.includes('session'))
  cookie = `${set?.name}=${set?.value}`
})
afterAll(() => app.close())

async function begin(size: number, as: Record<string, string> = { cookie }): Promise<string> {
  const query = `mutation { beginUpload(input: { fileName: "a.csv", size: ${size} }) { id } }`
  const answer = await app.inject({
    ...{ method: 'POST', url: '/graphql', payload: { query }, headers: as },
  })
  return answer.json().data.beginUpload.id
}

const put = (url: string, payload: string | Buffer, headers: Record<string, string> = {}) =>
  app.inject({
    ...{ method: 'PUT', url, payload },
    headers: { cookie, 'content-type': 'application/octet-stream', ...headers },
  })

test('parts of a file come in by PUT, and the last one completes it', async () => {
  const id = await begin(8)
  const first = await put(`/imports/${id}/parts/0`, 'reco')
  expect([first.statusCode, first.json()]).toEqual([200, { received: 4, state: 'RECEIVING' }])
  expect((await put(`/imports/${id}/parts/1`, 'rd\n1')).json().state).toBe('RECEIVED')
})

test('a program sends files by a token that was issued for it, and by no other', async () => {
  const { ctx } = await givenPerson(operator, ['IMPORTER', 'ANALYST'])
  const bearer = async (use: TokenUse) => {
    const input = { name: 'Nightly import', uses: [use], lastsDays: 30 }
    return { cookie: '', authorization: `Bearer ${(await issueToken(ctx, input)).secret}` }
  }
  const [importing, reading] = [await bearer('IMPORT'), await bearer('READ_FIGURES')]
  const id = await begin(8, importing)
  expect((await put(`/imports/${id}/parts/0`, 'reco', reading)).statusCode).toBe(403)
  const inAddress = `/imports/${id}/parts/0?token=${importing.authorization.slice(7)}`
  expect((await put(inAddress, 'reco', importing)).statusCode).toBe(400)
  const sent = await put(`/imports/${id}/parts/0`, 'record,1', importing)
  expect(sent.json()).toEqual({ received: 8, state: 'RECEIVED' })
})

test('a part is refused in words, with the code that GraphQL would give', async () => {
  const id = await begin(20)
  const other = await put(`/imports/${id}/parts/3`, 'x')
  expect([other.statusCode, other.json().errors[0]]).toEqual([
    409,
    { message: 'Part 0 comes next; parts count from 0.', extensions: { code: 'CONFLICT' } },
  ])
  const page = await put(`/imports/${id}/parts/0`, '<!doctype html><p>')
  expect(page.json().errors[0].message).toContain('an HTML page')
  expect((await put('/imports/999/parts/0', 'x')).statusCode).toBe(404)
  expect((await put('/imports/x;y/parts/0', 'x')).statusCode).toBe(404)
})

test.each([
  ['from the page of another site', 'x', { origin: 'https://evil.example' }, 403],
  ['as what a form can send', 'x', { 'content-type': 'text/plain' }, 415],
  ['without a session', 'x', { cookie: '' }, 401],
  ['larger than a part may be', Buffer.alloc(1024 * 1024 + 1), {}, 413],
])('a part %s is not taken', async (_, payload, headers, status) => {
  const id = await begin(3_000_000)
  expect((await put(`/imports/${id}/parts/0`, payload, headers)).statusCode).toBe(status)
})
