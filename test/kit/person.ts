import { SignInWithLinkDocument } from '@steerboard/schema'
import { print } from 'graphql'
import type { Asked } from './ask.js'
import type { TestServer } from './server.js'

/** Somebody who signed in, and asks in their own name. */
export interface SignedIn {
  id: string
  asks<Answer>(query: string, variables?: Record<string, unknown>): Promise<Asked<Answer>>
  /** The answer; fails the test where there are errors. */
  gets<Answer>(query: string, variables?: Record<string, unknown>): Promise<Answer>
}

const emailOf = (name: string) => `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`

/** Adds a person as an operator does, and signs them in by their link. */
export async function personIn(server: TestServer, name: string, roles: string): Promise<SignedIn> {
  const words = ['--name', name, '--email', emailOf(name), '--role', roles]
  const { stdout, code } = await server.command('person', 'add', ...words, '--json')
  if (code !== 0) throw new Error(stdout)
  return signedIn(server, JSON.parse(stdout).result.link)
}

/** The same person at another moment: a server with another clock on the same database. */
export async function againIn(server: TestServer, name: string): Promise<SignedIn> {
  const { stdout } = await server.command('person', 'link', '--email', emailOf(name), '--json')
  return signedIn(server, JSON.parse(stdout).result.link)
}

/** The cookie that a sign-in link is exchanged for, as `name=value`. */
export async function cookieFor(server: TestServer, link: string): Promise<string> {
  const variables = { secret: link.split('#')[1] }
  const answer = await send(server, { query: print(SignInWithLinkDocument), variables })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const send = (server: TestServer, body: object, cookie = '') =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })

async function signedIn(server: TestServer, link: string): Promise<SignedIn> {
  const cookie = await cookieFor(server, link)
  const asks = async <Answer>(query: string, given: Record<string, unknown> = {}) => {
    const response = await send(server, { query, variables: given }, cookie)
    const told = (await response.json()) as Partial<Asked<Answer>>
    return { status: response.status, data: told.data ?? null, errors: told.errors ?? [] }
  }
  const gets = async <Answer>(query: string, given: Record<string, unknown> = {}) => {
    const { data, errors } = await asks<Answer>(query, given)
    if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors))
    return data
  }
  const { viewer } = await gets<{ viewer: { person: { id: string } | null } }>(
    '{ viewer { person { id } } }',
  )
  return { id: viewer.person?.id ?? '', asks, gets }
}
