// Takes the pictures of README from the running product: starts it with the demo on a fixed day,
// photographs board and KPI page as a member sees them, wide and narrow, light and dark, and stops it.
import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from '../test/kit/chromium.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const IMAGES = join(ROOT, 'docs', 'images')
const CACHE = join(ROOT, 'node_modules', '.cache', 'steerboard')
const OTHERS = join(CACHE, 'screenshots')
// The demo ends the day before; another day tells the same story with other figures.
const NOW = '2026-11-22T10:00:00Z'
const PAGES = { board: '/', kpi: '/kpi/SLA_RESOLUTION' }
/** Somebody who sits on the committee: with messages, and with the ways that are open to it. */
const MEMBER = 'Sabine Koch'
const README_HEIGHT = { board: 1190, kpi: 1370 }

const freePort = () =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** The product with its demo; the data stays in the cache, so that only the first run loads it. */
async function startProduct() {
  const port = await freePort()
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    STEERBOARD_TEST_NOW: NOW,
    PORT: String(port),
    DATA_DIR: join(CACHE, 'screenshots-data'),
  }
  const program = join(ROOT, 'server', 'dist', 'cli', 'main.js')
  const child = spawn(process.execPath, [program, 'serve', '--with-demo'], { cwd: ROOT, env })
  child.stderr.pipe(process.stderr)
  await new Promise((resolve, reject) => {
    const listen = text => String(text).includes('Steerboard is ready') && resolve()
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('exit', code => reject(new Error(`The product ended (${code}) before it was ready.`)))
  })
  return { child, origin: `http://127.0.0.1:${port}` }
}

async function photograph(browser, origin, { name, width, colorScheme }) {
  const isReadme = width === 1440 && colorScheme === 'light'
  const height = isReadme ? README_HEIGHT[name] : 900
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'en-GB',
    viewport: { width, height },
    colorScheme,
  })
  const page = await context.newPage()
  await page.goto('/kpis')
  await page.getByRole('button', { name: /^Sign in/ }).click()
  await page.getByRole('button', { name: MEMBER }).click()
  await page.getByRole('button', { name: /^Messages/ }).waitFor()
  await page.goto(PAGES[name])
  await page.waitForLoadState('networkidle')
  // A slow machine may be idle before everything was asked for.
  if (name === 'kpi') await page.getByRole('img', { name: /^Control chart/ }).waitFor()
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
  const path = isReadme
    ? join(IMAGES, `${name}.png`)
    : join(OTHERS, `${name}-${width}-${colorScheme}.png`)
  await page.screenshot({ path, fullPage: !isReadme })
  await context.close()
  console.log(path.slice(ROOT.length))
}

mkdirSync(IMAGES, { recursive: true })
mkdirSync(OTHERS, { recursive: true })
const { executablePath, env } = await findChromium()
const { child, origin } = await startProduct()
try {
  const args = ['--no-sandbox', '--disable-gpu']
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } })
  for (const name of Object.keys(PAGES))
    for (const width of [1440, 390])
      for (const colorScheme of ['light', 'dark'])
        await photograph(browser, origin, { name, width, colorScheme })
  await browser.close()
} finally {
  child.kill('SIGTERM')
}
