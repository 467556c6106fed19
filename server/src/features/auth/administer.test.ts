import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../domain/access/role.js'
import type { Ctx } from '../../platform/context.js'
import { testDatabase } from '../../testing/database.js'
import { givenBrowser } from '../../testing/given-browser.js'
import { givenPerson } from '../../testing/given-person.js'
import {
  admitPerson,
  changePerson,
  endSessionsOf,
  invitePerson,
  makeFirstPassword,
  makeSignInLink,
  setPersonRoles,
} from './administer-person.js'
import { readAdministered } from './read-administered.js'
import { signInWithLink } from './sign-in-with-link.js'

const db = await testDatabase()
const start = new Date('2026-04-15T10:00:00Z')
const operator = db.ctx(start)
let [whole, ofIt] = [operator, operator]

beforeAll(async () => {
  await db.sql`insert into department (code, name) values ('IT', 'IT'), ('HR', 'People')`
  await db.sql`
    insert into service (code, name, department_id)
    select 'EMAIL', 'E-mail', id from department where code = 'IT'`
  whole = (await givenPerson(operator, ['ADMINISTRATOR'])).ctx
  ofIt = (await givenPerson(operator, ['ADMINISTRATOR'], { department: 'IT' })).ctx
})

let count = 0
const invited = async (ctx: Ctx, roles: Parameters<typeof invitePerson>[2]) => {
  const name = `Guest ${++count}`
  const email = `guest.${count}@example.org`
  return { email, ...(await invitePerson(ctx, { name, email }, roles)) }
}
const everywhere = (role: Role) => [{ role }]
const inIt = (role: Role) => [{ role, department: 'IT' }]
const inHr = (role: Role) => [{ role, department: 'HR' }]
const namesSeenBy = async (ctx: Ctx) =>
  (await readAdministered(ctx, { first: 500 })).people.map(({ email }) => email)

describe('whoever looks after people', () => {
  test('adds somebody with each role in a place of its own, who comes in by the link', async () => {
    const { person, link } = await invited(whole, [
      { role: 'member' },
      { role: 'OWNER', department: 'IT' },
      { role: 'ANALYST', service: 'EMAIL' },
    ])
    const places = person.roles.map(({ role, department, service }) => [role, department, service])
    expect(places).toEqual([
      ['MEMBER', null, null],
      ['OWNER', 'IT', null],
      ['ANALYST', null, 'EMAIL'],
    ])
    const viewer = await signInWithLink(givenBrowser(db.ctx).at(start), String(link?.secret))
    expect(viewer.person?.id).toBe(person.id)
  })

  test('changes name and address; a link that went to the old address ends', async () => {
    const { email, link } = await invited(whole, everywhere('MEMBER'))
    const [name, address] = ['Ada', `ada.${email}`]
    const changed = await changePerson(whole, email, { name, email: address, position: ' Head ' })
    expect(changed).toMatchObject({ name, email: address, position: 'Head' })
    const coming = signInWithLink(givenBrowser(db.ctx).at(start), String(link?.secret))
    await expect(coming).rejects.toThrow('does not open')
    const other = await invited(whole, everywhere('MEMBER'))
    const taken = changePerson(whole, other.email, { name, email: address.toUpperCase() })
    await expect(taken).rejects.toThrow('already')
  })

  test('signs somebody out everywhere, locks them out, and makes ways in', async () => {
    const { email, link } = await invited(whole, everywhere('MEMBER'))
    await signInWithLink(givenBrowser(db.ctx).at(start), String(link?.secret))
    const [seen] = (await readAdministered(whole, { search: email })).people
    expect(seen).toMatchObject({ sessions: 1, lastSeenAt: start, language: 'EN_GB' })
    expect(await endSessionsOf(whole, email)).toMatchObject({ sessions: 0, lastSeenAt: null })
    expect((await admitPerson(whole, email, false)).isActive).toBe(false)
    await expect(makeSignInLink(whole, email)).rejects.toThrow('deactivated')
    expect((await admitPerson(whole, email, true)).isActive).toBe(true)
    expect((await makeSignInLink(whole, email)).link?.secret).toBeTruthy()
    const { password, person } = await makeFirstPassword(whole, email)
    expect([password?.length, person.hasPassword]).toEqual([20, true])
  })

  test('finds people by text, role and state', async () => {
    const { email, person } = await invited(whole, everywhere('AUDITOR'))
    const found = async (question: object) =>
      (await readAdministered(whole, { search: email, ...question })).people.map(({ id }) => id)
    expect(await found({ role: 'AUDITOR', isActive: true })).toEqual([person.id])
    expect(await found({ role: 'CHAIR' })).toEqual([])
    expect(await found({ isActive: false })).toEqual([])
    const { totalCount, people } = await readAdministered(whole, { first: 1 })
    expect([people.length, totalCount > 1]).toEqual([1, true])
  })

  test('is told what is wrong with a role', async () => {
    const { email } = await invited(whole, everywhere('MEMBER'))
    const giving = (role: object) => setPersonRoles(whole, email, [role as { role: Role }])
    await expect(giving({ role: 'KING' })).rejects.toThrow('no such role')
    await expect(giving({ role: 'OWNER', department: 'X' })).rejects.toThrow('no department')
    const both = giving({ role: 'OWNER', department: 'IT', service: 'EMAIL' })
    await expect(both).rejects.toThrow('not both')
    await expect(setPersonRoles(whole, email, [])).rejects.toThrow('a role at least')
  })

  test('G24: cannot lock themselves out, nor leave nobody who looks after the whole', async () => {
    const [only] = (await readAdministered(whole, { role: 'ADMINISTRATOR' })).people.filter(
      ({ roles }) => roles.some(each => each.departmentId === null),
    )
    const email = String(only?.email)
    await expect(admitPerson(whole, email, false)).rejects.toThrow('lock yourself out')
    await expect(setPersonRoles(whole, email, everywhere('MEMBER'))).rejects.toThrow('Nobody would')
    const second = await invited(whole, everywhere('ADMINISTRATOR'))
    await setPersonRoles(whole, second.email, everywhere('MEMBER'))
  })
})

describe('whoever looks after one department', () => {
  test('sees those alone all of whose roles lie within it', async () => {
    const mine = await invited(whole, inIt('OWNER'))
    const ofService = await invited(whole, [{ role: 'ANALYST', service: 'EMAIL' }])
    const others = [
      await invited(whole, inHr('OWNER')),
      await invited(whole, everywhere('MEMBER')),
      await invited(whole, [...inIt('OWNER'), ...inHr('OWNER')]),
    ]
    const seen = await namesSeenBy(ofIt)
    expect(seen).toEqual(expect.arrayContaining([mine.email, ofService.email]))
    for (const { email } of others) expect(seen).not.toContain(email)
    expect(await readAdministered(ofIt, {})).toMatchObject({
      isEverywhere: false,
      places: [{ code: 'IT' }, { code: 'EMAIL' }],
    })
  })

  test('adds people within it, and gives no role beyond it', async () => {
    const { email } = await invited(ofIt, inIt('OWNER'))
    await expect(invited(ofIt, everywhere('MEMBER'))).rejects.toThrow('your own part')
    await expect(invited(ofIt, inHr('OWNER'))).rejects.toThrow('your own part')
    await expect(setPersonRoles(ofIt, email, everywhere('ADMINISTRATOR'))).rejects.toThrow('part')
    expect((await setPersonRoles(ofIt, email, inIt('IMPORTER'))).roles).toHaveLength(1)
  })

  test.each(['MEMBER', 'CHAIR', 'EXECUTIVE', 'AUDITOR'] as const)(
    'makes nobody %s, and comes in as no one who is, though it be within the department',
    async role => {
      await expect(invited(ofIt, inIt(role))).rejects.toThrow('your own part')
      const { email } = await invited(whole, inIt(role))
      await expect(makeSignInLink(ofIt, email)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    },
  )

  test.each(['organisation.set', 'audit.read', 'delivery.administer', 'committee.set'])(
    'does not do what is about the whole organisation: %s',
    permission => {
      expect(() => ofIt.demand(permission)).toThrow(/None of your roles|within your own part/)
    },
  )

  test.each<[string, (email: string) => Promise<unknown>]>([
    ['change', email => changePerson(ofIt, email, { name: 'X', email })],
    ['give roles to', email => setPersonRoles(ofIt, email, inIt('OWNER'))],
    ['lock out', email => admitPerson(ofIt, email, false)],
    ['make a link for', email => makeSignInLink(ofIt, email)],
    ['make a password for', email => makeFirstPassword(ofIt, email)],
    ['sign out', email => endSessionsOf(ofIt, email)],
  ])('cannot %s somebody of another part, who is not there for them', async (_, act) => {
    const { email } = await invited(whole, [...inIt('OWNER'), ...inHr('OWNER')])
    await expect(act(email)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('somebody without that right looks after nobody', async () => {
  const { ctx } = await givenPerson(operator, ['CHAIR', 'ANALYST'])
  await expect(readAdministered(ctx, {})).rejects.toThrow('None of your roles')
  await expect(invited(ctx, everywhere('MEMBER'))).rejects.toThrow('None of your roles')
})
