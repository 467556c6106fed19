import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openPage } from './kit/browser.js'
import { startTestServer, type TestServer } from './kit/server.js'

let browser: Browser
let server: TestServer

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launchBrowser(), startTestServer()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('the page runs under its own content policy and asks nobody else', async () => {
  const { page, complaints } = await openPage(browser, server.url)
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  expect(complaints.filter(text => /policy|request to|Trusted/i.test(text))).toEqual([])
})

test('text is drawn: the fonts of the browser are found', async () => {
  const { page } = await openPage(browser, server.url)
  await page.setContent('<p style="font: 40px sans-serif; display: inline-block">Wide text</p>')
  expect((await page.locator('p').boundingBox())?.width).toBeGreaterThan(120)
})
