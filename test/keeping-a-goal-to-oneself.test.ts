import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser } from './kit/browser.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { addPerson, openAs } from './kit/sign-in.js'

let browser: Browser
let server: TestServer

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer(), launchBrowser()])
  await addPerson(server, { name: 'Ora Own', email: 'ora@example.org', role: 'owner' })
  await addPerson(server, { name: 'Carl Chair', email: 'carl@example.org', role: 'chair' })
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const title = 'Hold the next talk after an outage'

async function write(page: Page): Promise<void> {
  await page.goto('/goals')
  await page.getByRole('link', { name: 'Write a goal' }).click()
  await heading(page, 'Write a goal')
  await field(page, 'What is to be reached').fill('Something else')
  await button(page, 'Undo').click()
  await expect.poll(() => field(page, 'What is to be reached').inputValue()).toBe('')
  await field(page, 'What is to be reached').fill(title)
  await field(page, 'From').fill('2026-04-01')
  await field(page, 'Over by').fill('2026-12-31')
  await field(page, 'What measures it').selectOption('NUMBER')
  await field(page, 'What is counted').fill('talks')
  await field(page, 'It begins at').fill('0')
  await field(page, 'It is to be').fill('4')
  await button(page, 'Make it active').click()
  await heading(page, title)
}

test('a personal goal is seen by its owner alone, until it is shared, and not after', async () => {
  const [{ page: own }, { page: other }] = await Promise.all([
    openAs(browser, server, { email: 'ora@example.org' }),
    openAs(browser, server, { email: 'carl@example.org' }),
  ])
  await write(own)
  await button(own, 'Report on it').click()
  await field(own, 'Where it stands').fill('1')
  await button(own, 'Report').click()
  await own.getByText('25%', { exact: true }).waitFor()

  const path = new URL(own.url()).pathname
  await other.goto(path)
  await heading(other, 'No goal to show')
  await own.getByRole('button', { name: 'Share', exact: true }).click()
  expect(await findBarriers(own)).toEqual([])
  const dialog = own.getByRole('dialog')
  await dialog.getByLabel('Share it with').selectOption({ label: 'Carl Chair' })
  await dialog.getByRole('button', { name: 'Share', exact: true }).click()
  await dialog.getByRole('button', { name: 'Take back from Carl Chair' }).waitFor()
  await other.goto('/goals')
  await other.getByRole('link', { name: title }).click()
  await heading(other, title)
  expect(await button(other, 'Report on it').count()).toBe(0)

  await dialog.getByRole('button', { name: 'Take back from Carl Chair' }).click()
  await dialog.getByText('You alone see this goal.').waitFor()
  await other.reload()
  await heading(other, 'No goal to show')
}, 120_000)
