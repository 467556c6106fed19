import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPage } from './kit/browser.js'
import { university } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer(), launchBrowser()])
  await university()
    .promises({ month: '2026-03', service: 'EMAIL', department: 'IT', kept: 30, late: 15 })
    .satisfaction('2026-03', { service: 'EMAIL', department: 'IT' }, [5, 5, 4, 2, 4, 5])
    .satisfaction('2026-03', { service: 'VPN', department: 'IT' }, [1, 5, 4])
    .importInto(server)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function saved(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
}

test('a figure is taken along with its records, its course and what it means', async () => {
  const { page, complaints } = await openPage(browser, server.url)
  await page.goto('/kpi/SLA_RESOLUTION?containing=2026-03-01')
  const records = await saved(page, 'Export records as CSV')
  const lines = records.content.toString().trimEnd().split('\r\n')
  expect(records.name).toBe('records-2026-04-15.csv')
  expect(lines.filter(line => !line.startsWith('#'))).toHaveLength(46)
  expect(lines).toContain('# Period,March 2026 (from 2026-03-01 to before 2026-04-01)')
  const course = await saved(page, 'Export course as Excel')
  expect(course.name).toBe('series-2026-04-15.xlsx')
  expect(course.content.subarray(0, 2).toString()).toBe('PK')
  expect(complaints).toEqual([])
}, 120_000)

test('what fewer than five people answered is neither shown nor taken along', async () => {
  const { page, complaints } = await openPage(browser, server.url)
  const told = page.getByRole('region', { name: 'Reading' })
  const records = page.getByRole('button', { name: 'Export records as CSV' })
  await page.goto('/kpi/CSAT_T2B?containing=2026-03-01&by=SERVICE')
  await told.getByText('77.8%', { exact: true }).waitFor()
  await records.waitFor()
  const broken = page.getByRole('table', { name: 'By Service' })
  await broken.getByText('Withheld').first().waitFor()
  expect(await broken.getByText('Withheld').count()).toBe(2)
  await broken.getByRole('link', { name: 'VPN' }).click()
  await told.getByText('Fewer than five answers').waitFor()
  await page.getByText('so their records are not shown').waitFor()
  expect(await records.count()).toBe(0)
  expect(complaints).toEqual([])
}, 120_000)
