import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { givenBrowser } from '../../testing/given-browser.js'
import { givenPerson } from '../../testing/given-person.js'
import { issueLink, recognise, recogniseAgain, setRoles } from './index.js'
import { endSession, readOwnSessions, signOutEverywhere } from './own-sessions.js'
import { setProfile } from './profile.js'
import { readViewer } from './read-viewer.js'
import { signInWithLink } from './sign-in-with-link.js'

const start = new Date('2026-04-15T10:00:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const db = await testDatabase()
const operator = db.ctx(start)

async function signedIn(agent = 'Firefox') {
  const { id, email, secret } = await givenPerson(operator, ['MEMBER'])
  const mine = givenBrowser(db.ctx, { agent })
  await signInWithLink(mine.at(start), secret)
  return { id, email, mine }
}
const kindAt = async (secret: string | null, now: Date) =>
  (await recognise(db.ctx(now), secret)).actor.kind

describe('the secret of a session', () => {
  test('is replaced after a quarter of an hour, once it has been brought', async () => {
    const { mine } = await signedIn()
    const first = mine.secret()
    await mine.asks(after(14))
    expect(mine.secret()).toBe(first)
    await mine.asks(after(15))
    const second = mine.secret()
    expect(second).not.toBe(first)
    await mine.asks(after(16))
    expect(mine.secret()).toBe(second)
    expect(await kindAt(second, after(20))).toBe('user')
    expect(await kindAt(first, after(20))).toBe('anonymous')
  })

  test('goes on to hold for what is under way when the new one is brought', async () => {
    const { mine } = await signedIn()
    const first = mine.secret()
    await mine.asks(after(15))
    await mine.asks(after(15.1))
    expect(await kindAt(first, after(16))).toBe('user')
    expect(await kindAt(first, after(16.2))).toBe('anonymous')
  })

  test('is not lost where an answer does not arrive', async () => {
    const { mine } = await signedIn()
    const first = mine.secret()
    const lost = mine.at(after(15))
    await recognise({ ...lost, visit: { secret: first, give: () => {} } }, first)
    expect(await kindAt(first, after(40))).toBe('user')
    await mine.asks(after(41))
    expect(mine.secret()).not.toBe(first)
    expect(await kindAt(mine.secret(), after(42))).toBe('user')
  })

  test('is replaced once, however many questions are asked at a time', async () => {
    const { mine } = await signedIn()
    const first = mine.secret()
    const given: (string | undefined)[] = []
    const asks = () => {
      const give = (held: { secret: string } | null) => void given.push(held?.secret)
      return recognise({ ...mine.at(after(15)), visit: { secret: first, give } }, first)
    }
    const all = await Promise.all([asks(), asks(), asks(), asks()])
    expect([given.length, new Set(all.map(({ actor }) => actor.id)).size]).toEqual([1, 1])
    const brought = Array.from({ length: 4 }, () => recognise(db.ctx(after(16)), given[0] ?? ''))
    for (const { actor } of await Promise.all(brought)) expect(actor.kind).toBe('user')
  })

  test('is replaced at once where the roles of its person change', async () => {
    const { mine, email } = await signedIn()
    const first = mine.secret()
    await setRoles(operator, { email, roles: ['chair'] })
    await mine.asks(after(1))
    expect(mine.secret()).not.toBe(first)
  })

  test('may change while a socket is open: its session goes on', async () => {
    const { mine } = await signedIn()
    const { session } = await recognise(mine.at(start), mine.secret())
    for (const minutes of [15, 16, 60]) await mine.asks(after(minutes))
    const again = (minutes: number) => recogniseAgain(db.ctx(after(minutes)), session ?? '')
    expect((await again(61)).actor.kind).toBe('user')
    await signOutEverywhere(await mine.asks(after(62)))
    expect((await again(63)).actor.kind).toBe('anonymous')
  })
})

describe('one’s own sessions', () => {
  test('are listed with what tells them apart, and ended one by one', async () => {
    const { email, mine } = await signedIn('Firefox on a desk')
    const other = givenBrowser(db.ctx, { agent: 'Safari on a telephone' })
    await signInWithLink(other.at(after(1)), (await issueLink(operator, email)).secret)
    const listed = await readOwnSessions(await mine.asks(after(2)))
    expect(listed).toMatchObject([
      { agent: 'Firefox on a desk', isThisOne: true, way: 'LINK' },
      { agent: 'Safari on a telephone', isThisOne: false, startedAt: after(1) },
    ])
    const left = await endSession(await mine.asks(after(3)), listed[1]?.id ?? '')
    expect(left.map(each => each.agent)).toEqual(['Firefox on a desk'])
    expect(await kindAt(other.secret(), after(3))).toBe('anonymous')
  })

  test('are nobody else’s: another person ends and sees none of them', async () => {
    const [one, another] = [await signedIn('One'), await signedIn('Another')]
    const [theirs] = await readOwnSessions(await one.mine.asks(after(1)))
    const asking = await another.mine.asks(after(1))
    for (const id of [theirs?.id ?? '', 'x', ''])
      await expect(endSession(asking, id)).rejects.toThrow('not signed in there')
    expect(await kindAt(one.mine.secret(), after(1))).toBe('user')
    expect((await readOwnSessions(asking)).map(each => each.agent)).toEqual(['Another'])
  })

  test('all end at once, this one too', async () => {
    const { email, mine } = await signedIn()
    const other = givenBrowser(db.ctx)
    await signInWithLink(other.at(start), (await issueLink(operator, email)).secret)
    const secret = mine.secret()
    expect((await signOutEverywhere(await mine.asks(after(1)))).person).toBeNull()
    expect([await kindAt(secret, after(1)), await kindAt(other.secret(), after(1))]).toEqual([
      'anonymous',
      'anonymous',
    ])
  })
})

describe('the profile', () => {
  test('is changed by its person, who cannot change address or roles by it', async () => {
    const { mine, email } = await signedIn()
    const ctx = await mine.asks(start)
    const input = { name: ' Ada King ', position: ' ', timeZone: 'Asia/Tokyo' }
    const sent = { ...input, language: 'EN_ISO', email: 'x@y.org' } as const
    expect(await setProfile(ctx, sent)).toMatchObject({
      name: 'Ada King',
      position: null,
      timeZone: 'Asia/Tokyo',
      language: 'EN_ISO',
      email,
    })
    expect((await readViewer(ctx)).person?.language).toBe('EN_ISO')
    const { name, position } = input
    expect(await setProfile(ctx, { name, position })).toMatchObject({
      timeZone: null,
      language: 'EN_GB',
    })
    expect((await readViewer(ctx)).person?.roles).toMatchObject([{ role: 'MEMBER' }])
  })

  test('is refused with what is wrong in it', async () => {
    const ctx = await (await signedIn()).mine.asks(start)
    const input = { name: '', position: null, timeZone: 'Mars/Olympus' }
    await expect(setProfile(ctx, input)).rejects.toMatchObject({
      fields: [{ argument: 'name' }, { argument: 'timeZone' }],
    })
  })
})
