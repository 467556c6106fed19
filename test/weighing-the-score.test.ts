import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser } from './kit/browser.js'
import { type Committee, committeeIn } from './kit/committee.js'
import { Facts } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { openAs } from './kit/sign-in.js'

/** April 2026 is the last complete month; what begins in May needs no other decision. */
const now = '2026-05-20T10:00:00Z'
let server: TestServer
let browser: Browser
let committee: Committee
let closing: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ now }), launchBrowser()])
  const facts = new Facts('desk').department('IT', 'Technology').service('MAIL', 'E-mail', 'IT')
  const here = { service: 'MAIL', department: 'IT' }
  for (const month of ['2026-03', '2026-04']) facts.promises({ ...here, month, kept: 45, late: 5 })
  await facts.importInto(server)
  committee = await committeeIn(server)
  await committee.agreeOnTarget()
  const kept = { effectiveFrom: '2026-01-01', kpis: [{ kpi: 'SLA_RESOLUTION', weight: 1 }] }
  await committee.agreeOnObjective('Promises that hold', kept)
  closing = await committee.agreeOnObjective('A portal for everything', {
    ...{ effectiveFrom: '2026-01-01', weight: 20 },
    kpis: [{ kpi: 'CSAT_T2B', weight: 1 }],
  })
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const open = async (path: string) => {
  const opened = await openAs(browser, server, { email: 'mia.lang@example.org' })
  await opened.page.goto(path)
  return opened
}
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()

/** Proposes what is written; then the others agree to it. */
async function carried(page: Page): Promise<void> {
  await page.getByLabel('Rationale').fill('So that it says what we mean.')
  await page.getByRole('button', { name: 'Propose to the committee' }).click()
  await page.waitForURL(/\/motions\/\d+$/)
  await committee.carry(page.url().split('/').at(-1) ?? '')
}

describe('what only the committee decides', () => {
  test('other weights are tried and taken back by key, and weigh once they are agreed to', async () => {
    const { page, complaints } = await open('/strategy')
    await page.getByRole('link', { name: 'Weigh it otherwise' }).click()
    const goals = page.getByLabel('Attainment of objectives')
    await goals.fill('40')
    await page.getByText('Together 90%: they have to be 100%.').waitFor()
    await goals.press('Control+z')
    expect(await goals.inputValue()).toBe('50')
    await goals.fill('60')
    await page.getByLabel('Delivery of initiatives').fill('10')
    await section(page, 'What it would do')
      .getByText(/^The score of April 2026 would be .* points\.$/)
      .waitFor()
    await page.getByLabel('Holds from').fill('2026-05-01')
    expect(await findBarriers(page)).toEqual([])
    await carried(page)
    await page.goto('/strategy')
    const weights = section(page, 'How the alignment score is weighed')
    await weights.getByText('Since 1 May 2026').waitFor()
    expect(await weights.textContent()).toMatch(/objectives\s*60%.*initiatives\s*10%/)
    expect(complaints).toEqual([])
  }, 120_000)

  test('an objective is closed: what that does to the score is shown before', async () => {
    const { page, complaints } = await open(`/objectives/${closing}`)
    await page.getByRole('link', { name: 'Propose its end' }).click()
    await heading(page, 'Close “A portal for everything”')
    const would = section(page, 'What it would do')
    await would.getByText(/^The score of April 2026 would be .*: \+\d+\.\d points\.$/).waitFor()
    const why = page.getByLabel('Rationale')
    await why.fill('Nobody wants it.')
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await why.inputValue()).toBe('')
    await page.getByLabel('First day without it').fill('2026-05-15')
    expect(await findBarriers(page)).toEqual([])
    await carried(page)
    await page.goto('/strategy')
    await heading(page, '1 objective is in force')
    await page.goto(`/objectives/${closing}`)
    await section(page, 'How it came to be').getByText('until 15 May 2026').waitFor()
    expect(complaints).toEqual([])
  }, 120_000)
})
