import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage } from './kit/browser.js'
import { startDemoServer } from './kit/demo.js'
import type { TestServer } from './kit/server.js'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemoServer(), launchBrowser()])
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const open = async (path: string, options: Parameters<typeof openPage>[2] = {}) => {
  const opened = await openPage(browser, server.url, options)
  await opened.page.goto(path)
  return opened
}
const heading = (page: Page, text: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: text }).waitFor()
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const parameter = (page: Page, key: string) => new URL(page.url()).searchParams.get(key)

test('a figure of the board opens its KPI in the same scope and period', async () => {
  const { page, complaints } = await open('/?department=IT&containing=2026-02-10')
  const figure = page.getByRole('article').first()
  const value = await figure.locator('.value').textContent()
  await figure.getByRole('heading').getByRole('link').click()
  await heading(page, /./)
  await page
    .getByText(/, February 2026$/)
    .first()
    .waitFor()
  expect(parameter(page, 'department')).toBe('IT')
  expect(await section(page, 'Reading').locator('.value').textContent()).toBe(value)
  expect(complaints).toEqual([])
})

test('the records behind a number are as many as its parts, page after page', async () => {
  const { page } = await open('/kpi/SLA_RESOLUTION')
  const rests = await section(page, 'Reading')
    .getByText(/^[\d,]+ of [\d,]+$/)
    .textContent()
  const [numerator, denominator] = rests?.split(' of ') ?? []
  const records = section(page, 'Records behind the number')
  await records.getByText(`1 to 20 of ${denominator}`).waitFor()
  await records.getByRole('button', { name: 'Next page' }).click()
  await records.getByText(`21 to 40 of ${denominator}`).waitFor()
  await records.getByText('Of these in the numerator').click()
  await records.getByText(`1 to 20 of ${numerator}`).waitFor()
  expect(parameter(page, 'part')).toBe('NUMERATOR')
})

test('the control chart says what the period means, and the table behind it has the same facts', async () => {
  const { page } = await open('/kpi/SLA_RESOLUTION')
  const course = section(page, 'Over time')
  await course.getByRole('img').waitFor()
  await course.getByRole('button', { name: 'Show as a table' }).click()
  const last = course.getByRole('row', { name: /^March 2026/ })
  const value = await section(page, 'Reading').locator('.value').textContent()
  expect(await last.locator('td').first().textContent()).toContain(value ?? 'no value')
  expect(await last.textContent()).toMatch(/\d% to \d.*(As|Better than|Worse than) usual/)
  await course
    .getByText(/usual range|in a row/)
    .first()
    .waitFor()
})

test('who is signed in notes on the chart, edits the note and takes it back', async () => {
  const { page, complaints } = await open('/kpi/BACKLOG')
  await page.getByRole('button', { name: /^Sign in/ }).click()
  await page.getByRole('button', { name: /Lena Hartwig/ }).click()
  await page.getByRole('button', { name: /^Lena Hartwig/ }).waitFor()
  const course = section(page, 'Over time')
  await course.getByRole('button', { name: 'Write a note on this chart' }).click()
  await course.getByLabel('What should be remembered?').fill('A new form of request.')
  await course.getByRole('button', { name: 'Write it' }).click()
  const note = course.getByRole('listitem').filter({ hasText: 'A new form of request.' })
  await note.waitFor()
  expect(await note.textContent()).toContain('Lena Hartwig')
  await note.getByRole('button', { name: /^Edit/ }).click()
  const form = course.getByRole('form', { name: /^Edit note/ })
  await form.getByLabel('What should be remembered?').fill('')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('Write what should be remembered.').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await form.getByLabel('What should be remembered?').fill('A new form of request, for a week.')
  await form.getByLabel('Kind').selectOption({ label: 'Incident: something that happened once' })
  await form.getByLabel('Day', { exact: true }).fill('2026-03-09')
  await form.getByLabel(/^Last day/).fill('2026-03-13')
  await form.getByRole('button', { name: 'Save' }).click()
  const edited = course
    .getByRole('listitem')
    .filter({ hasText: 'A new form of request, for a week.' })
  await edited.getByText(/Incident, 9 Mar 2026 to 13 Mar 2026/).waitFor()
  expect(await edited.textContent()).toContain('edited')
  await edited.getByRole('button', { name: /^Withdraw/ }).click()
  await edited.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

test('a variant is another series: it is in the address and changes what is counted', async () => {
  const { page } = await open('/kpi/SLA_RESOLUTION')
  await page.getByText('Completed', { exact: true }).click()
  await page.waitForURL(/variant=COMPLETED/)
  await page
    .getByText(/stopped in the period without a breach/)
    .first()
    .waitFor()
  await page.goBack()
  await page
    .getByText(/Decided is breached/)
    .first()
    .waitFor()
})

test('a breakdown can be opened part by part', async () => {
  const { page } = await open('/kpi/SLA_RESOLUTION')
  const broken = section(page, 'Broken down')
  await broken.getByText('Priority', { exact: true }).first().click()
  await page.waitForURL(/by=PRIORITY/)
  const group = broken.getByRole('link', { name: /^(Critical|High|Moderate|Low)$/ }).first()
  await group.click()
  await page.waitForURL(/priority=/)
  await page.getByRole('list', { name: 'Narrowed to' }).waitFor()
})

test('another grain gives other periods', async () => {
  const { page } = await open('/kpi/SLA_RESOLUTION')
  await page.getByLabel('Grain', { exact: true }).selectOption('Quarter')
  await page
    .getByText(/^Whole organisation, Q\d 20\d\d/)
    .first()
    .waitFor()
  expect(parameter(page, 'grain')).toBe('QUARTER')
})

test('the definition says formula, source, caveats and what to read beside it', async () => {
  const { page } = await open('/kpi/SLA_RESOLUTION?department=IT')
  const meaning = section(page, 'What this number means')
  for (const term of ['Counted as', 'Left out', 'Owner', 'Source', 'Before you rely on it'])
    await meaning.getByText(term, { exact: true }).waitFor()
  await meaning.getByRole('link', { name: 'Reopen rate' }).click()
  await heading(page, 'Reopen rate')
  expect(parameter(page, 'department')).toBe('IT')
})

test('the permanent link opens the same reading as it was known', async () => {
  const { page } = await open('/kpi/SLA_RESOLUTION')
  const value = await section(page, 'Reading').locator('.value').textContent()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy permanent link' }).click()
  await page.getByText('Link copied').waitFor()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address).toContain('asOf=')
  await page.goto(address)
  await page.getByText(/^As known /).waitFor()
  expect(await section(page, 'Reading').locator('.value').textContent()).toBe(value)
})

test('an unknown KPI is refused in words and leads to the catalogue', async () => {
  const { page } = await open('/kpi/NO_SUCH')
  await page.getByRole('alert').getByRole('link', { name: 'See all KPIs' }).click()
  await heading(page, 'Every number has a question')
})

test('open work shows its age, satisfaction what silence could hide', async () => {
  const { page } = await open('/kpi/BACKLOG')
  await page.getByRole('table', { name: 'Open work by age' }).waitFor()
  await page.goto('/kpi/CSAT_T2B')
  await page.getByText('If everyone asked had answered').waitFor()
})

test('on a telephone nothing but tables scrolls sideways', async () => {
  const { page } = await open('/kpi/SLA_RESOLUTION', { viewport: { width: 390, height: 844 } })
  await section(page, 'Records behind the number').getByRole('table').waitFor()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

test.each(['light', 'dark'] as const)(
  'the page of a KPI keeps nobody out (%s)',
  async colorScheme => {
    const { page, complaints } = await open('/kpi/BACKLOG', { colorScheme })
    await section(page, 'Records behind the number').getByRole('table').waitFor()
    await section(page, 'Over time').getByRole('img').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Show as a table' }).click()
    expect(await findBarriers(page)).toEqual([])
    expect(complaints).toEqual([])
  },
)
