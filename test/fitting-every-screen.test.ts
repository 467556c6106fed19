import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openIn, openSession } from './kit/browser.js'
import { startDemoServer } from './kit/demo.js'
import type { TestServer } from './kit/server.js'

const router = readFileSync(new URL('../client/src/router.ts', import.meta.url), 'utf8')
const routes = [...router.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)

/** Where a page needs to be told what to show: an address, or the page that has a link to one. */
const examples: Record<string, string | { from: string; link: string }> = {
  '/kpi/:code': '/kpi/SLA_RESOLUTION',
  '/alerts/:id': { from: '/alerts', link: '[data-alert]' },
  '/targets/kpi/:code': '/targets/kpi/SLA_RESOLUTION',
  '/motions/:id': { from: '/motions', link: 'main a[href^="/motions/"]' },
  '/initiatives/:id': '/initiatives/1',
  '/initiatives/:id/edit': '/initiatives/1/edit',
  '/maturity/rate/:round': '/maturity/rate/1',
  '/objectives/:id': '/objectives/1',
  '/goals/:id': '/goals/1',
  '/imports/:id': { from: '/imports', link: '[data-import]' },
  '/:path(.*)*': '/no/such/page',
}
/** Everything of the committee is open to its chair; the rest to whoever looks after the settings. */
const CHAIR = 'Markus Weidner'
const ADMINISTRATOR = 'Nora Keller'
const office = [
  '/deliveries',
  '/imports',
  '/imports/:id',
  '/people',
  '/tokens',
  '/audit',
  '/settings',
]
const others = Object.fromEntries(office.map(route => [route, ADMINISTRATOR]))

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startDemoServer(), launchBrowser()])
}, 400_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const sessions = new Map<string, Promise<BrowserContext>>()

/** A session in which somebody of the demo is signed in; the tests share it. */
const sessionOf = (name: string): Promise<BrowserContext> => {
  const found = sessions.get(name) ?? signIn(name)
  sessions.set(name, found)
  return found
}

async function signIn(name: string): Promise<BrowserContext> {
  const session = await openSession(browser, server.url)
  const page = await session.newPage()
  await page.goto('/kpis')
  await page.getByRole('button', { name: /^Sign in/ }).click()
  await page.getByRole('button', { name }).click()
  await page.getByRole('button', { name: /^Sign in/ }).waitFor({ state: 'detached' })
  await page.close()
  return session
}

/** The page of a route, signed in as a person of the demo. */
async function open(route: string) {
  const session = await sessionOf(others[route] ?? CHAIR)
  const opened = await openIn(session, server.url)
  const { page } = opened
  onTestFinished(() => page.close())
  const example = examples[route] ?? route
  if (typeof example === 'string') {
    if (example.includes(':')) throw new Error(`Name an address for ${route} in \`examples\`.`)
    await page.goto(example)
  } else {
    await page.goto(example.from)
    await page.locator(example.link).first().click()
  }
  await page.locator('h1:not(:has(.skeleton))').waitFor()
  await page.waitForLoadState('networkidle')
  return opened
}

/** How far the page can be moved sideways; tables may, inside their own region. */
const overflow = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth)

test.each(routes)(
  '%s fits a desk and a telephone, by day and by night, and keeps nobody out',
  async route => {
    const { page, complaints } = await open(route)
    for (const width of [1440, 390])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        // Charts are drawn anew in the next frames.
        await expect
          .poll(() => overflow(page), { message: `${width} pixels, ${colorScheme}` })
          .toBeLessThanOrEqual(0)
        // Layout depends on the width and contrast on the colours: two of the four see both.
        if ((width === 1440) === (colorScheme === 'light'))
          expect(await findBarriers(page), `${width} pixels, ${colorScheme}`).toEqual([])
      }
    // What the demo does not have, or does not show to this person, is said on the page itself.
    expect(complaints.filter(text => !text.startsWith('Failed to load resource'))).toEqual([])
  },
  120_000,
)
