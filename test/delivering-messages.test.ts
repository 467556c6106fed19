import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  AddWebhookDocument,
  DeliveriesDocument,
  SignInWithLinkDocument,
  TestWebhookDocument,
} from '@steerboard/schema'
import { print } from 'graphql'
import { expect, onTestFinished, test } from 'vitest'
import { freePort, start } from './kit/program.js'
import { DEFAULT_NOW, startTestServer } from './kit/server.js'

type Visit = { request: IncomingMessage; reply: ServerResponse }

/** Another program that hears of messages; it answers when the test says so. */
async function receiver() {
  const visits: Visit[] = []
  const waiting: ((visit: Visit) => void)[] = []
  const server = createServer((request, reply) => {
    const taker = waiting.shift()
    if (taker) taker({ request, reply })
    else visits.push({ request, reply })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const next = () => {
    const visit = visits.shift()
    return visit
      ? Promise.resolve(visit)
      : new Promise<Visit>(resolve => {
          waiting.push(resolve)
        })
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, next }
}

async function post(url: string, document: object, variables: object, cookie = '') {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: print(document as never), variables }),
  })
  const { data, errors } = (await answer.json()) as { data: never; errors?: unknown }
  if (errors) throw new Error(JSON.stringify(errors))
  return { data, cookie: answer.headers.getSetCookie()[0] ?? '' }
}

test('a message whose sender is killed on the way is sent by another, under the same id', async () => {
  const chat = await receiver()
  const env = { WEBHOOK_PRIVATE_ADDRESSES: 'allow' }
  const first = await startTestServer({ env })
  onTestFinished(first.stop)
  const words = ['--name', 'Ada', '--email', 'ada@example.org', '--role', 'administrator']
  const { stdout } = await first.command('person', 'add', ...words, '--json')
  const secret = JSON.parse(stdout).result.link.split('#')[1]
  const { cookie } = await post(first.url, SignInWithLinkDocument, { secret })
  const input = { name: 'Chat', url: chat.url, shape: 'GENERIC', topics: [], leastSeverity: 'INFO' }
  const added = await post(first.url, AddWebhookDocument, { input }, cookie)
  const { id } = (added.data as { addWebhook: { webhook: { id: string } } }).addWebhook.webhook
  await post(first.url, TestWebhookDocument, { id }, cookie)

  const lost = await chat.next()
  first.running.process.kill('SIGKILL')
  await first.running.ended
  const port = await freePort()
  const second = start(['serve'], {
    ...env,
    DATABASE_URL: first.databaseUrl,
    PORT: String(port),
    STEERBOARD_TEST_NOW: DEFAULT_NOW,
  })
  onTestFinished(async () => {
    second.process.kill('SIGTERM')
    await second.ended
  })
  const again = await chat.next()
  again.reply.writeHead(204).end()
  expect(again.request.headers['webhook-id']).toBe(lost.request.headers['webhook-id'])

  const outcomes = async () => {
    const { data } = await post(`http://127.0.0.1:${port}`, DeliveriesDocument, {}, cookie)
    const [delivery] = (data as { deliveries: { attempts: { outcome: string }[] }[] }).deliveries
    return delivery?.attempts.map(({ outcome }) => outcome)
  }
  await expect.poll(outcomes, { timeout: 10_000 }).toEqual(['UNKNOWN', 'SENT'])
}, 180_000)
