import { expect, test } from 'vitest'
import { rememberingFetch } from './unchanged-answers.js'

const ask = (body: string) => ({ method: 'POST', body })

/** A server whose answer to everything is `answer()`, and what it was told that is held. */
function given(answer: () => string) {
  const told: (string | null)[] = []
  const send = async (_: unknown, init?: RequestInit) => {
    const held = new Headers(init?.headers).get('if-none-match')
    told.push(held)
    const etag = `"${answer()}"`
    return held === etag
      ? new Response(null, { status: 304 })
      : new Response(answer(), { headers: { etag, 'content-type': 'application/json' } })
  }
  return { told, fetch: rememberingFetch(send as typeof fetch) }
}

test('what is still right is not sent again, and is answered all the same', async () => {
  let answer = 'one'
  const server = given(() => answer)
  const asked = async (body: string) => {
    const response = await server.fetch('/graphql', ask(body))
    return [response.status, response.headers.get('content-type'), await response.text()]
  }
  const right = [200, 'application/json', 'one']
  expect([await asked('a'), await asked('a'), await asked('b')]).toEqual([right, right, right])
  expect(server.told).toEqual([null, '"one"', null])
  answer = 'two'
  expect((await asked('a'))[2]).toBe('two')
  expect((await asked('a'))[2]).toBe('two')
  expect(server.told.slice(3)).toEqual(['"one"', '"two"'])
})

test('an answer without a name, such as an error, is held by nobody', async () => {
  const told: boolean[] = []
  const fetch = rememberingFetch((async (_: unknown, init?: RequestInit) => {
    told.push(new Headers(init?.headers).has('if-none-match'))
    return new Response('{}', { status: 200 })
  }) as typeof globalThis.fetch)
  await fetch('/graphql', ask('a'))
  await fetch('/graphql', ask('a'))
  expect(told).toEqual([false, false])
})

test('of many answers those asked for last are held', async () => {
  const server = given(() => 'one')
  for (let i = 0; i <= 40; i++) await server.fetch('/graphql', ask(String(i)))
  await server.fetch('/graphql', ask('0'))
  await server.fetch('/graphql', ask('40'))
  expect(server.told.slice(-2)).toEqual([null, '"one"'])
})
