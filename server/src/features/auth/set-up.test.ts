import { expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { givenBrowser } from '../../testing/given-browser.js'
import { issueSetUpLink, recognise } from './index.js'
import { setUp } from './set-up.js'
import { signInWithPassword } from './sign-in-with-password.js'

const start = new Date('2026-04-15T10:00:00Z')
const db = await testDatabase()
const operator = db.ctx(start)
const input = {
  organisation: 'Example University',
  timeZone: 'Europe/Berlin',
  fiscalYearStartMonth: 10,
  name: 'Ada Byron',
  email: 'ada@example.org',
  password: 'correct horse battery staple',
}
/** As the page asks: on connections of the role that owns nothing. */
const asked = (now: Date) => ({ ...db.ctx(now), db: db.asked.db, sql: db.asked.sql })
const owner = { db: db.db, sql: db.sql }
const browser = givenBrowser(asked)
const asking = (now = start) => ({ ...browser.at(now), owner })

test('an empty installation is set up once, by the newest link, within a day', async () => {
  const first = (await issueSetUpLink(operator))?.secret ?? ''
  const secret = (await issueSetUpLink(operator))?.secret ?? ''
  for (const wrong of [first, 'guess', ''])
    await expect(setUp(asking(), { secret: wrong, input })).rejects.toThrow('does not open')
  const late = new Date(start.getTime() + 86_400_000)
  await expect(setUp(asking(late), { secret, input })).rejects.toThrow('for a day')
  for (const change of [
    { organisation: ' ' },
    { timeZone: 'Mars/Olympus' },
    { fiscalYearStartMonth: 13 },
    { email: 'nobody' },
    { password: 'ada byron 2026' },
    { password: 'short' },
  ])
    await expect(
      setUp(asking(), { secret, input: { ...input, ...change } }),
      JSON.stringify(change),
    ).rejects.toMatchObject({ code: 'INVALID' })
  const twice = await Promise.allSettled([1, 2].map(() => setUp(asking(), { secret, input })))
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const { actor } = await recognise(operator, browser.secret())
  expect(actor.kind).toBe('user')
  const [row] = await db.sql`
    select name, time_zone, fiscal_year_start_month as month from organisation`
  expect(row).toEqual({ name: 'Example University', time_zone: 'Europe/Berlin', month: 10 })
})

test('then there is no further link, and its administrator comes in by password', async () => {
  expect(await issueSetUpLink(operator)).toBeNull()
  const { email, password } = input
  const viewer = await signInWithPassword(browser.at(start), { email, password })
  expect(viewer).toMatchObject({
    person: { name: 'Ada Byron', roles: [{ role: 'ADMINISTRATOR' }] },
    mustChangePassword: false,
  })
})
