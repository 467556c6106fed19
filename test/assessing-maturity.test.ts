import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage } from './kit/browser.js'
import { Facts } from './kit/facts.js'
import { personIn, type SignedIn } from './kit/person.js'
import { startTestServer, type TestServer } from './kit/server.js'
import { openAs } from './kit/sign-in.js'

const TODAY = '2026-04-15T10:00:00Z'
let server: TestServer
let browser: Browser
let chair: SignedIn
let member: SignedIn
const raters = new Map<string, SignedIn>()
const business = ['Anna Adler', 'Bert Brand']
const it = ['Cora Carl', 'Dora Dorn', 'Emil Ernst']

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer({ now: TODAY }), launchBrowser()])
  chair = await personIn(server, 'Cleo Haas', 'chair')
  member = await personIn(server, 'Mia Lang', 'member')
  for (const name of [...business, ...it]) raters.set(name, await personIn(server, name, 'owner'))
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const as = (name: string) =>
  openAs(browser, server, { email: `${name.toLowerCase().replace(' ', '.')}@example.org` })

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor()
const question = (page: Page, name: RegExp) => page.getByRole('group', { name })

const answerOf = `mutation ($input: MaturityAnswerInput!) {
  answerMaturityItem(input: $input) { open } }`
const handIn = 'mutation ($round: ID!) { handInMaturityRating(round: $round) { isHandedIn } }'

/** Somebody who answers everything with 3, as the form does. */
async function rates(name: string, round: string) {
  const { gets } = raters.get(name) as SignedIn
  const { maturityRating } = await gets<{ maturityRating: { items: { code: string }[] } }>(
    'query ($round: ID!) { maturityRating(round: $round) { items { code } } }',
    { round },
  )
  for (const { code: item } of maturityRating.items)
    await gets(answerOf, { input: { round, item, score: 3, evidence: `Seen in ${item}` } })
  await gets(handIn, { round })
}

async function openRound(page: Page) {
  await page.goto('/maturity')
  await heading(page, 'Not assessed yet')
  await page.getByRole('link', { name: 'Open an assessment round' }).click()
  await heading(page, 'Open an assessment round')
  await page.getByLabel('What it is called').fill('Spring 2026')
  await page.getByLabel('Answers until').fill('2026-05-01')
  for (const name of business) await page.getByLabel(`${name}: Business`).check()
  for (const name of it) await page.getByLabel(`${name}: IT`).check()
  await page.getByText('2 of the business, 3 of IT').waitFor()
  expect(await findBarriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Open the round and ask them' }).click()
  await section(page, 'Open now: Spring 2026').getByText('0 of 3').waitFor()
}

/** Answers the whole form with nothing but keys; the third item of each screen is a claim. */
async function fillIn(page: Page) {
  for (const [screen, count] of [5, 5, 5, 5, 5, 3].entries()) {
    if (screen === 0)
      await question(page, /^D1\.1/)
        .getByRole('radio')
        .first()
        .focus()
    for (let at = 1; at <= count; at++) {
      await page.keyboard.press(at === 3 ? '4' : screen === 0 && at === 5 ? '0' : '2')
      if (at !== 3) continue
      await page.keyboard.type('Minutes of March')
      await page.keyboard.press('Enter')
    }
  }
}

/** A rater is asked, fills in the assessment with keys, leaves and goes on, and hands in. */
async function ratesWithKeys() {
  const cleo = await as('Cleo Haas')
  await openRound(cleo.page)

  const anna = await as('Anna Adler')
  await anna.page.goto('/messages')
  await anna.page.getByRole('link', { name: /Your assessment is asked for/ }).click()
  await heading(anna.page, 'Strategic alignment')
  expect(await findBarriers(anna.page)).toEqual([])
  await question(anna.page, /^D1\.1/)
    .getByRole('radio')
    .first()
    .focus()
  await anna.page.keyboard.press('3')
  await anna.page.getByText('From 3 on something has to show it.').waitFor()
  await anna.page.keyboard.type('The vision, page 2')
  await anna.page.keyboard.press('Enter')
  await anna.page.getByText('1 of 28 answered').waitFor()
  await anna.page.getByText('Saved', { exact: true }).waitFor()

  await anna.page.reload()
  await anna.page.getByText('1 of 28 answered').waitFor()
  expect(await anna.page.getByLabel(/^What shows it/).inputValue()).toBe('The vision, page 2')
  await fillIn(anna.page)
  await anna.page.getByText('28 of 28 answered').waitFor()
  await anna.page.getByText('Saved', { exact: true }).waitFor()
  await heading(anna.page, 'Before AI')
  await anna.page.getByRole('button', { name: 'Hand in' }).click()
  await anna.page.getByText('Handed in. Thank you.').waitFor()
  expect(await findBarriers(anna.page)).toEqual([])

  await cleo.page.reload()
  await section(cleo.page, 'Open now: Spring 2026').getByText('1 of 2').waitFor()
  const close = cleo.page.getByRole('button', { name: 'Close the round' })
  expect(await close.isDisabled()).toBe(true)
  await cleo.page.getByText(/At least 5 people/).waitFor()
  expect([...cleo.complaints, ...anna.complaints]).toEqual([])
}

/** The round closes, and shows what was found and of nobody who said it. */
async function closes() {
  const { maturityRounds } = await chair.gets<{ maturityRounds: { id: string }[] }>(
    '{ maturityRounds { id } }',
  )
  const round = maturityRounds[0]?.id ?? ''
  for (const name of [...business.slice(1), ...it]) await rates(name, round)
  const { page, complaints } = await as('Cleo Haas')
  await page.goto('/maturity')
  await page.getByRole('button', { name: 'Close the round' }).click()
  await heading(page, /^No level to claim$/)
  await section(page, 'Profile').getByRole('button', { name: 'Show as a table' }).click()
  await section(page, 'Profile')
    .getByRole('row', { name: /^Change and adaptation/ })
    .waitFor()
  await section(page, 'Worth a talk')
    .getByText(/fewer than five of one side/)
    .waitFor()
  await section(page, 'Ready for AI?').getByText('Not ready for AI').waitFor()
  await section(page, 'Ready for AI?')
    .getByText(/No objective is linked/)
    .waitFor()
  expect(await findBarriers(page)).toEqual([])
  expect(complaints).toEqual([])
}

/** The member proposes, both vote for it, and the chair closes. */
async function isApproved(mutation: string, input: object) {
  type Told = Record<'motion', { id: string; revision: number }>
  const of = `motion: ${mutation}(input: $input) { id revision }`
  const type = mutation === 'draftObjective' ? 'ObjectiveInput' : 'MotionInput'
  const { motion } = await member.gets<Told>(`mutation ($input: ${type}!) { ${of} }`, { input })
  const about = '($id: ID!, $revision: Int!)'
  const given = '(id: $id, revision: $revision)'
  const back = '{ id revision }'
  const proposed = await member.gets<Told>(
    `mutation ${about} { motion: proposeMotion${given} ${back} }`,
    { ...motion },
  )
  let { revision } = proposed.motion
  for (const voter of [member, chair]) {
    const voted = await voter.gets<Told>(
      `mutation ($id: ID!) { motion: voteOnMotion(id: $id, choice: FOR) ${back} }`,
      { id: motion.id },
    )
    revision = voted.motion.revision
  }
  await chair.gets(`mutation ${about} { motion: decideMotion${given} ${back} }`, {
    id: motion.id,
    revision,
  })
}

/** The last condition is met: an approved objective is linked. */
async function opensTheGate() {
  const control = 'CONTROL_EFFECTIVENESS'
  const facts = new Facts().department('IT', 'Technology')
  for (const month of ['2026-01', '2026-02', '2026-03'])
    facts.observation(control, month, [95, 100])
  await facts.importInto(server)
  await isApproved('draftMotion', {
    kpi: control,
    terms: { value: 0.9, red: 0.8 },
    effectiveFrom: '2026-01-01',
    decisionReference: 'Order 2026/1',
    rationale: 'Controls have to hold.',
  })
  await isApproved('draftObjective', {
    title: 'Answers within minutes',
    purpose: 'People get on with their work.',
    owner: member.id,
    horizon: '2027-12-31',
    weight: 100,
    kpis: [{ kpi: control, weight: 1, rationale: 'Nothing is answered with data that leaks.' }],
    effectiveFrom: '2026-04-01',
    rationale: 'Waiting is what people complain about.',
  })
  const { page, complaints } = await as('Cleo Haas')
  await page.goto('/maturity')
  const gate = section(page, 'Ready for AI?')
  await gate.getByText('5 of 6 conditions are met').waitFor()
  await gate.getByText('Say which objective AI is to serve').click()
  await gate.getByLabel('Objective').selectOption({ label: 'Answers within minutes' })
  await gate.getByLabel('Why this one').fill('First answers are what AI is good at.')
  expect(await findBarriers(page)).toEqual([])
  await gate.getByRole('button', { name: 'Link it' }).click()
  await gate.getByText('Ready for AI', { exact: true }).waitFor()
  await gate.getByText('6 of 6 conditions are met').waitFor()
  expect(complaints).toEqual([])
}

test('a rater fills in an assessment with keys, the round closes, and the gate opens when its last condition is met', async () => {
  await ratesWithKeys()
  await closes()
  await opensTheGate()
}, 480_000)

test('who was not asked cannot answer, and who may not open a round is told so', async () => {
  const { page } = await as('Cora Carl')
  await page.goto('/maturity/open')
  await page.getByText('Not for your role.').waitFor()
  await page.goto('/maturity/rate/999')
  await page
    .getByRole('alert')
    .getByText(/no such assessment round/)
    .waitFor()
  const phone = await openPage(browser, server.url, { viewport: { width: 390, height: 844 } })
  await phone.page.goto('/maturity')
  await phone.page.getByRole('heading', { name: 'Ready for AI?' }).waitFor()
  const isWider = () =>
    document.scrollingElement && document.scrollingElement.scrollWidth > innerWidth
  expect(await phone.page.evaluate(isWider)).toBe(false)
}, 240_000)
