import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser } from './kit/browser.js'
import { Facts } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { openAs } from './kit/sign-in.js'

const people = {
  mia: ['Mia Lang', 'member'],
  ben: ['Ben Roth', 'member'],
  cleo: ['Cleo Haas', 'chair'],
} as const
type Name = keyof typeof people

let browser: Browser
let server: TestServer

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer(), launchBrowser()])
  for (const [name, role] of Object.values(people))
    await person('add', '--name', name, '--email', mailOf(name), '--role', role)
  const facts = new Facts('desk').department('IT', 'Technology').service('MAIL', 'E-mail', 'IT')
  facts.promises({ month: '2026-03', service: 'MAIL', department: 'IT', kept: 40, late: 10 })
  await facts.importInto(server)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const mailOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@example.org`
async function person(...words: string[]) {
  const { stdout } = await server.command('person', ...words, '--json')
  return JSON.parse(stdout)
}

const as = (name: Name) => openAs(browser, server, { email: mailOf(people[name][0]) })

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Writes down an idea; the path of its page. */
async function writeDown(page: Page): Promise<string> {
  await page.goto('/initiatives')
  await page.getByRole('link', { name: 'Write down an idea' }).click()
  await heading(page, 'Write down an idea')
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await fill('What it is called', 'Wrong name')
  await button(page, 'Undo').click()
  await expect
    .poll(() => page.getByLabel('What it is called', { exact: true }).inputValue())
    .toBe('')
  await fill('What it is called', 'Self-service portal')
  await fill('What it is to bring about', 'Most requests are solved without an agent.')
  await fill('Budget', '€ 120,000')
  await fill('Effort', '300')
  await fill('Begins on', '2026-04-01')
  await fill('Over by', '2026-12-01')
  await page.getByLabel('Uses artificial intelligence').selectOption('true')
  expect(await findBarriers(page)).toEqual([])
  await button(page, 'Write it down').click()
  await heading(page, 'Self-service portal')
  return new URL(page.url()).pathname
}

test('an idea is written down, agreed to, started, and delivers what is recorded of it', async () => {
  const mia = await as('mia')
  const path = await writeDown(mia.page)
  await mia.page.getByText('Uses AI, gate not open').waitFor()
  await button(mia.page, 'Propose it to the committee').click()
  await mia.page.getByLabel('Why', { exact: true }).fill('Everybody asks the same.')
  await button(mia.page, 'Propose it').click()
  await mia.page.waitForURL(/\/motions\/\d+$/)
  await heading(mia.page, 'Initiative: Self-service portal')
  const motion = new URL(mia.page.url()).pathname

  const ben = await as('ben')
  const cleo = await as('cleo')
  for (const { page } of [ben, cleo]) {
    await page.goto(motion)
    await button(page, 'Vote for it').click()
    await page.getByRole('button', { name: 'Vote for it', pressed: true }).waitFor()
  }
  await cleo.page.reload()
  await section(cleo.page, 'Decision')
    .getByRole('button', { name: /approve/ })
    .click()
  await section(cleo.page, 'Decision')
    .getByText(/^Approved on/)
    .waitFor()

  const { page } = mia
  await page.goto(path)
  await page.getByText('Approved', { exact: true }).waitFor()
  await button(page, 'Start it').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start it' }).click()
  await page.getByText('Under way', { exact: true }).first().waitFor()
  await page.getByText('Began before the gate was open').waitFor()
  await page.getByText('nobody has accepted the risk. That stays on record').waitFor()
  await button(page, 'Add a milestone').click()
  await page.getByLabel('What is done then').fill('Catalogue is online')
  await page.getByLabel('Due on').fill('2026-04-10')
  await button(page, 'Save').click()
  await section(page, 'Milestones').getByText('Late', { exact: true }).waitFor()
  await section(page, 'Delivery')
    .getByText('Milestones of weight 0 are done where 1 was due.')
    .waitFor()
  await button(page, 'Change Catalogue is online').click()
  await page.getByLabel('Done on').fill('2026-04-14')
  await button(page, 'Save').click()
  await section(page, 'Milestones').getByText('Done late', { exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.goto('/initiatives')
  await section(page, 'Roadmap').getByRole('link', { name: 'Self-service portal' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect([...mia.complaints, ...ben.complaints, ...cleo.complaints]).toEqual([])
}, 240_000)

test('members score blind with the keyboard, and see it when the chair closes the round', async () => {
  const cleo = await as('cleo')
  await cleo.page.goto('/initiatives/scoring')
  await button(cleo.page, 'Open a round').click()
  await heading(cleo.page, /^Round \d+ is open$/)

  const ben = await as('ben')
  await ben.page.goto('/initiatives/scoring')
  const ballot = section(ben.page, 'Self-service portal')
  await ballot.getByRole('button', { name: 'Give these scores' }).waitFor()
  for (const criterion of await ballot.getByRole('group').all()) {
    await criterion.getByRole('radio').first().focus()
    await ben.page.keyboard.press('4')
  }
  await ballot.getByRole('button', { name: 'Give these scores' }).click()
  await ballot.getByText('Nobody else sees it until the round is closed.').waitFor()
  expect(await findBarriers(ben.page)).toEqual([])

  const mia = await as('mia')
  await mia.page.goto('/initiatives/scoring')
  await mia.page.getByText('You own or sponsor it, so you abstain.').waitFor()
  await mia.page.getByText('Scored by Ben Roth').waitFor()

  await cleo.page.reload()
  await cleo.page.getByRole('button', { name: /^Close round/ }).click()
  await heading(cleo.page, 'No round is open')
  await cleo.page.goto('/initiatives')
  await cleo.page
    .getByRole('row', { name: /Self-service portal/ })
    .getByText('80', { exact: true })
    .waitFor()
  expect([...cleo.complaints, ...ben.complaints]).toEqual([])
}, 240_000)

test('the value ledger lists a service until somebody says what it is for', async () => {
  const { page, complaints } = await as('mia')
  await page.goto('/value')
  await heading(page, 'Of 1 of 1 services nobody has said what they are for')
  expect(await findBarriers(page)).toEqual([])
  await button(page, 'Write about E-mail').click()
  await page.getByLabel('In one paragraph').fill('Nobody waits for mail.')
  await button(page, 'Save').click()
  await heading(page, 'Every service has an expected result')
  await section(page, 'Services').getByText('Nobody waits for mail.').waitFor()
  await button(page, 'Write about E-mail').click()
  await page.getByText('Benefits by month', { exact: true }).click()
  await page.getByLabel('Benefit', { exact: true }).selectOption('HOURS')
  // Of a month that is over: one that runs is compared with nothing yet.
  await page.getByLabel('Month', { exact: true }).fill('2026-03-31')
  await page.getByLabel('Amount', { exact: true }).fill('120')
  await page.getByLabel('What bears it out').fill('Time sheets of March')
  expect(await findBarriers(page)).toEqual([])
  await button(page, 'Record it').click()
  await section(page, 'Services').getByText('Hours saved: 120 h of 0 h').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
}, 120_000)
