import { ViewerDocument } from '@steerboard/schema'
import { print } from 'graphql'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage } from './kit/browser.js'
import { type MailServer, startMailServer } from './kit/mail-server.js'
import { startTestServer, type TestServer } from './kit/server.js'

const FIRST = 'a lake beside the road'
const SECOND = 'four herons on a roof'

let mail: MailServer
let server: TestServer
let browser: Browser

beforeAll(async () => {
  mail = await startMailServer()
  const env = { SMTP_URL: mail.url, MAIL_FROM: 'board@example.org' }
  ;[server, browser] = await Promise.all([startTestServer({ env }), launchBrowser()])
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await mail?.stop()
})

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const secretIn = (text: string, path: string) =>
  new RegExp(`/${path}#([\\w-]{43})`).exec(text)?.[1] ?? ''
const readable = (mailed: string) => mailed.replaceAll('=\r\n', '').replaceAll('=3D', '=')

/** Fills a form of the page in, by the names of its fields. */
async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, text] of Object.entries(fields))
    await page.getByLabel(name, { exact: true }).fill(text)
}

test('whoever runs the server sets it up, adds people, issues a token and reads who did what', async () => {
  const { page, complaints } = await openPage(browser, server.url)
  const shown = await server.running.shows('/set-up#')
  await page.goto(`/set-up#${secretIn(shown, 'set-up')}`)
  expect(await findBarriers(page)).toEqual([])
  await fill(page, { 'Name of the organisation': 'Lake University', 'Your name': 'Ada Byron' })
  await fill(page, { 'E-mail address': 'ada@example.org', Password: FIRST })
  await button(page, 'Set it up').click()
  await page.getByRole('link', { name: 'Administration' }).click()

  await page.getByRole('row', { name: /Ada Byron.*Administrator/ }).waitFor()
  await button(page, 'Add a person').click()
  await fill(page, { Name: 'Carl Chair', 'E-mail address': 'ada@example.org' })
  await page.getByLabel('Role 1', { exact: true }).selectOption('Chair')
  expect(await findBarriers(page)).toEqual([])
  await button(page, 'Add, and make a link').click()
  await page.getByText('There is a person with this e-mail address already.').waitFor()
  await fill(page, { 'E-mail address': 'carl@example.org' })
  await button(page, 'Add, and make a link').click()
  const link = page.getByRole('status', { name: /^The sign-in link of Carl Chair/ }).locator('code')
  expect(await link.textContent()).toMatch(/\/sign-in#[\w-]{43}$/)
  await button(page, 'I have kept it').click()
  await page.getByLabel('Search').fill('carl')
  await button(page, 'Change Carl Chair').click()
  await button(page, 'Lock out').click()
  await page.getByText('They are locked out').waitFor()
  await button(page, 'Close').click()
  await page.getByRole('row', { name: /Carl Chair.*Chair.*Locked out/ }).waitFor()

  await page.getByRole('link', { name: 'Tokens' }).click()
  await page.getByText('No program asks in your name.').waitFor()
  await button(page, 'Issue a token').click()
  await fill(page, { 'What it is for': 'Nightly copy' })
  await page.getByLabel(/^Read the audit/).check()
  await button(page, 'Issue').last().click()
  const token = await page
    .getByRole('status', { name: /^The token/ })
    .locator('code')
    .textContent()
  await button(page, 'I have kept it').click()
  expect(await viewerBy(String(token))).toEqual([200, ['viewer.read', 'audit.read']])
  await button(page, 'Revoke Nightly copy').click()
  await button(page, 'Revoke').last().click()
  await page.getByRole('row', { name: /Nightly copy.*Revoked/ }).waitFor()
  expect((await viewerBy(String(token)))[0]).toBe(401)

  await page.getByRole('link', { name: 'Audit' }).click()
  await page.getByText('Verified:').waitFor()
  await page.getByLabel('About').fill('ServiceToken')
  const issued = page.locator('summary').filter({ hasText: 'Issue token' })
  await issued.click()
  await page.getByRole('row', { name: /lastsDays|input/ }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Export the audit as NDJSON').click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^auditEntries-.*\.ndjson$/)
  expect(complaints.filter(text => !text.includes('409'))).toEqual([])
}, 120_000)

async function viewerBy(token: string): Promise<[number, string[]]> {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: print(ViewerDocument) }),
  })
  const { data } = (await answer.json()) as { data?: { viewer: { permissions: string[] } } }
  return [answer.status, data?.viewer.permissions ?? []]
}

test('somebody changes their profile, and a password they have forgotten by mail', async () => {
  await server.command(
    ...['person', 'add', '--name', 'Eve', '--email', 'eve@example.org', '--role', 'member'],
  )
  const { page, complaints } = await openPage(browser, server.url)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Password forgotten?' }).click()
  await page.getByRole('heading', { name: 'Choose a new password' }).waitFor()
  await fill(page, { 'E-mail address': 'eve@example.org' })
  await button(page, 'Send me a link').click()
  await page.getByText('a link is on its way').waitFor()
  await mail.takes(1)
  await page.goto(`/reset#${secretIn(readable(mail.taken[0] ?? ''), 'reset')}`)
  await fill(page, { 'New password': SECOND })
  await button(page, 'Set the password').click()
  await page.getByRole('link', { name: 'Sign in with it' }).click()
  await page.getByRole('form', { name: 'Sign in by password' }).waitFor()
  await fill(page, { 'E-mail address': 'eve@example.org', Password: SECOND })
  await button(page, 'Sign in').last().click()
  await button(page, 'Eve').click()
  await page.getByRole('link', { name: 'Your profile' }).click()
  await fill(page, { Position: 'Head of Finance' })
  await page.getByLabel('Language and region').selectOption('English (United States)')
  await button(page, 'Save').first().click()
  await page.getByText('Saved.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Position').inputValue()).toBe('Head of Finance')
  // Where they are signed in, and since when, is told in their English.
  await page
    .getByText(/[A-Z][a-z]+ \d+, \d{4}, \d+:\d\d\s[AP]M/)
    .first()
    .waitFor()
  expect(await page.getByRole('link', { name: 'Administration' }).count()).toBe(0)
  await page.goto('/people')
  await page.getByText('None of your roles allows this').waitFor()
  expect(complaints).toEqual([])
}, 120_000)
