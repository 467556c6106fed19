import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { onTestFinished } from 'vitest'
import { findChromium } from './chromium.js'

export interface TestPage {
  page: Page
  /** What the page complained about: errors in the console, failed and foreign requests. */
  complaints: string[]
}

/** One browser for a test file; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await findChromium()
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...(process.env as Record<string, string>), ...env },
  })
}

/**
 * A page in a fresh session, in English, UTC and a desktop's size unless told otherwise. It is closed
 * with its test: one left open goes on listening for news, drawing, and taking time from the next.
 */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<TestPage> {
  const session = await openSession(browser, origin, options)
  onTestFinished(() => session.close())
  return openIn(session, origin)
}

/** A session that pages of several tests share; the caller closes it, or the browser. */
export const openSession = (
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    ...options,
  })

/** A page of a session, and what it complains about. */
export async function openIn(session: BrowserContext, origin: string): Promise<TestPage> {
  const page = await session.newPage()
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('request', request => {
    const isForeign = !request.url().startsWith(origin) && !request.url().startsWith('data:')
    if (isForeign) complaints.push(`request to ${request.url()}`)
  })
  page.on('requestfailed', request => {
    // Left behind by a page that was left itself.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    complaints.push(`failed: ${request.url()}`)
  })
  return { page, complaints }
}
