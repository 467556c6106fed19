import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailServer, startMailServer } from './kit/mail-server.js'
import { startTestServer, type TestServer } from './kit/server.js'

const EMAIL = 'ada@example.org'
const [OWN, NEXT] = ['correct horse battery staple', 'another horse walks along the lake']

let mail: MailServer
let server: TestServer
beforeAll(async () => {
  mail = await startMailServer()
  const env = { SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', ANONYMOUS_READING: 'deny' }
  server = await startTestServer({ env })
})
afterAll(async () => {
  await server?.stop()
  await mail?.stop()
})

async function ask(query: string, variables: object, cookie = '') {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await answer.json()) as {
    data?: Record<string, unknown>
    errors?: { message: string; extensions: { code: string } }[]
  }
  const [given] = answer.headers.getSetCookie()
  return { data, error: errors?.[0], cookie: given?.split(';')[0] ?? cookie }
}

const signIn = (password: string) =>
  ask(
    `mutation ($email: String!, $password: String!) {
      signInWithPassword(email: $email, password: $password) { mustChangePassword } }`,
    { email: EMAIL, password },
  )
const reset = (secret: string, password: string) =>
  ask(
    'mutation ($secret: String!, $password: String!) { resetPassword(secret: $secret, password: $password) }',
    { secret, password },
  )
const forgotten = (email: string) =>
  ask('mutation ($email: String!) { requestPasswordReset(email: $email) }', { email })

/** A line that is cut in a mail ends with "=". */
const linkIn = (text = '') => /\/reset#([\w-]+)/.exec(text.replaceAll(/=\r?\n/g, ''))?.[1] ?? ''

test('a first password, printed once, lets do nothing but choose another', async () => {
  const added = await server.command(
    ...['person', 'add', '--name', 'Ada', '--email', EMAIL, '--role', 'member', '--password'],
  )
  expect(added.stdout).toContain('shown this once')
  const { stdout } = await server.command('person', 'password', '--email', EMAIL, '--json')
  const { password } = JSON.parse(stdout).result
  const came = await signIn(password)
  expect(came.data).toEqual({ signInWithPassword: { mustChangePassword: true } })
  const board = await ask('{ organisation { name } }', {}, came.cookie)
  expect(board.error?.message).toContain('Choose a password of your own first')
  const change = `mutation ($present: String!, $password: String!) {
    changePassword(present: $present, password: $password) { permissions } }`
  const changed = await ask(change, { present: password, password: OWN }, came.cookie)
  expect(changed.error).toBeUndefined()
  expect((await ask('{ organisation { name } }', {}, changed.cookie)).error).toBeUndefined()
  expect((await signIn(password)).error?.extensions.code).toBe('UNAUTHENTICATED')
  await mail.takes(1)
  expect(mail.taken[0]).toContain('Subject: Your password for Steerboard was changed')
})

test('a command for nobody says so', async () => {
  const nobody = await server.command('person', 'password', '--email', 'no@example.org', '--json')
  expect([nobody.code, JSON.parse(nobody.stdout).error.code]).toEqual([1, 'NOT_FOUND'])
})

test('a forgotten password is chosen anew by a link that is mailed to its person alone', async () => {
  const { cookie } = await signIn(OWN)
  expect((await forgotten('stranger@example.org')).data).toEqual({ requestPasswordReset: true })
  expect((await forgotten(EMAIL)).data).toEqual({ requestPasswordReset: true })
  await mail.takes(2)
  const [, sent] = mail.taken
  expect(sent).toMatch(/^To: Ada <ada@example\.org>/m)
  const secret = linkIn(sent)
  expect((await reset(secret, 'ada')).error?.extensions.code).toBe('INVALID')
  expect((await reset(secret, NEXT)).data).toEqual({ resetPassword: true })
  expect((await reset(secret, OWN)).error?.message).toContain('works once')
  const board = await ask('{ organisation { name } }', {}, cookie)
  expect(board.error?.extensions.code, 'sessions from before').toBe('UNAUTHENTICATED')
  expect((await signIn(OWN)).error?.extensions.code).toBe('UNAUTHENTICATED')
  expect((await signIn(NEXT)).data).toEqual({ signInWithPassword: { mustChangePassword: false } })
  await mail.takes(3)
  expect(mail.taken.some(text => text.includes('stranger'))).toBe(false)
})
