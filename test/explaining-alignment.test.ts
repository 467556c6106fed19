import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage, type TestPage } from './kit/browser.js'
import { type Committee, committeeIn } from './kit/committee.js'
import { Facts } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { addPerson, openAs } from './kit/sign-in.js'

/** The last complete month is April 2026, and what counts with a delay is final. */
const now = '2026-05-20T10:00:00Z'
const months = Array.from({ length: 28 }, (_, at) =>
  new Date(Date.UTC(2024, at, 1)).toISOString().slice(0, 7),
)
let server: TestServer
let browser: Browser
let committee: Committee

/** Both keep 19 of 20 promises; what printing has solved comes back more and more. */
async function givenFacts() {
  const facts = new Facts('desk')
    .department('IT', 'Technology')
    .service('MAIL', 'E-mail', 'IT')
    .service('PRINT', 'Printing', 'IT')
  months.forEach((month, at) => {
    const usual = 9 + ([0, 2, 1, -1, 3, 1][at % 6] ?? 0)
    const back = at < 24 ? usual : 20 + 3 * (at - 24)
    const here = { month, department: 'IT' }
    const came = { reopen_count: '1', first_reopened_at: `${month}-11T08:00:00Z` }
    facts.promises({ ...here, service: 'PRINT', kept: back, late: 0, cells: came })
    facts.promises({ ...here, service: 'PRINT', kept: 95 - back, late: 5 })
    facts.promises({ ...here, service: 'MAIL', kept: 38, late: 2 })
  })
  await facts.importInto(server)
}

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ now }), launchBrowser()])
  await givenFacts()
  committee = await committeeIn(server)
  await committee.agreeOnTarget()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const open = async (path: string, title: RegExp): Promise<TestPage> => {
  const opened = await openPage(browser, server.url)
  await opened.page.goto(path)
  await opened.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await opened.page.waitForLoadState('networkidle')
  return opened
}
const alignment = () => open('/alignment', /^Strategic alignment, April 2026$/)

describe('strategic alignment', () => {
  test('is no score before there is a strategy, moves with what is agreed, and says why', async () => {
    const before = await alignment()
    await before.page.getByText('There is no score', { exact: false }).waitFor()
    expect(await findBarriers(before.page)).toEqual([])

    await committee.agreeOnObjective('Promises that hold', {
      effectiveFrom: '2025-01-01',
      kpis: [{ kpi: 'SLA_RESOLUTION', weight: 3 }],
      work: [{ kind: 'SERVICE', item: 'MAIL', strength: 'STRONG' }],
    })
    // Goals in full: 50. Of services a half, of tickets 40 of 140: 0.429 of 0.8, so 16. No initiative.
    const first = await alignment()
    await first.page
      .getByText('Strategic alignment is 66 of 100: 50 of 50 by goals and 16 of 30 by coverage.')
      .waitFor()
    await first.page.getByText('Partial: 80 of 100 points can be judged').waitFor()
    const lost = first.page.getByRole('region', { name: 'Lost points', exact: true })
    expect(await lost.getByRole('row').nth(1).textContent()).toMatch(/Services/)

    await committee.agreeOnObjective('Solved means solved', {
      effectiveFrom: '2026-01-15',
      weight: 40,
      kpis: [{ kpi: 'CSAT_T2B', weight: 1 }],
    })
    const second = await alignment()
    await second.page
      .getByText('Strategic alignment is 46 of 100: 30 of 50 by goals and 16 of 30 by coverage.')
      .waitFor()
    await second.page
      .getByText(/^Weights or objectives have changed since March 2026: it had 66\.\d points then/)
      .waitFor()
    const again = second.page.getByRole('region', { name: 'Lost points', exact: true })
    expect(await again.getByRole('row').nth(1).textContent()).toMatch(
      /Customer satisfaction.*20\.0.*Solved means solved.*No value, or no target/,
    )
    expect(await findBarriers(second.page)).toEqual([])
    expect([...first.complaints, ...second.complaints]).toEqual([])
  }, 120_000)

  test('tells what another weight would do', async () => {
    const { page } = await alignment()
    const trial = page.getByRole('form', { name: 'Try another weight' })
    await trial.getByLabel('Objective').selectOption('Promises that hold')
    await trial.getByLabel('Try a weight, 0 to 100').fill('110')
    await trial.getByText('A weight is a number from 0 to 100.').waitFor()
    await trial.getByLabel('Try a weight, 0 to 100').fill('80')
    await trial.getByText('Weight 60 to 80 moves the score by +3.3.').waitFor()
  }, 60_000)

  test('is shown of their own part to those who see no more', async () => {
    const owner = { name: 'Olga Owner', email: 'olga@example.org', role: 'owner' }
    await addPerson(server, { ...owner, department: 'IT' })
    const { page, complaints } = await openAs(browser, server, owner)
    await page.goto('/strategy')
    await page.getByRole('link', { name: 'Alignment', exact: true }).click()
    const title = (name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
    await title(/^Strategic alignment of Technology, April 2026$/)
    await page.getByRole('link', { name: 'Map', exact: true }).click()
    await title(/^Strategy map of Technology, April 2026$/)
    await page.goto('/audit')
    await page.getByText('An auditor or an administrator may; administrators give roles.').waitFor()
    expect(complaints).toEqual([])
  }, 60_000)

  test('is drawn as a map that a keyboard can read, and as a table', async () => {
    const { page, complaints } = await open('/strategy/map', /^Strategy map, April 2026$/)
    await page
      .getByRole('link', { name: /^Promises that hold/ })
      .first()
      .focus()
    await expect.poll(() => page.locator('.links .lit').count()).toBe(2)
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Show as a table' }).click()
    const row = page.getByRole('row', { name: /^Promises that hold/ })
    expect(await row.textContent()).toMatch(/95%, target 90%.*E-mail/)
    expect(complaints).toEqual([])
  }, 60_000)
})

test('a service that is green outside and red inside shows with its tickets', async () => {
  const { page, complaints } = await open(
    '/alignment/signals',
    /^Watermelons and pairs, April 2026$/,
  )
  await page
    .getByText('1 of 2 services that keep their promises is red inside: a watermelon index of 50%.')
    .waitFor()
  const melons = page.getByRole('region', { name: 'Watermelons', exact: true })
  await melons.getByRole('link', { name: 'Printing' }).waitFor()
  await melons.getByText('Newest of 29').waitFor()
  expect(await melons.getByRole('row').count()).toBe(6)
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
}, 60_000)
