import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage, type TestPage } from './kit/browser.js'
import { Facts } from './kit/facts.js'
import { personIn, type SignedIn } from './kit/person.js'
import { startTestServer, type TestServer } from './kit/server.js'

/** The last complete month is April 2026, and what counts with a delay is final. */
const now = '2026-05-20T10:00:00Z'
const months = Array.from({ length: 28 }, (_, at) =>
  new Date(Date.UTC(2024, at, 1)).toISOString().slice(0, 7),
)
let server: TestServer
let browser: Browser
let mia: SignedIn
let ben: SignedIn
let cleo: SignedIn

/** Both keep 19 of 20 promises; what printing has solved comes back more and more. */
async function givenFacts() {
  const facts = new Facts('desk')
    .department('IT', 'Technology')
    .service('MAIL', 'E-mail', 'IT')
    .service('PRINT', 'Printing', 'IT')
  months.forEach((month, at) => {
    const usual = 9 + ([0, 2, 1, -1, 3, 1][at % 6] ?? 0)
    const back = at < 24 ? usual : 20 + 3 * (at - 24)
    const here = { month, department: 'IT' }
    const came = { reopen_count: '1', first_reopened_at: `${month}-11T08:00:00Z` }
    facts.promises({ ...here, service: 'PRINT', kept: back, late: 0, cells: came })
    facts.promises({ ...here, service: 'PRINT', kept: 95 - back, late: 5 })
    facts.promises({ ...here, service: 'MAIL', kept: 38, late: 2 })
  })
  await facts.importInto(server)
}

interface Drafted {
  id: string
  revision: number
}

/** Brings a draft before the committee, has it voted on and approved. */
async function approve({ id, revision }: Drafted): Promise<void> {
  await mia.gets(
    'mutation ($id: ID!, $revision: Int!) { proposeMotion(id: $id, revision: $revision) { id } }',
    { id, revision },
  )
  for (const member of [ben, cleo])
    await member.gets('mutation ($id: ID!) { voteOnMotion(id: $id, choice: FOR) { id } }', { id })
  const { motion } = await cleo.gets<{ motion: Drafted }>(
    'query ($id: ID!) { motion(id: $id) { revision } }',
    { id },
  )
  await cleo.gets(
    'mutation ($id: ID!, $revision: Int!) { decideMotion(id: $id, revision: $revision, minuteReference: "SC 5") { id } }',
    { id, revision: motion.revision },
  )
}

async function agreeOnTarget(): Promise<void> {
  const input = {
    kpi: 'SLA_RESOLUTION',
    grain: 'MONTH',
    terms: { value: 0.9, red: 0.8 },
    kind: 'COMMITTED',
    effectiveFrom: '2024-01-01',
    rationale: 'Users wait.',
    decisionReference: 'Board 2024/1',
  }
  const { draftMotion } = await mia.gets<{ draftMotion: Drafted }>(
    'mutation ($input: MotionInput!) { draftMotion(input: $input) { id revision } }',
    { input },
  )
  await approve(draftMotion)
}

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ now }), launchBrowser()])
  await givenFacts()
  mia = await personIn(server, 'Mia Lang', 'member')
  ben = await personIn(server, 'Ben Roth', 'member')
  cleo = await personIn(server, 'Cleo Haas', 'chair')
  await agreeOnTarget()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const open = async (path: string, title: RegExp): Promise<TestPage> => {
  const opened = await openPage(browser, server.url)
  await opened.page.goto(path)
  await opened.page.getByRole('heading', { level: 1, name: title }).waitFor()
  await opened.page.waitForLoadState('networkidle')
  return opened
}
test('a service that is green outside and red inside shows with its tickets', async () => {
  const { page, complaints } = await open(
    '/alignment/signals',
    /^Watermelons and pairs, April 2026$/,
  )
  await page
    .getByText('1 of 2 services that keep their promises is red inside: a watermelon index of 50%.')
    .waitFor()
  const melons = page.getByRole('region', { name: 'Watermelons', exact: true })
  await melons.getByRole('link', { name: 'Printing' }).waitFor()
  await melons.getByText('Newest of 29').waitFor()
  expect(await melons.getByRole('row').count()).toBe(6)
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
}, 60_000)
