import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser } from './kit/browser.js'
import { university } from './kit/facts.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { addPerson, openAs } from './kit/sign-in.js'

/** Of fifty promises of each month from January 2025 on; the fifteenth, March 2026, is the shift. */
const steady = Array.from({ length: 14 }, (_, month) => 45 + Number([0, 1, -1, 1, -2][month % 5]))
const monthAt = (index: number) => new Date(Date.UTC(2025, index, 1)).toISOString().slice(0, 7)
const NOW = '2026-04-02T06:00:00Z'
const ada = { name: 'Ada Byron', email: 'ada@example.org' }
const address = '/alerts?kpi=SLA_RESOLUTION&family=SHIFT'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ now: NOW, env: { ROLE: 'api' } }),
    launchBrowser(),
  ])
  const facts = university()
  for (const [at, kept] of [...steady, 28].entries()) {
    const month = monthAt(at)
    facts.promises({ month, service: 'EMAIL', department: 'IT', kept, late: 50 - kept })
    facts.promises({ month, service: 'PAYROLL', department: 'HR', kept: 45, late: 5 })
  }
  await facts.importInto(server)
  await addPerson(server, { ...ada, role: 'owner,analyst' })
  for (const day of ['2026-03-02', '2026-04-02']) {
    const { code, stdout } = await server.command('alerts', 'evaluate', '--at', day, '--json')
    if (code !== 0) throw new Error(stdout)
  }
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A page of the one who looks after it, whose device has the clock of the server. */
async function signedIn(path: string) {
  const opened = await openAs(browser, server, ada)
  await opened.page.clock.setFixedTime(new Date(NOW))
  await opened.page.goto(path)
  return opened
}
const standing = (page: Page) => page.getByRole('complementary', { name: 'Where it stands' })
const history = (page: Page) => page.getByRole('region', { name: 'What happened to it' })

/** Opens the dialog of an act on the page of the alert. */
async function ask(page: Page, act: string) {
  await standing(page).getByRole('button', { name: act }).click()
  const dialog = page.getByRole('dialog', { name: act })
  await dialog.waitFor()
  expect(await findBarriers(page)).toEqual([])
  return dialog
}

test('a new level is accepted, taken back, put off and dismissed, each with a reason on record', async () => {
  const { page, complaints } = await signedIn(address)
  await page.locator('[data-alert]').first().click()
  await page.getByRole('heading', { name: 'What happened to it' }).waitFor()
  const alert = page.url()

  const acceptance = await ask(page, 'Accept the new level')
  await acceptance.getByRole('button', { name: 'Accept the new level' }).click()
  await acceptance.getByText('This is needed: it goes on record.').waitFor()
  await acceptance.getByLabel('What changed?').fill('The gateway was replaced.')
  await acceptance.getByRole('button', { name: 'Accept the new level' }).click()
  await standing(page).getByText('New level accepted').waitFor()

  await page.goto('/kpi/SLA_RESOLUTION?department=IT&service=EMAIL')
  const notes = page.getByRole('list', { name: 'Notes on the chart' })
  await notes.getByText('The gateway was replaced.').waitFor()
  await notes.getByRole('button', { name: /^Take this range back/ }).click()
  const taking = notes.getByRole('form', { name: 'Take back a usual range' })
  expect(await findBarriers(page)).toEqual([])
  await taking.getByLabel(/^Why does the range before hold/).fill('It was not replaced.')
  await taking.getByRole('button', { name: 'Take the range back' }).click()
  await notes.getByText('The gateway was replaced.').waitFor({ state: 'detached' })

  await page.goto(alert)
  const restoring = await ask(page, 'Take the new level back')
  await restoring.getByLabel('Why the old range holds after all').fill('It was not replaced.')
  await restoring.getByRole('button', { name: 'Take the new level back' }).click()
  await standing(page).getByText('Open', { exact: true }).waitFor()

  const putting = await ask(page, 'Put off')
  await putting.getByLabel('Until').fill('2027-01-01')
  await putting.getByLabel('Why it can wait').fill('The supplier answers on Monday.')
  await putting.getByRole('button', { name: 'Put off' }).click()
  await putting.getByText(/Choose a day after today, up to 1 Jul 2026/).waitFor()
  await putting.getByLabel('Until').fill('2026-04-20')
  await putting.getByRole('button', { name: 'Put off' }).click()
  await standing(page).getByText('20 Apr 2026').waitFor()

  const dismissal = await ask(page, 'Dismiss')
  await dismissal
    .getByLabel('Why it is none')
    .selectOption({ label: 'A cause that is known and over' })
  await dismissal.getByLabel('What makes you sure').fill('The certificate had run out.')
  await dismissal.getByRole('button', { name: 'Dismiss' }).click()
  await standing(page).getByText('A cause that is known and over').waitFor()
  const told = await history(page).textContent()
  for (const part of [
    'New level accepted by Ada Byron',
    'New level taken back by Ada Byron',
    'The supplier answers on Monday.',
    'The certificate had run out.',
  ])
    expect(told).toContain(part)
  await page.goto(`${address}&state=over`)
  await page
    .getByRole('region', { name: 'Dismissed' })
    .getByText('a cause that is known and over')
    .waitFor()
  expect(complaints).toEqual([])
}, 120_000)

test('a rule is saved after its back-test, with a reason, as a version that stays on record', async () => {
  const { page, complaints } = await signedIn('/alerts/rules')
  const rule = page.getByRole('article').filter({
    has: page.getByRole('heading', { name: 'Slow drift', exact: true }),
  })
  await rule.getByRole('button', { name: 'Try and change' }).click()
  await rule.getByText(/these settings would have raised/).waitFor()
  const setting = rule.getByLabel('Evaluations that must agree')
  await setting.fill('many')
  await setting.blur()
  await rule.locator('[aria-invalid]').waitFor()
  await setting.fill('3')
  await setting.blur()
  await rule.getByText(/these settings would have raised/).waitFor()
  await rule.getByRole('button', { name: 'Save as version 1' }).click()
  await rule.getByText('This is needed: it goes on record.').waitFor()
  await rule.getByLabel('Why', { exact: true }).fill('Two evaluations were not enough.')
  expect(await findBarriers(page)).toEqual([])
  await rule.getByRole('button', { name: 'Save as version 1' }).click()
  await rule.getByText('On, version 1').waitFor()
  await rule.getByText('One version').click()
  await rule.getByText('“Two evaluations were not enough.”').waitFor()
  await page.reload()
  await rule.getByText('Evaluations that must agree: 3').first().waitFor()
  expect(complaints).toEqual([])
})
