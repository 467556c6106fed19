import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage } from './kit/browser.js'
import { scratchDatabase } from './kit/database.js'
import { Facts } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { openAs } from './kit/sign-in.js'

const people = {
  mia: ['Mia Lang', 'member'],
  ben: ['Ben Roth', 'member'],
  cleo: ['Cleo Haas', 'chair'],
} as const
type Name = keyof typeof people

const title = 'Lectures run without interruption'
let database: Awaited<ReturnType<typeof scratchDatabase>>
let browser: Browser
let server: TestServer

/** The same data on another day: a running product has one clock for its life. */
const startOn = (now: string) => startTestServer({ now, env: { DATABASE_URL: database.url } })

async function facts(list: readonly string[]) {
  const found = new Facts(`desk-${list[0]}`)
    .department('IT', 'Technology')
    .service('MAIL', 'E-mail', 'IT')
  for (const month of list)
    found.promises({ month, service: 'MAIL', department: 'IT', kept: 45, late: 5 })
  await found.importInto(server)
}

beforeAll(async () => {
  ;[database, browser] = await Promise.all([scratchDatabase(), launchBrowser()])
  server = await startOn('2026-04-15T10:00:00Z')
  for (const [name, role] of Object.values(people))
    await person('add', '--name', name, '--email', mailOf(name), '--role', role)
  await facts(['2026-01', '2026-02', '2026-03'])
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await database?.drop()
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
const select = (page: Page, label: string, option: string | RegExp) =>
  page
    .getByLabel(label, { exact: true })
    .locator('option', { hasText: option })
    .first()
    .getAttribute('value')
    .then(value => page.getByLabel(label, { exact: true }).selectOption(value))

async function vote(name: Name, motion: string) {
  const { page } = await as(name)
  await page.goto(`/motions/${motion}`)
  await page.getByRole('button', { name: 'Vote for it', exact: true }).click()
  await page.getByRole('button', { name: 'Vote for it', exact: true, pressed: true }).waitFor()
  return page
}

test('an objective is written with its KPIs, decided, and in force from its day on', async () => {
  const { page, complaints } = await as('mia')
  await page.goto('/')
  await page.getByRole('link', { name: 'Strategy', exact: true }).click()
  await heading(page, 'No objective is in force')
  await page.getByRole('link', { name: 'Write the first' }).click()
  await heading(page, 'Write an objective')
  await page.getByLabel('What is to be reached').fill(title)
  await page.getByLabel('What it is for').fill('A lecture cannot be held twice.')
  await select(page, 'Who answers for it', 'Mia Lang')
  await page.getByLabel('To be reached by').fill('2027-12-31')
  await page.getByLabel('Weight', { exact: true }).fill('40')
  await page.getByRole('button', { name: 'Add a KPI' }).click()
  await select(page, 'KPI', /^SLA compliance.*outcome/)
  await page.getByLabel('Weight, 0 to 5').fill('3')
  await page.getByRole('button', { name: 'Add a link of work' }).click()
  await select(page, 'Service', 'E-mail')
  await page.getByLabel('Rationale').fill('Teaching does not wait.')
  expect(await page.getByLabel('Holds from').inputValue()).toBe('2026-05-01')
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Propose to the committee' }).click()
  await heading(page, `New objective: ${title}`)
  const motion = page.url().split('/').at(-1) ?? ''
  await section(page, 'What is proposed').getByText('weight 3').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.goto('/strategy')
  await section(page, 'Not agreed yet').getByText('Before the committee').waitFor()

  await vote('ben', motion)
  const cleo = await vote('cleo', motion)
  await cleo.reload()
  await section(cleo, 'Decision').getByRole('button', { name: 'Close the vote: approve' }).click()
  await cleo.goto('/strategy')
  await section(cleo, 'Objectives')
    .getByRole('row', { name: title })
    .getByText('from 1 May 2026')
    .waitFor()
  expect(complaints).toEqual([])

  await server.stop()
  server = await startOn('2026-06-15T10:00:00Z')
  await facts(['2026-04', '2026-05'])
  const later = await openPage(browser, server.url)
  await later.page.goto('/strategy')
  await heading(later.page, '1 objective is in force')
  expect(await findBarriers(later.page)).toEqual([])
  await later.page.getByRole('link', { name: title }).click()
  await heading(later.page, title)
  await section(later.page, 'Measured by').getByText('90.0%').waitFor()
  await section(later.page, 'Work that serves it').getByText('E-mail').waitFor()
  await section(later.page, 'How it came to be').getByText('In force').waitFor()
  expect(await findBarriers(later.page)).toEqual([])
  await section(later.page, 'How it came to be')
    .getByRole('link', { name: `Motion ${motion}` })
    .click()
  await heading(later.page, `New objective: ${title}`)
  expect(later.complaints).toEqual([])
}, 240_000)

test('an initiative is for an objective, which shows it', async () => {
  const { page, complaints } = await as('mia')
  await page.goto('/initiatives/new')
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  await fill('What it is called', 'Second data centre')
  await fill('What it is to bring about', 'A lecture goes on when a hall is dark.')
  for (const [label, text] of Object.entries({ Budget: '5000', Effort: '10' }))
    await fill(label, text)
  await fill('Begins on', '2026-07-01')
  await fill('Over by', '2026-12-01')
  await page.getByRole('button', { name: 'Add an objective' }).click()
  await select(page, 'Objective 1', title)
  await fill('Share 1', '60')
  await page.getByText('60% of it is for objectives, 40% for none').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Write it down' }).click()
  await section(page, 'In short').getByRole('link', { name: title }).click()
  const serving = section(page, 'Initiatives that serve it')
  await serving.getByRole('row', { name: /Second data centre 60% above all Idea/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
}, 120_000)

test('what was typed is taken back by key, and what cannot be is told at its field', async () => {
  const { page } = await as('ben')
  await page.goto('/strategy/write')
  const typed = page.getByLabel('What is to be reached')
  await typed.fill('First thought')
  await page.getByRole('button', { name: 'Add a KPI' }).click()
  await page.getByRole('button', { name: 'Take out KPI 1' }).focus()
  await page.keyboard.press('Control+z')
  expect(await page.getByRole('button', { name: 'Take out KPI 1' }).count()).toBe(0)
  await typed.focus()
  await page.keyboard.press('Control+z')
  expect(await typed.inputValue()).toBe('')
  await page.keyboard.press('Control+Shift+z')
  expect(await typed.inputValue()).toBe('First thought')
  await page.getByRole('button', { name: 'Save as a draft' }).click()
  await page.getByText('An objective needs somebody who answers for it.').waitFor()
  expect(await page.locator('[aria-invalid]').count()).toBeGreaterThan(1)
  await select(page, 'Who answers for it', 'Ben Roth')
  await page.getByLabel('To be reached by').fill('2027-01-01')
  await page.getByLabel('Weight', { exact: true }).fill('20')
  await page.getByRole('button', { name: 'Add a KPI' }).click()
  await select(page, 'KPI', /^First contact resolution/)
  await page.getByRole('button', { name: 'Save as a draft' }).click()
  await page.getByText('Not saved.').waitFor()
  await page.getByText('none of its KPIs says what comes of the work').first().waitFor()
  await select(page, 'KPI', /^Customer satisfaction, top two/)
  await page.getByRole('button', { name: 'Save as a draft' }).click()
  await page.getByText(/Kept as draft \d+/).waitFor()
  await page.reload()
  await heading(page, 'Write on a draft')
  expect(await page.getByLabel('What is to be reached').inputValue()).toBe('First thought')
}, 120_000)
