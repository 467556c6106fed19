import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage } from './kit/browser.js'
import { university } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'

let server: TestServer
let browser: Browser
const march = { month: '2026-03', service: 'EMAIL', department: 'IT' } as const

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer(), launchBrowser()])
  await university('desk')
    .promises({ ...march, kept: 30, late: 10 })
    .importInto(server)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('an open board says that newer figures are here and shows them when asked to; one of the past does not', async () => {
  const { page, complaints } = await openPage(browser, server.url)
  await page.goto('/')
  const figure = page.getByRole('article').first()
  await figure.getByText('30 of 40').waitFor()
  const notice = page.getByRole('status').filter({ hasText: 'Newer figures are here.' })
  expect(await notice.count()).toBe(0)

  const past = await openPage(browser, server.url)
  await past.page.goto('/?asOf=2026-04-15T10:00:00Z')
  await past.page.getByText(/^As known /).waitFor()

  await university('late')
    .promises({ ...march, kept: 30, late: 0 })
    .importInto(server)
  await notice.waitFor()
  await figure.getByText('30 of 40').waitFor()
  expect(await past.page.getByText('Newer figures are here.').count()).toBe(0)
  expect(await findBarriers(page)).toEqual([])
  await notice.getByRole('button', { name: 'Show them' }).click()
  await figure.getByText('60 of 70').waitFor()
  await notice.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})
