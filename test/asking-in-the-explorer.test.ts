import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './kit/browser.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { addPerson, openAs } from './kit/sign-in.js'

let server: TestServer
let browser: Browser
const ada = { name: 'Ada Analyst', email: 'ada@example.org', role: 'ANALYST' }

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer(), launchBrowser()])
  await addPerson(server, ada)
})
afterAll(() => Promise.all([browser?.close(), server?.stop()]))

test('an analyst runs an example, keeps it, and opens it again by its address', async () => {
  const { page, complaints } = await openAs(browser, server, ada)
  await page.goto('/explorer')
  await page.getByLabel('Find').fill('records behind')
  await page.getByRole('button', { name: /^The records behind a number/ }).click()
  await page.locator('.graphiql-query-editor', { hasText: 'query Records' }).waitFor()
  // The editors take in an example one after the other: asked in between, its variables are missing.
  const answer = async () => {
    const told = await page.locator('.result-window').textContent()
    if (!told?.includes('totalCount'))
      await page.getByRole('button', { name: /^Execute query/ }).click()
    return told
  }
  await expect.poll(answer, { interval: 2_000, timeout: 60_000 }).toMatch(/"totalCount":\s0/)
  await page.getByLabel('Save this query as').fill('Late work')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByLabel('Find').fill('late')
  await page.getByRole('button', { name: /^Late work/ }).waitFor()
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/explorer\/q\/late-work-/)
  await page.reload()
  await page.locator('.graphiql-query-editor', { hasText: 'query Records' }).waitFor()
  expect(complaints).toEqual([])
})
