import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage } from './kit/browser.js'
import { type Facts, university } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { addPerson, openAs } from './kit/sign-in.js'

/** Of fifty promises of each month from January 2025 on; the fifteenth, March 2026, is the shift. */
const steady = Array.from({ length: 14 }, (_, month) => 45 + Number([0, 1, -1, 1, -2][month % 5]))
const shift = 28
const recovery = [45, 46, 44, 45, 46]
const monthAt = (index: number) => new Date(Date.UTC(2025, index, 1)).toISOString().slice(0, 7)
const address = '/alerts?kpi=SLA_RESOLUTION&family=SHIFT'
const note = 'The mail gateway was replaced.'

/** The same organisation in April, when the figures of March are over, and in September. */
let april: TestServer
let september: TestServer
let browser: Browser

const promises = (facts: Facts, from: number, kept: readonly number[]): Facts => {
  for (const [index, amount] of kept.entries()) {
    const month = monthAt(from + index)
    facts.promises({ month, service: 'EMAIL', department: 'IT', kept: amount, late: 50 - amount })
    facts.promises({ month, service: 'PAYROLL', department: 'HR', kept: 45, late: 5 })
  }
  return facts
}
const evaluate = async (server: TestServer, at: string) => {
  const { code, stdout } = await server.command('alerts', 'evaluate', '--at', at, '--json')
  if (code !== 0) throw new Error(stdout)
}
const rows = (page: Page) => page.locator('[data-alert]')
const ada = { name: 'Ada Byron', email: 'ada@example.org' }
const signedIn = async (server: TestServer, path: string) => {
  const opened = await openAs(browser, server, ada)
  await opened.page.goto(path)
  return opened
}

beforeAll(async () => {
  const env = { ROLE: 'api' }
  ;[april, browser] = await Promise.all([
    startTestServer({ now: '2026-04-02T06:00:00Z', env }),
    launchBrowser(),
  ])
  await promises(university('desk'), 0, [...steady, shift]).importInto(april)
  await addPerson(april, { ...ada, role: 'owner', department: 'IT' })
  await evaluate(april, '2026-03-02')
  await evaluate(april, '2026-04-02')
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await september?.stop()
  await april?.stop()
})

test('a planted shift raises exactly one alert, at the service that explains it', async () => {
  const { page, complaints } = await openPage(browser, april.url)
  await page.goto(address)
  await page.getByRole('heading', { name: /^SLA compliance, resolution for E-mail: 56/ }).waitFor()
  expect(await rows(page).count()).toBe(1)
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('the figure of that service is marked, with the way to the alert', async () => {
  const { page } = await openPage(browser, april.url)
  await page.goto('/?department=IT&service=EMAIL')
  await page.getByRole('link', { name: /alert/i }).first().waitFor()
  await page.goto('/kpi/SLA_RESOLUTION?department=IT&service=EMAIL')
  await page.getByRole('list', { name: 'Open alerts' }).getByRole('link').first().click()
  await page
    .getByRole('heading', { level: 1, name: /^SLA compliance, resolution, .*E-mail$/ })
    .waitFor()
})

test('its page tells the evidence as it was, and what drives it', async () => {
  const { page, complaints } = await openPage(browser, april.url)
  await page.goto(address)
  await rows(page).first().click()
  await page.getByText('28 of 50').first().waitFor()
  for (const name of ['The figure around it', 'Evidence', 'What happened to it'])
    await page.getByRole('heading', { name }).waitFor()
  await page.getByRole('img', { name: /^Control chart/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('whoever answers for the department finds it under the bell, and what was opened is read', async () => {
  const { page, complaints } = await signedIn(april, '/')
  const bell = page.getByRole('button', { name: /^Messages, \d+ unread/ })
  const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0])
  expect(before).toBeGreaterThan(0)
  await bell.click()
  expect(await findBarriers(page)).toEqual([])
  await page
    .getByRole('region', { name: 'Messages' })
    .getByRole('link', { name: /E-mail/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: /E-mail$/ }).waitFor()
  await page.getByRole('button', { name: `Messages, ${before - 1 || 'none'} unread` }).waitFor()
  await page.goto('/messages')
  await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.goto('/preferences')
  await page.getByLabel('Together, every morning at 7').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

test('it is acknowledged by keyboard, who else looks at the list sees it at once, and the history says by whom', async () => {
  const { page: elsewhere } = await openPage(browser, april.url)
  await elsewhere.goto(address)
  await elsewhere.getByRole('region', { name: 'Open' }).waitFor()
  const { page, complaints } = await signedIn(april, address)
  await rows(page).first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByText('1 chosen').waitFor()
  await page.keyboard.press('a')
  await page.getByRole('dialog', { name: 'Acknowledge' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByLabel('Note (optional)').fill(note)
  await page.getByRole('button', { name: 'Acknowledge' }).last().click()
  await page
    .getByRole('region', { name: 'Acknowledged' })
    .getByText('looked after by Ada Byron')
    .waitFor()
  await elsewhere.getByText('looked after by Ada Byron').waitFor()
  await rows(page).first().click()
  await page.getByText(note, { exact: true }).waitFor()
  expect(complaints).toEqual([])
})

test('it resolves by itself after recovery', async () => {
  const env = { ROLE: 'api', DATABASE_URL: april.databaseUrl }
  september = await startTestServer({ now: '2026-09-02T06:00:00Z', env })
  await promises(university('late'), 15, recovery).importInto(september)
  for (const month of ['07', '08']) await evaluate(september, `2026-${month}-02`)
  const { page } = await openPage(browser, september.url)
  await page.goto(address)
  await page.getByRole('heading', { name: /^No alert/ }).waitFor()
  await page.goto(`${address}&state=over`)
  await page.getByRole('region', { name: 'Resolved' }).waitFor()
  expect(await rows(page).count()).toBe(1)
  await rows(page).first().click()
  await page.getByText('Resolved by its clear rule').waitFor()
}, 200_000)

test('a rule is tried over the history before anything is saved', async () => {
  const { page, complaints } = await openPage(browser, april.url)
  await page.goto('/alerts/rules')
  await page.getByRole('button', { name: 'Try' }).nth(1).click()
  await page.getByLabel('Of', { exact: true }).selectOption({ label: 'IT · E-mail' })
  await page.getByText(/these settings would have raised 1 alert/).waitFor()
  await page.getByText('March 2026').first().waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
})
