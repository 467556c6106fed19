import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHttpServer, type HttpServer } from './http.js'
import { createLogger } from './logger.js'

let server: HttpServer
let port: number
let smuggled = 0

beforeAll(async () => {
  server = await createHttpServer({
    ...{ log: createLogger('silent'), clientFolder: null, isReady: async () => 'ready' },
    registerGraphql: async app => {
      app.get('/smuggled', async () => ++smuggled)
      app.post('/asked', async () => 'asked')
    },
  })
  await server.listen(0, '127.0.0.1')
  port = (server.app.server.address() as AddressInfo).port
})
afterAll(() => server.drain(1))
beforeEach(() => {
  smuggled = 0
})

/** All that comes back until the server closes the connection. */
async function answerTo(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', part => {
    answer += part
  })
  socket.end(text)
  await once(socket, 'close')
  return answer
}

const INNER = 'GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n'
const asked = (headers: string, body: string) =>
  `POST /asked HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`
const CHUNKED = 'Transfer-Encoding: chunked'

test.each([
  ['of two lengths', asked(`Content-Length: 2\r\nContent-Length: ${INNER.length}`, INNER)],
  ['with a length and in chunks', asked(`Content-Length: 4\r\n${CHUNKED}`, `0\r\n\r\n${INNER}`)],
  ['whose length is no number', asked('Content-Length: +2', `{}${INNER}`)],
  ['in chunks of another name', asked('Transfer-Encoding: xchunked', `0\r\n\r\n${INNER}`)],
  ['with a space before the colon', asked('Transfer-Encoding : chunked', `0\r\n\r\n${INNER}`)],
  ['whose chunk has no size', asked(CHUNKED, `x\r\n${INNER}`)],
  ['whose header goes on in the next line', asked(`X: a\r\n ${CHUNKED}`, INNER)],
])('a request %s brings no other one in', async (_, text) => {
  expect(await answerTo(text)).toMatch(/^HTTP\/1\.1 400 /)
  expect(smuggled).toBe(0)
})

test('two requests one after the other are two', async () => {
  await answerTo(`${INNER}${INNER}`)
  expect(smuggled).toBe(2)
})
