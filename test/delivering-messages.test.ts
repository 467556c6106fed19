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
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser } from './kit/browser.js'
import { freePort, start } from './kit/program.js'
import { DEFAULT_NOW, startTestServer } from './kit/server.js'
import { addPerson, openAs } from './kit/sign-in.js'

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
  const env = {
    WEBHOOK_PRIVATE_ADDRESSES: 'allow',
    SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
  }
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

test('an administrator adds a webhook, tries it, and sees what became of it', async () => {
  const chat = await receiver()
  const env = {
    WEBHOOK_PRIVATE_ADDRESSES: 'allow',
    SECRET_KEY: Buffer.alloc(32, 1).toString('base64'),
  }
  const server = await startTestServer({ env })
  onTestFinished(server.stop)
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const ada = { name: 'Ada Byron', email: 'ada@example.org', role: 'administrator' }
  await addPerson(server, ada)
  const { page, complaints } = await openAs(browser, server, ada)
  await page.goto('/deliveries')
  await page.getByText('No other program is told.').waitFor()
  await page.getByText('Nothing has gone out yet.').waitFor()
  expect(await findBarriers(page)).toEqual([])

  await page.getByRole('button', { name: 'Add a webhook' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Chat')
  await page.getByLabel('Address').fill('chat')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.locator('[aria-invalid]').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel('Address').fill(chat.url)
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByText('The secret that proves who tells, shown this once:').waitFor()
  await page.getByRole('button', { name: 'I have kept it' }).click()

  const refusal = chat.next().then(({ reply }) => reply.writeHead(500).end())
  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await refusal
  const failed = page.getByRole('row', { name: /Chat/ }).getByText('refused, or nobody answered')
  const isShown = async () => {
    await page.reload()
    await page.getByRole('table', { name: /^Deliveries/ }).waitFor()
    return (await failed.count()) > 0
  }
  await expect.poll(isShown, { timeout: 20_000 }).toBe(true)
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
}, 180_000)
