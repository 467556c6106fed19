import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser } from './kit/browser.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { addPerson, openAs } from './kit/sign-in.js'

const ida = { name: 'Ida Falk', email: 'ida@example.org', role: 'importer,administrator' }
let browser: Browser
let server: TestServer

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer(), launchBrowser()])
  await addPerson(server, ida)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const csv = (lines: readonly string[]) => ({
  name: 'tickets.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})
const HEADER =
  'record;external_id;updated_at;service;fulfilling_department;priority;opened_at;state;remark'
const row = (id: string, opened: string) =>
  `ticket;${id};2026-04-01T12:00:00Z;mail;IT;3;${opened};New;said in confidence`

test('a file is previewed, tried, imported, and what was refused of it can be opened', async () => {
  const { page, complaints } = await openAs(browser, server, ida)
  await page.goto('/imports')
  const choose = page.getByLabel('Choose a CSV file')
  await choose.setInputFiles({ ...csv(['x']), buffer: Buffer.from('PK\u0003\u0004') })
  await page.getByText('this is a zip archive or an Excel workbook').waitFor()
  const rows = [row('T-1', '2026-03-02T09:00:00Z'), row('T-2', '03/04/2026')]
  await choose.setInputFiles(csv([HEADER, ...rows]))

  const columns = page.getByRole('region', {
    name: 'Columns of the file, and what becomes of them',
  })
  await columns.getByRole('row', { name: /^priority Priority 3/ }).waitFor()
  expect(await columns.getByRole('row', { name: /^remark/ }).textContent()).toMatch(/Not read\s*$/)
  const first = page.getByRole('region', { name: 'The first rows as they would be read' })
  await first.getByRole('row', { name: /^3 Refused opened_at/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])

  await button(page, 'Dry run').click()
  await button(page, 'Import 1 row').waitFor()
  const found = page.getByRole('region', { name: 'What would change' })
  await found.getByRole('row', { name: 'Tickets 1 1 0 0' }).waitFor()
  await page.getByText('No records have come in yet.').waitFor()

  await button(page, 'Import 1 row').click()
  await page.getByText('tickets.csv is imported: 1 row taken, 1 row refused.').waitFor()
  await page.getByRole('row', { name: /^canonical 1/ }).waitFor()
  await page.getByRole('link', { name: 'Open it' }).click()
  const refused = page.getByRole('region', { name: 'Rows that were refused' })
  await refused.getByRole('row', { name: /^3 opened_at/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const saving = page.waitForEvent('download')
  await button(page, 'Export refused rows as CSV').click()
  expect((await saving).suggestedFilename()).toMatch(/^importRejects-2026-04-15\.csv$/)
  expect(complaints.filter(text => !text.startsWith('Failed to load resource'))).toEqual([])
}, 120_000)

test('a file with other headers is mapped while the preview follows, and read by what was saved', async () => {
  const { page, complaints } = await openAs(browser, server, ida)
  await page.goto('/imports')
  const lines = [
    'Key;Updated;Created;Status;Desk',
    'D-1;2026-04-01T12:00:00Z;2026-03-02T09:00:00Z;New;web',
  ]
  await page.getByLabel('Choose a CSV file').setInputFiles(csv(lines))
  await page.getByText('It cannot be read like this.').waitFor()
  await page.getByLabel('Read as').selectOption('canonical')
  await button(page, 'Choose other headers').click()
  const editor = page.getByRole('form', { name: 'Where the fields are found' })
  const field = (meaning: string) => editor.getByLabel(meaning, { exact: true })
  await field('What kind of record the row is').selectOption('Always the same…')
  await field('record of every row').fill('ticket')
  for (const [meaning, header] of [
    ['Identity of the record in its source', 'Key'],
    ['When the source last changed it; the newest wins', 'Updated'],
    ['When it was opened', 'Created'],
    ['State, as the source has it', 'Status'],
    ['Code of the service', 'Desk'],
  ] as const)
    await field(meaning).selectOption(header)
  const first = page.getByRole('region', { name: 'The first rows as they would be read' })
  await first.getByRole('row', { name: /^2 Refused fulfilling_department/ }).waitFor()
  await field('Code of the department that does the work').selectOption('Always the same…')
  await field('fulfilling_department of every row').fill('IT')
  await first.getByRole('row', { name: /^2 Ticket/i }).waitFor()
  expect(await button(page, 'Dry run').isDisabled()).toBe(true)
  await field('Name of the mapping').fill('Other desk')
  await field('Reason').fill('The desk of the library')
  expect(await findBarriers(page)).toEqual([])
  await button(page, 'Save the mapping').click()

  await button(page, 'Dry run').click()
  await button(page, 'Import 1 row').click()
  await page.getByText('tickets.csv is imported: 1 row taken').waitFor()
  await page.getByText('Other desk, version 1 (canonical)').first().waitFor()
  await button(page, 'Other desk').click()
  const versions = page.getByRole('dialog', { name: 'Other desk' })
  await versions.getByText('always “ticket”').waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
}, 120_000)

test('definitions are downloaded, compared when they come back, and taken over', async () => {
  const { page, complaints } = await openAs(browser, server, ida)
  await page.goto('/settings')
  const saving = page.waitForEvent('download')
  await button(page, 'Download the definitions').click()
  const text = await readFile(await (await saving).path(), 'utf8')
  const choose = page.getByLabel('Choose a file of definitions')
  const file = (buffer: Buffer) => ({ name: 'ours.json', mimeType: 'application/json', buffer })
  await choose.setInputFiles(file(Buffer.from('{"format":"steerboard-definitions","version":1}')))
  await page.getByText('organisation: Invalid input').waitFor()
  await button(page, 'Choose another file').click()
  const defined = JSON.parse(text)
  const departments = [...defined.departments, { code: 'ZOO', name: 'Zoology' }]
  await choose.setInputFiles(file(Buffer.from(JSON.stringify({ ...defined, departments }))))
  const differing = page.getByRole('region', { name: 'What the file has otherwise' })
  await differing
    .getByRole('row', { name: /^ZOO department New code: ZOO name: Zoology/ })
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  await button(page, 'Take it over').click()
  const changes = page.getByRole('region', { name: 'Changes of settings, newest first' })
  await changes.getByRole('row', { name: /Definitions: ours.json, 1 difference Done$/ }).waitFor()
  expect(complaints).toEqual([])
}, 120_000)

test('settings say before what comes with them, are changed, and stay in the history', async () => {
  const { page, complaints } = await openAs(browser, server, ida)
  await page.goto('/settings')
  await page.getByLabel('Time zone').selectOption('Europe/Berlin')
  await button(page, 'Change…').click()
  const dialog = page.getByRole('dialog', { name: 'What comes with it' })
  await dialog.getByText('All records are counted anew by the days of Europe/Berlin').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await button(page, 'Change it').click()
  const changes = page.getByRole('region', { name: 'Changes of settings, newest first' })
  await changes
    .getByRole('row', { name: /Ida Falk Time zone: UTC, now Europe\/Berlin Done$/ })
    .waitFor()

  await button(page, 'New calendar').click()
  await page.getByLabel('Code').fill('OFFICE')
  await page.getByLabel('Name', { exact: true }).last().fill('Office hours')
  await page.getByLabel('Monday').fill('17:00-08:00')
  await button(page, 'Set these hours').click()
  await page.getByText('The hours of 1 are not opening times in their order.').first().waitFor()
  await page.getByLabel('Monday').fill('08:00-12:00 13:00-17:00')
  await button(page, 'Set these hours').click()
  const calendars = page.getByRole('region', { name: 'Calendars, the newest version first' })
  await calendars
    .getByRole('row', { name: /Mon 08:00-12:00 13:00-17:00, Tue–Fri 08:00-17:00/ })
    .waitFor()
  expect(complaints).toEqual([])
}, 120_000)
