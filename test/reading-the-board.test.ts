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

const open = async (path = '/', options: Parameters<typeof openPage>[2] = {}) => {
  const opened = await openPage(browser, server.url, options)
  await opened.page.goto(path)
  return opened
}
const heading = (page: Page, text: string | RegExp) =>
  page.getByRole('heading', { level: 1, name: text }).waitFor()
const firstReading = async (scope: object) => {
  const query = `query ($scope: ScopeInput) { scorecard(scope: $scope) {
    readings { kpi { name } numerator denominator } } }`
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { scope } }),
  })
  return (await response.json()).data.scorecard.readings[0]
}

test('the board opens on the last complete month of the whole organisation', async () => {
  const { page, complaints } = await open()
  await heading(page, 'Whole organisation, March 2026')
  await page.getByText('Demonstration data').waitFor()
  expect(await page.title()).toBe('Whole organisation, March 2026 · Steerboard')
  for (const kind of ['Off', 'Improved', 'Uncertain'])
    expect(await page.locator('dt', { hasText: kind }).count()).toBe(1)
  expect(await page.getByRole('article').count()).toBe(8)
  expect(complaints).toEqual([])
})

test('a figure shows the parts that the API answers for the same scope', async () => {
  const { page } = await open('/?department=IT')
  const reading = await firstReading({ department: 'IT' })
  const whole = new Intl.NumberFormat('en-GB')
  const tile = page.getByRole('article').filter({ hasText: reading.kpi.name })
  await tile
    .getByText(`${whole.format(reading.numerator)} of ${whole.format(reading.denominator)}`)
    .waitFor()
})

test('a chosen department is in the address, survives a reload and is undone by going back', async () => {
  const { page } = await open()
  await heading(page, /^Whole organisation/)
  const picker = page.getByLabel('Fulfilling department', { exact: true })
  const name = await picker.locator('option').nth(1).textContent()
  await picker.selectOption({ index: 1 })
  await heading(page, `${name?.trim()}, March 2026`)
  expect(new URL(page.url()).searchParams.get('department')).toBeTruthy()
  await page.reload()
  await heading(page, `${name?.trim()}, March 2026`)
  await page.goBack()
  await heading(page, 'Whole organisation, March 2026')
})

test('a step back shows the month before, and the address says so', async () => {
  const { page } = await open()
  await heading(page, /March 2026$/)
  await page.getByRole('button', { name: 'Period before' }).click()
  await heading(page, 'Whole organisation, February 2026')
  expect(new URL(page.url()).searchParams.get('containing')).toMatch(/^2026-02/)
})

test('a service of the table opens its own board, broken down by priority', async () => {
  const { page } = await open()
  const table = page.getByRole('table', { name: 'Key figures by service' })
  const service = table.locator('tbody th[scope=row] a').first()
  const name = (await service.textContent())?.trim()
  await service.click()
  await heading(page, `${name}, March 2026`)
  await page.getByRole('table', { name: 'Key figures by priority' }).waitFor()
})

test('a heading of the table brings the worst service to the top', async () => {
  const { page } = await open()
  const table = page.getByRole('table', { name: 'Key figures by service' })
  await table.getByRole('button').first().click()
  await table.locator('th[aria-sort=ascending]').waitFor()
  const shares = await table.locator('tbody tr td:nth-of-type(1)').allTextContents()
  const values = shares.map(text => Number.parseFloat(text)).filter(Number.isFinite)
  expect(values.length).toBeGreaterThan(3)
  expect(values).toEqual(values.toSorted((a, b) => a - b))
})

test('a period without records says so and offers a way on', async () => {
  const { page } = await open('/?containing=2001-05-01')
  await page.getByRole('heading', { name: 'Nothing was recorded here in May 2001' }).waitFor()
  await page.getByRole('link', { name: 'show the period it lies in' }).click()
  await heading(page, 'Whole organisation, April 2026')
})

test('an unknown department is refused in words, with a way back', async () => {
  const { page } = await open('/?department=NOWHERE')
  const refusal = page.getByRole('alert')
  await refusal.waitFor()
  expect(await refusal.textContent()).toContain('department')
  await refusal.getByRole('link').click()
  await heading(page, 'Whole organisation, March 2026')
})

test('without an answer the page says so, and trying again brings the board', async () => {
  const { page } = await openPage(browser, server.url)
  await page.route('**/graphql', route => route.abort())
  await page.goto('/')
  await page.getByText('The server did not answer', { exact: false }).waitFor()
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: 'Try again' }).click()
  await heading(page, 'Whole organisation, March 2026')
})

test('the first stop of the keyboard leads past the navigation', async () => {
  const { page } = await open()
  await heading(page, /March 2026$/)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
})

test('on a telephone only the table scrolls sideways', async () => {
  const { page } = await open('/', { viewport: { width: 390, height: 844 } })
  await page.getByRole('table', { name: 'Key figures by service' }).waitFor()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

test.each(['light', 'dark'] as const)('the board keeps nobody out (%s)', async colorScheme => {
  const { page, complaints } = await open('/', { colorScheme })
  await page.getByRole('table', { name: 'Key figures by service' }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'neither do refusal and catalogue (%s)',
  async colorScheme => {
    const { page } = await open('/?department=NOWHERE', { colorScheme })
    await page.getByRole('alert').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: 'All KPIs' }).click()
    await page.getByRole('heading', { name: 'Service levels' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
  },
)

test('the chosen colours stay after a reload', async () => {
  const { page } = await open('/', { colorScheme: 'light' })
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await paper()
  await page.getByLabel('Colours').selectOption('dark')
  const dark = await paper()
  expect(dark).not.toBe(light)
  await page.reload()
  await heading(page, /March 2026$/)
  expect(await paper()).toBe(dark)
})

test('when the server goes away the figures stay, are marked as not renewed, and can be renewed', async () => {
  const { page } = await open()
  const value = page.getByRole('article').first().locator('.value')
  const before = await value.textContent()
  await page.route('**/graphql', route => route.abort())
  await page.getByRole('link', { name: 'All KPIs' }).click()
  await heading(page, 'Every number has a question')
  await page.getByRole('link', { name: 'Board', exact: true }).click()
  const notice = page.getByRole('status').filter({ hasText: 'These figures are not renewed' })
  await notice.waitFor()
  expect(await value.textContent()).toBe(before)
  expect(await notice.textContent()).toContain('as of 15 Apr 2026')
  expect(await findBarriers(page)).toEqual([])
  await page.unroute('**/graphql')
  await notice.getByRole('button', { name: 'Try again' }).click()
  await notice.waitFor({ state: 'detached' })
})

test('an outage never passes the figures of one scope off as those of another', async () => {
  const { page } = await open()
  await heading(page, /^Whole organisation/)
  await page.route('**/graphql', route => route.abort())
  await page.getByLabel('Fulfilling department', { exact: true }).selectOption({ index: 1 })
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('article').count()).toBe(0)
})

test('after a start without the server, trying again brings the names of the organisation too', async () => {
  const { page } = await openPage(browser, server.url)
  await page.route('**/graphql', route => route.abort())
  await page.goto('/')
  await page.getByRole('alert').waitFor()
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Demonstration data').waitFor()
})

test('the board can be read as it was known at a moment, and leads back to now', async () => {
  const { page } = await open()
  await heading(page, /March 2026$/)
  await page.getByLabel('As known', { exact: true }).selectOption('At a moment…')
  await page.getByLabel(/^As it was known on/).fill('2026-04-10T12:00')
  expect(await findBarriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('As known on 10 Apr 2026, 12:00.').waitFor()
  expect(new URL(page.url()).searchParams.get('asOf')).toMatch(/^2026-04-10T1\d:00/)
  await page.getByRole('link', { name: 'Show what is known now' }).click()
  await page.waitForURL(address => !address.searchParams.has('asOf'))
})

test('on paper no column of the table is lost', async () => {
  const { page } = await open('/', { viewport: { width: 720, height: 1000 } })
  const region = page.getByRole('region', { name: 'Key figures by service' })
  await region.waitFor()
  await page.emulateMedia({ media: 'print' })
  const lost = await region.evaluate(element => element.scrollWidth - element.clientWidth)
  expect(lost).toBeLessThanOrEqual(0)
})
