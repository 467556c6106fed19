import { hash } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { hashSlowly } from '../../../platform/hash-slowly.js'
import { testDatabase } from '../../../testing/database.js'
import { givenBrowser } from '../../../testing/given-browser.js'
import { givenPerson } from '../../../testing/given-person.js'
import { changePassword } from '../change-password.js'
import { giveFirstPassword } from '../give-first-password.js'
import { issueLink, recognise, setPersonActive } from '../index.js'
import { readViewer } from '../read-viewer.js'
import { signInWithLink } from '../sign-in-with-link.js'
import { signInWithPassword } from '../sign-in-with-password.js'
import { savePassword } from './password.store.js'
import { beginTry, countersOf } from './slow-down.js'

const start = new Date('2026-04-15T10:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const db = await testDatabase()
const operator = db.ctx(start)
const PASSWORD = 'correct horse battery staple'
/** As an earlier version kept it: little work, so that many tries can be tested. */
const HASH = await hash(PASSWORD, { algorithm: 2, memoryCost: 1024, timeCost: 1 })

let address = 0
const browser = () => givenBrowser(db.ctx, { address: `192.0.2.${++address}` })

async function somebody() {
  const { id, email } = await givenPerson(operator, ['MEMBER'])
  await savePassword(operator, { personId: id, hash: HASH, mustChange: false })
  return { id, email }
}
const fails = (email: string, at: Date, from = browser()) =>
  expect(signInWithPassword(from.at(at), { email, password: 'not this one' })).rejects
const code = (text: string) => expect.objectContaining({ code: text })

describe('a password', () => {
  test('signs its person in, whatever the case of the address', async () => {
    const { id, email } = await somebody()
    const mine = browser()
    await signInWithPassword(mine.at(start), { email: email.toUpperCase(), password: PASSWORD })
    expect((await recognise(db.ctx(start), mine.secret())).actor).toEqual({ kind: 'user', id })
  })

  test('that is wrong is answered as an address that nobody has, and as one without a password', async () => {
    const { email } = await somebody()
    const { email: without } = await givenPerson(operator, ['MEMBER'])
    const locked = await somebody()
    await setPersonActive(operator, locked.email, false)
    const said = async (who: string) =>
      signInWithPassword(browser().at(start), {
        email: who,
        password: who === locked.email ? PASSWORD : 'not this one',
      }).catch((error: Error) => [error.name, error.message])
    const wrong = await said(email)
    expect(wrong).toEqual(['Unauthenticated', expect.stringContaining('do not belong together')])
    for (const who of [without, locked.email, 'nobody@example.org', ''])
      expect(await said(who)).toEqual(wrong)
  })

  test('takes the same work where nobody has the address', async () => {
    const { id, email } = await somebody()
    const current = { personId: id, hash: await hashSlowly(PASSWORD), mustChange: false }
    await savePassword(operator, current)
    const milliseconds = async (who: string) => {
      const begun = performance.now()
      await fails(who, start).toThrow()
      return performance.now() - begun
    }
    await milliseconds('warm@example.org')
    const [known, unknown] = [await milliseconds(email), await milliseconds('no@example.org')]
    // A machine that is busy with other things doubles a time; leaving the hash out takes a tenth.
    expect(unknown).toBeGreaterThan(known / 4)
  })

  test('is kept by argon2id as OWASP asks for, and one of an older version is renewed', async () => {
    const { id, email } = await somebody()
    await signInWithPassword(browser().at(start), { email, password: PASSWORD })
    const [row] = await db.sql`select hash from password where person_id = ${id}`
    expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  })
})

describe('an account is slowed down', () => {
  test('after four failures, for longer each time, also for who then knows the password', async () => {
    const { email } = await somebody()
    for (let count = 0; count < 5; count++) await fails(email, start).toThrow('do not belong')
    const right = { email, password: PASSWORD }
    await expect(signInWithPassword(browser().at(after(29)), right)).rejects.toMatchObject({
      code: 'TOO_MANY',
      retryAfterSeconds: 1,
    })
    await fails(email, after(31)).toThrow('do not belong')
    await fails(email, after(90)).toMatchObject({ code: 'TOO_MANY', retryAfterSeconds: 1 })
    await signInWithPassword(browser().at(after(92)), right)
    await fails(email, after(93)).toThrow('do not belong')
  })

  test('in the same way where nobody has it', async () => {
    const email = 'invented@example.org'
    for (let count = 0; count < 5; count++) await fails(email, start).toThrow('do not belong')
    await fails(email, after(29)).toMatchObject({ code: 'TOO_MANY', retryAfterSeconds: 1 })
  })

  test('however many tries come at once', async () => {
    const { email } = await somebody()
    const tries = Array.from({ length: 12 }, () =>
      signInWithPassword(browser().at(start), { email, password: 'not this one' }),
    )
    const said = (await Promise.allSettled(tries)).map(each => 'reason' in each && each.reason.code)
    expect(said.filter(each => each === 'UNAUTHENTICATED')).toHaveLength(5)
    await fails(email, after(1)).toEqual(code('TOO_MANY'))
  })

  test('and its failures are forgotten after a day', async () => {
    const { email } = await somebody()
    for (let count = 0; count < 4; count++) await fails(email, start).toThrow('do not belong')
    await fails(email, after(86_401)).toThrow('do not belong')
    await fails(email, after(86_402)).toThrow('do not belong')
  })
})

test('an address from which twenty accounts were tried waits, the others do not', async () => {
  const from = givenBrowser(db.ctx, { address: '198.51.100.7' })
  await db.sql`truncate sign_in_attempt`
  for (let count = 0; count < 19; count++)
    await beginTry(operator, countersOf(from.at(start), 'sign-in', `guess.${count}@example.org`))
  const { email } = await somebody()
  await fails((await somebody()).email, start, from).toThrow('do not belong')
  const right = { email, password: PASSWORD }
  await expect(signInWithPassword(from.at(start), right)).rejects.toEqual(code('TOO_MANY'))
  await signInWithPassword(browser().at(start), right)
})

describe('a first password', () => {
  test('lets do nothing but choose another one', async () => {
    const { email } = await givenPerson(operator, ['ADMINISTRATOR'])
    const given = await giveFirstPassword(operator, email)
    const mine = browser()
    const viewer = await signInWithPassword(mine.at(start), { email, password: given })
    expect(viewer.mustChangePassword).toBe(true)
    const asking = await mine.asks(start)
    for (const permission of ['person.administer', 'kpi.read', 'inbox.read'])
      expect(() => asking.demand(permission), permission).toThrow('password of your own first')
    const before = mine.secret()
    await changePassword(asking, { present: given, password: PASSWORD })
    expect(mine.secret()).not.toBe(before)
    const free = await mine.asks(start)
    expect(() => free.demand('person.administer')).not.toThrow()
    expect((await readViewer(free)).mustChangePassword).toBe(false)
    await expect(
      signInWithPassword(browser().at(start), { email, password: given }),
    ).rejects.toThrow('do not belong')
  })
})

describe('a password is changed', () => {
  const signedIn = async () => {
    const person = await somebody()
    const mine = browser()
    await signInWithPassword(mine.at(start), { email: person.email, password: PASSWORD })
    return { ...person, mine }
  }

  test('by who knows it; every other session ends', async () => {
    const { email, mine } = await signedIn()
    const other = browser()
    await signInWithPassword(other.at(start), { email, password: PASSWORD })
    const present = { present: PASSWORD, password: 'four other words here' }
    await changePassword(await mine.asks(start), present)
    expect((await recognise(db.ctx(start), other.secret())).actor.kind).toBe('anonymous')
    expect((await recognise(db.ctx(start), mine.secret())).actor.kind).toBe('user')
    await signInWithPassword(browser().at(start), { email, password: 'four other words here' })
  })

  test.each([
    ['present', { present: 'not this one', password: 'four other words here' }],
    ['present', { present: null, password: 'four other words here' }],
    ['password', { present: PASSWORD, password: PASSWORD }],
    ['password', { present: PASSWORD, password: 'short' }],
    ['password', { present: PASSWORD, password: 'Password2026!!' }],
  ])('never with a wrong %s', async (argument, change) => {
    const { mine, email } = await signedIn()
    await expect(changePassword(await mine.asks(start), change)).rejects.toMatchObject({
      fields: [{ argument }],
    })
    await signInWithPassword(browser().at(start), { email, password: PASSWORD })
  })

  test('a first one is chosen within an hour of a link, and not later', async () => {
    const { email } = await givenPerson(operator, ['MEMBER'])
    const mine = browser()
    await signInWithLink(mine.at(start), (await issueLink(operator, email)).secret)
    const change = { present: null, password: PASSWORD }
    await expect(changePassword(await mine.asks(after(3_601)), change)).rejects.toThrow(
      'within an hour',
    )
    await changePassword(await mine.asks(after(3_599)), change)
    await signInWithPassword(browser().at(start), { email, password: PASSWORD })
  })
})
