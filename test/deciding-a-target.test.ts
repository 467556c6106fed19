import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage } from './kit/browser.js'
import { scratchDatabase } from './kit/database.js'
import { Facts } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { addPerson, openAs } from './kit/sign-in.js'

const KPI = 'SLA_RESOLUTION'
const people = {
  mia: ['Mia Lang', 'member'],
  ben: ['Ben Roth', 'member'],
  cleo: ['Cleo Haas', 'chair'],
} as const
type Name = keyof typeof people

/** Months up to March 2026, about 90 of 100 promises kept. */
const months = Array.from({ length: 15 }, (_, at) =>
  new Date(Date.UTC(2025, at, 1)).toISOString().slice(0, 7),
)
let database: Awaited<ReturnType<typeof scratchDatabase>>
let browser: Browser
let server: TestServer

/** The same data on another day: a running product has one clock for its life. */
const startOn = (now: string) => startTestServer({ now, env: { DATABASE_URL: database.url } })

async function facts(list: readonly string[], kept: number) {
  const found = new Facts(`desk-${list[0]}`)
    .department('IT', 'Technology')
    .service('MAIL', 'E-mail', 'IT')
  list.forEach((month, at) => {
    const here = kept + ([0, 1, -1, 2, -2][at % 5] ?? 0)
    found.promises({ month, service: 'MAIL', department: 'IT', kept: here, late: 50 - here })
  })
  await found.importInto(server)
}

beforeAll(async () => {
  ;[database, browser] = await Promise.all([scratchDatabase(), launchBrowser()])
  server = await startOn('2026-04-15T10:00:00Z')
  for (const [name, role] of Object.values(people))
    await addPerson(server, { name, email: mailOf(name), role })
  await facts(months, 45)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await database?.drop()
})

const mailOf = (name: string) => `${name.split(' ')[0]?.toLowerCase()}@example.org`
const as = (name: Name) => openAs(browser, server, { email: mailOf(people[name][0]) })

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()

/** Types a target and proposes it; the number of its motion. */
async function propose(page: Page, levels: { target: string; red: string }, why: string) {
  await page.getByLabel('Target', { exact: true }).fill(levels.target)
  await page.getByLabel('Red', { exact: true }).fill(levels.red)
  await page.getByLabel('Rationale').fill(why)
  await page.getByText('Would have met it', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Propose to the committee' }).click()
  await page.waitForURL(/\/motions\/\d+$/)
  return page.url().split('/').at(-1) ?? ''
}

async function vote(name: Name, motion: string, choice: string) {
  const { page } = await as(name)
  await page.goto(`/motions/${motion}`)
  await page.getByRole('button', { name: choice, exact: true }).click()
  await page.getByRole('button', { name: choice, exact: true, pressed: true }).waitFor()
  return page
}

test('a target is proposed, answered, voted on, decided, and judges the board from its day on', async () => {
  const mia = await as('mia')
  await mia.page.goto(`/kpi/${KPI}`)
  await section(mia.page, 'Target').getByRole('link', { name: 'Propose a target' }).click()
  await heading(mia.page, 'Propose a target')
  await expect.poll(() => mia.page.getByLabel('Holds from').inputValue()).toBe('2026-05-01')
  expect(await findBarriers(mia.page)).toEqual([])
  const first = await propose(mia.page, { target: '99', red: '97' }, 'As good as it can be.')
  await heading(mia.page, /^Target for .*, Whole organisation$/)
  await mia.page.getByText('at least 99%; red below 97%').first().waitFor()
  expect(await findBarriers(mia.page)).toEqual([])

  const ben = await as('ben')
  await ben.page.goto(`/motions/${first}`)
  await ben.page.getByLabel('Your comment, on record').fill('Nobody has ever reached that.')
  await ben.page.getByRole('button', { name: 'Comment' }).click()
  await section(ben.page, 'Who did what').getByText('Nobody has ever reached that.').waitFor()
  await ben.page.getByRole('link', { name: 'Make a counter-proposal' }).click()
  await heading(ben.page, 'Make a counter-proposal')
  const second = await propose(ben.page, { target: '94', red: '85' }, 'Within reach.')
  const changed = section(ben.page, 'It is a counter-proposal').getByRole('row', {
    name: /^Levels/,
  })
  expect(await changed.textContent()).toMatch(/at least 99%.*at least 94%/)

  await mia.page.reload()
  await section(mia.page, 'Counter-proposals')
    .getByRole('link', { name: `Motion ${second}` })
    .waitFor()
  const cleo = await vote('cleo', second, 'Vote for it')
  await vote('mia', second, 'Vote for it')
  await cleo.reload()
  await section(cleo, 'Decision')
    .getByLabel(/minutes have it/)
    .fill('SC 2026-04, item 3')
  await section(cleo, 'Decision').getByRole('button', { name: 'Close the vote: approve' }).click()
  await section(cleo, 'Decision').getByText('Minutes: SC 2026-04, item 3').waitFor()
  await cleo.getByText('It holds from 1 May 2026').waitFor()

  await cleo.goto(`/motions/${first}`)
  await section(cleo, 'Who did what').getByText('closed it by approving').waitFor()
  const tile = (page: Page) =>
    page.getByRole('article').filter({ has: page.locator(`a[href^="/kpi/${KPI}"]`) })
  await cleo.goto('/')
  await tile(cleo).waitFor()
  expect(
    await tile(cleo)
      .getByText(/target/)
      .count(),
  ).toBe(0)
  expect([...mia.complaints, ...ben.complaints]).toEqual([])

  await server.stop()
  server = await startOn('2026-06-15T10:00:00Z')
  await facts(['2026-04', '2026-05'], 44)
  const later = await as('cleo')
  await later.page.goto('/')
  await heading(later.page, /May 2026$/)
  await tile(later.page).getByText('At risk', { exact: true }).waitFor()
  expect(await findBarriers(later.page)).toEqual([])
  await tile(later.page)
    .getByRole('link', { name: /^target 94/ })
    .click()
  await heading(later.page, /^Target for /)
  expect(later.page.url()).toMatch(new RegExp(`/motions/${second}$`))
  await later.page.goto('/?containing=2026-04-10')
  await heading(later.page, /April 2026$/)
  expect(await tile(later.page).getByText('At risk', { exact: true }).count()).toBe(0)
  expect(later.complaints).toEqual([])
}, 240_000)

test('what cannot be is told at its field, and nothing is saved', async () => {
  const { page } = await as('mia')
  await page.goto(`/targets/propose?kpi=${KPI}&service=MAIL`)
  await page.getByLabel('Red', { exact: true }).fill('very red')
  await page.getByText('This is no number').waitFor()
  expect(await page.getByLabel('Red', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByRole('button', { name: 'Save as a draft' }).isDisabled()).toBe(true)
  await page.getByLabel('Target', { exact: true }).fill('90')
  await page.getByLabel('Red', { exact: true }).fill('95')
  await page.getByText('red must be worse than the target').first().waitFor()
  await page.getByLabel('Red', { exact: true }).fill('80')
  await page.getByLabel('Holds from').fill('2026-01-01')
  await page.getByLabel('Decision that it rests on').waitFor()
  await page.getByRole('button', { name: 'Propose to the committee' }).click()
  await page.getByText('Not proposed.').or(page.getByText('Not saved.')).waitFor()
  expect(await page.locator('[aria-invalid]').count()).toBeGreaterThan(0)
})

test('coverage, targets and motions are read without signing in', async () => {
  const { page, complaints } = await openPage(browser, server.url)
  for (const [path, title] of [
    ['/targets', /^Targets in force/],
    ['/targets?service=MAIL', /^Targets in force, E-mail/],
    ['/targets/coverage', /^Coverage/],
    [`/targets/kpi/${KPI}`, /./],
    ['/motions', /motions? (is|are) open/],
    ['/committee', 'The committee'],
  ] as const) {
    await page.goto(path)
    await heading(page, title)
    await page.waitForLoadState('networkidle')
    expect(await findBarriers(page), path).toEqual([])
  }
  await page.goto('/targets?service=MAIL')
  await page.getByText('have none of their own').first().waitFor()
  expect(complaints).toEqual([])
})
