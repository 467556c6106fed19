import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, type openPage } from './kit/browser.js'
import { university } from './kit/facts.js'
import { againIn, personIn } from './kit/person.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { openAs } from './kit/sign-in.js'

const KPI = 'SLA_RESOLUTION'
const people = {
  mia: { name: 'Mia Lang', email: 'mia.lang@example.org', role: 'member' },
  ben: { name: 'Ben Roth', email: 'ben.roth@example.org', role: 'member' },
  cleo: { name: 'Cleo Haas', email: 'cleo.haas@example.org', role: 'chair' },
} as const
type Name = keyof typeof people

let server: TestServer
let browser: Browser

const months = Array.from({ length: 15 }, (_, at) =>
  new Date(Date.UTC(2025, at, 1)).toISOString().slice(0, 7),
)

beforeAll(async () => {
  ;[server, browser] = await Promise.all([
    startTestServer({ now: '2026-04-15T10:00:00Z', env: { ROLE: 'api' } }),
    launchBrowser(),
  ])
  const facts = university()
  months.forEach((month, at) => {
    const kept = 45 + ([0, 1, -1, 2, -2][at % 5] ?? 0)
    for (const [service, department] of [
      ['EMAIL', 'IT'],
      ['VPN', 'IT'],
      ['PAYROLL', 'HR'],
    ] as const)
      facts.promises({ month, service, department, kept, late: 50 - kept })
  })
  await facts.importInto(server)
  for (const { name, role } of Object.values(people)) await personIn(server, name, role)
  await agreed({ department: 'IT' })
  await agreed({ department: 'HR' })
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A target of 95 % for a department from this month on, as the committee agrees on it. */
async function agreed(scope: object): Promise<void> {
  const again = (name: Name) => againIn(server, people[name].name)
  const [mia, ben, cleo] = await Promise.all([again('mia'), again('ben'), again('cleo')])
  const input = {
    kpi: KPI,
    scope,
    terms: { value: 0.95, red: 0.9 },
    effectiveFrom: '2026-04-01',
    rationale: 'As agreed.',
  }
  const { draftMotion } = await mia.gets<{ draftMotion: { id: string; revision: number } }>(
    'mutation ($input: MotionInput!) { draftMotion(input: $input) { id revision } }',
    { input },
  )
  const act = 'mutation ($id: ID!, $revision: Int!) {'
  const { proposeMotion } = await mia.gets<{ proposeMotion: { id: string; revision: number } }>(
    `${act} proposeMotion(id: $id, revision: $revision) { id revision } }`,
    draftMotion,
  )
  const { id, revision } = proposeMotion
  for (const voter of [mia, ben, cleo])
    await voter.gets('mutation ($id: ID!) { voteOnMotion(id: $id, choice: FOR) { id } }', { id })
  await cleo.gets(`${act} decideMotion(id: $id, revision: $revision) { id } }`, { id, revision })
}

const as = (name: Name, options?: Parameters<typeof openPage>[2]) =>
  openAs(browser, server, people[name], options)
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()

/** Says why and proposes it; the number of the motion. */
async function proposed(page: Page, why: string): Promise<string> {
  await page.getByLabel('Rationale').fill(why)
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Propose to the committee' }).click()
  await page.waitForURL(/\/motions\/\d+$/)
  return page.url().split('/').at(-1) ?? ''
}

/** Ben and Cleo vote for it, and Cleo closes the vote. */
async function carried(motion: string): Promise<Page> {
  for (const name of ['ben', 'cleo'] as const) {
    const { page } = await as(name)
    await page.goto(`/motions/${motion}`)
    await page.getByRole('button', { name: 'Vote for it' }).click()
    await page.getByRole('button', { name: 'Vote for it', pressed: true }).waitFor()
    if (name === 'ben') continue
    await page.getByRole('button', { name: 'Close the vote: approve' }).click()
    await section(page, 'Decision')
      .getByText(/^Approved on/)
      .waitFor()
    return page
  }
  throw new Error('Nobody closed the vote.')
}

/** The version of a target for one scope, in the list of all. */
async function version(page: Page, scope: string) {
  await page.goto(`/targets/kpi/${KPI}`)
  const found = section(page, 'Versions').getByRole('listitem')
  const own = found.filter({ has: page.getByRole('heading', { name: scope }) })
  await own.first().waitFor()
  return own.first()
}

test('a miss is waived until a day, and both lists of targets say so', async () => {
  const { page, complaints } = await as('mia')
  await (await version(page, 'IT,')).getByRole('link', { name: 'Propose to waive a miss' }).click()
  await heading(page, 'Propose to waive a miss')
  await page.getByText(/IT: at least 95%/).waitFor()
  await page.getByLabel('Holds from').fill('2026-04-01')
  await page.getByLabel('Until, not with it').fill('2026-07-01')
  await page.getByLabel('Who answers for it').selectOption({ label: 'Ben Roth' })
  const motion = await proposed(page, 'The mail gateway is being replaced.')
  await heading(page, /^Waiver of the target for .*, IT$/)
  const chair = await carried(motion)
  const waived = await version(chair, 'IT,')
  await waived
    .getByText(/A miss is waived from 1 Apr 2026 until 1 Jul 2026, Ben Roth answers/)
    .waitFor()
  await waived.getByRole('list', { name: 'Waivers' }).getByRole('link').click()
  await heading(chair, /^Waiver of the target/)
  await chair.goto('/targets?department=IT')
  await chair.getByText('A miss is waived from 1 Apr 2026 until 1 Jul 2026').waitFor()
  expect(await findBarriers(chair)).toEqual([])
  expect(complaints).toEqual([])
}, 120_000)

test('a target is ended, and stays in the list of its versions with its end', async () => {
  const { page, complaints } = await as('mia')
  await (await version(page, 'People,')).getByRole('link', { name: 'Propose to end it' }).click()
  await heading(page, 'Propose to end a target')
  await page.getByLabel('Ends on').fill('2026-05-01')
  const motion = await proposed(page, 'Payroll goes to the ministry.')
  const chair = await carried(motion)
  await (await version(chair, 'People,'))
    .getByText(/^From 1 Apr 2026 until 1 May 2026, not with it/)
    .waitFor()
  expect(complaints).toEqual([])
}, 120_000)

test('a service opts out of the target that it would inherit', async () => {
  const { page, complaints } = await as('mia')
  await page.goto(`/kpi/${KPI}?department=IT&service=VPN&containing=2026-04-10`)
  await section(page, 'Target').getByRole('link', { name: 'Propose to have none here' }).click()
  await heading(page, 'Propose to have no target here')
  await expect.poll(() => page.getByLabel('Service').inputValue()).toBe('VPN')
  await page.getByLabel('Holds from').fill('2026-04-01')
  const motion = await proposed(page, 'VPN is switched off in summer.')
  await heading(page, /^No target for .*VPN$/)
  const chair = await carried(motion)
  await chair.goto('/targets/coverage?department=IT&service=VPN')
  await chair.getByText('Decided to have none').waitFor()
  await chair.goto(`/targets/kpi/${KPI}`)
  await chair.getByText('Decided to have no target, and to inherit none').waitFor()
  expect(complaints).toEqual([])
}, 120_000)

test('steps and a table are written with the keyboard, and drawn as they are typed', async () => {
  const { page, complaints } = await as('mia')
  await page.goto(`/targets/propose?kpi=${KPI}&service=EMAIL`)
  const shape = page.getByRole('radio', { name: 'Constant' })
  await shape.focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('group', { name: 'Step 1' }).waitFor()
  await page.keyboard.press('Tab')
  // Read alike whether the device writes days or months first.
  await page.keyboard.type('05052026')
  const step = page.getByRole('group', { name: 'Step 1' })
  const isInDate = () => step.getByLabel('From').evaluate(field => field === document.activeElement)
  // A date takes one stop for each of its parts, and one for its calendar.
  while (await isInDate()) await page.keyboard.press('Tab')
  await page.keyboard.type('92')
  expect(await step.getByLabel('From').inputValue()).toBe('2026-05-05')
  await step.getByLabel('From').fill('2026-05-01')
  expect(await step.getByLabel('Target').inputValue()).toBe('92')
  await page.getByRole('button', { name: 'Another step' }).focus()
  await page.keyboard.press('Enter')
  const next = page.getByRole('group', { name: 'Step 2' })
  await next.getByLabel('From').fill('2026-08-01')
  await next.getByLabel('Target').fill('96')
  await page.getByLabel('Red', { exact: true }).fill('85')
  await page.getByText('Would have met it', { exact: true }).waitFor()
  expect(await findBarriers(page)).toEqual([])
  const figure = section(page, 'Over the history')
  await figure.getByRole('button', { name: 'Show as a table' }).click()
  await figure
    .getByRole('row', { name: /^August 2026/ })
    .getByText('96.0%')
    .waitFor()
  await figure
    .getByRole('row', { name: /^June 2026/ })
    .getByText('92.0%')
    .waitFor()

  await page.getByRole('radio', { name: 'In steps' }).focus()
  for (let time = 0; time < 2; time += 1) await page.keyboard.press('ArrowRight')
  const row = page.getByRole('group', { name: 'Row 1' })
  await row.getByLabel('Until, not with it').fill('2026-08-01')
  const second = page.getByRole('group', { name: 'Row 2' })
  await second.getByLabel('From').fill('2026-08-01')
  await second.getByLabel('Until, not with it').fill('2027-01-01')
  await figure
    .getByRole('row', { name: /^July 2026/ })
    .getByText('92.0%')
    .waitFor()
  await page.getByRole('button', { name: 'Take out Row 2' }).focus()
  await page.keyboard.press('Enter')
  await second.waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
}, 120_000)

test('the chair sets the quorum, and an open motion is held to it at once', async () => {
  const mia = await as('mia')
  await mia.page.goto(`/targets/propose?kpi=FCR&department=HR`)
  await mia.page.getByLabel('Target', { exact: true }).fill('70')
  await mia.page.getByLabel('Red', { exact: true }).fill('60')
  const motion = await proposed(mia.page, 'A first target.')
  await mia.page.getByRole('button', { name: 'Vote for it' }).click()
  await mia.page.getByRole('button', { name: 'Vote for it', pressed: true }).waitFor()

  const { page, complaints } = await as('cleo')
  await page.goto(`/motions/${motion}`)
  await page.getByRole('button', { name: 'Vote for it' }).click()
  await page.getByRole('button', { name: 'Close the vote: approve' }).waitFor()
  await page.goto('/committee')
  const form = section(page, 'Set other rules')
  await form.getByLabel('Quorum, of the members').fill('0')
  await form.getByText('A share of the members above 0%').waitFor()
  expect(await form.getByRole('button', { name: 'Set these rules' }).isDisabled()).toBe(true)
  await form.getByLabel('Quorum, of the members').fill('100')
  await form.getByLabel('Why they change').fill('Everybody is to be heard.')
  expect(await findBarriers(page)).toEqual([])
  await form.getByRole('button', { name: 'Set these rules' }).click()
  await section(page, 'Rules')
    .getByText(/^The quorum is 100% of the members/)
    .waitFor()
  await section(page, 'Rules').getByText('Everybody is to be heard.').waitFor()
  await page.goto(`/motions/${motion}`)
  await page.getByText('Too few have voted, so it cannot be closed yet.').waitFor()
  expect(await page.getByRole('button', { name: /^Close the vote/ }).count()).toBe(0)

  await page.goto('/committee')
  await form.getByLabel('Quorum, of the members').fill('50')
  await form.getByLabel('Why they change').fill('Half are enough after all.')
  await form.getByRole('button', { name: 'Set these rules' }).click()
  await section(page, 'Rules')
    .getByText(/^The quorum is 50%/)
    .waitFor()
  await section(page, 'Rules before')
    .getByText(/^The quorum is 100%/)
    .waitFor()
  expect(complaints).toEqual([])
}, 120_000)

test('who sets no rules sees them, and no form', async () => {
  const { page } = await as('ben')
  await page.goto('/committee')
  await section(page, 'Members').getByText('Cleo Haas').waitFor()
  expect(await section(page, 'Set other rules').count()).toBe(0)
})
