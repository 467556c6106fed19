import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../testing/database.js'
import { givenBrowser } from '../../testing/given-browser.js'
import { givenPerson } from '../../testing/given-person.js'
import {
  addPerson,
  asPerson,
  introduceDemoPeople,
  issueLink,
  readPeople,
  recognise,
  setPersonActive,
  setRoles,
} from './index.js'
import { readViewer } from './read-viewer.js'
import { signInAsDemo } from './sign-in-as-demo.js'
import { signInWithLink } from './sign-in-with-link.js'
import { signOut } from './sign-out.js'

const HOUR = 3_600_000
const start = new Date('2026-04-15T10:00:00Z')
const db = await testDatabase()
const operator = db.ctx(start)

const browser = () => givenBrowser(db.ctx)

const after = (hours: number) => new Date(start.getTime() + hours * HOUR)
const kindAt = async (secret: string | null, now: Date) =>
  (await recognise(db.ctx(now), secret)).actor.kind

beforeAll(async () => {
  await db.sql`insert into department (code, name) values ('IT', 'IT'), ('HR', 'People')`
})

describe('a sign-in link', () => {
  test('signs one person in, once', async () => {
    const { id, secret } = await givenPerson(operator, ['MEMBER'])
    const mine = browser()
    const viewer = await signInWithLink(mine.at(start), secret)
    expect(viewer.person?.id).toBe(id)
    const { actor } = await recognise(db.ctx(start), mine.secret())
    expect(actor).toEqual({ kind: 'user', id })
    await expect(signInWithLink(browser().at(start), secret)).rejects.toThrow('works once')
  })

  test('is too old after 24 hours', async () => {
    const { email } = await givenPerson(operator, ['MEMBER'])
    const { secret, expiresAt } = await issueLink(operator, email)
    expect(expiresAt).toEqual(after(24))
    await expect(signInWithLink(browser().at(after(24)), secret)).rejects.toThrow('24 hours')
  })

  test('that nobody made opens nothing', async () => {
    await expect(signInWithLink(browser().at(start), 'guess')).rejects.toThrow('does not open')
    expect(await kindAt('guess', start)).toBe('anonymous')
  })

  test('leaves no secret in the database', async () => {
    const { secret } = await givenPerson(operator, ['MEMBER'])
    const mine = browser()
    await signInWithLink(mine.at(start), secret)
    const rows =
      await db.sql`select s::text as text from session s union all select l::text from sign_in_link l`
    const text = rows.map(row => row.text).join('\n')
    for (const kept of [secret, mine.secret() ?? '']) {
      expect(text).not.toContain(kept)
      expect(text).not.toContain(Buffer.from(kept).toString('hex'))
    }
  })
})

describe('a session', () => {
  async function signedIn() {
    const { email, secret } = await givenPerson(operator, ['MEMBER'])
    const mine = browser()
    await signInWithLink(mine.at(start), secret)
    return { email, mine }
  }

  test('ends after 8 hours without a question', async () => {
    const { mine } = await signedIn()
    expect(await kindAt(mine.secret(), after(7.9))).toBe('user')
    expect(await kindAt(mine.secret(), after(15.8))).toBe('user')
    expect(await kindAt(mine.secret(), after(23.9))).toBe('anonymous')
  })

  test('ends after 24 hours, however busy', async () => {
    const { mine } = await signedIn()
    for (const hours of [6, 12, 18, 23.9])
      expect(await kindAt(mine.secret(), after(hours))).toBe('user')
    expect(await kindAt(mine.secret(), after(24))).toBe('anonymous')
  })

  test('ends when its person signs out or is locked out', async () => {
    const { mine } = await signedIn()
    const secret = mine.secret()
    const viewer = await signOut(mine.at(start))
    expect([viewer.person, mine.secret(), await kindAt(secret, start)]).toEqual([
      null,
      null,
      'anonymous',
    ])
    const other = await signedIn()
    await setPersonActive(operator, other.email, false)
    expect(await kindAt(other.mine.secret(), start)).toBe('anonymous')
    await setPersonActive(operator, other.email, true)
    expect(await kindAt(other.mine.secret(), start)).toBe('anonymous')
  })

  test('has a new secret at each sign-in, and the old one ends', async () => {
    const { mine, email } = await signedIn()
    const before = mine.secret()
    await signInWithLink(mine.at(start), (await issueLink(operator, email)).secret)
    expect(mine.secret()).not.toBe(before)
    expect(await kindAt(before, start)).toBe('anonymous')
  })

  test('follows a change of roles at the next request', async () => {
    const { email, mine } = await signedIn()
    const mayImport = async () => {
      const { demand } = await recognise(db.ctx(start), mine.secret())
      return () => demand('import.apply')
    }
    expect(await mayImport()).toThrow('None of your roles')
    await setRoles(operator, { email, roles: ['importer'] })
    expect(await mayImport()).not.toThrow()
  })
})

describe('what a person may do', () => {
  test('is refused to who is not signed in, as to be signed in for', async () => {
    const { demand } = await recognise(db.ctx(start), null)
    expect(() => demand('import.apply')).toThrow(
      expect.objectContaining({ code: 'UNAUTHENTICATED' }),
    )
    expect(() => demand('session.open')).not.toThrow()
  })

  test('holds within the department of the role', async () => {
    const { ctx } = await givenPerson(operator, ['IMPORTER'], { department: 'IT' })
    const ids = await db.sql<{ id: number }[]>`select id from department order by code desc`
    const [it, hr] = ids.map(({ id }) => id)
    expect(() => ctx.demand('import.apply', it)).not.toThrow()
    expect(() => ctx.demand('import.apply', hr)).toThrow('within your own part')
    expect(() => ctx.demand('import.apply', null)).toThrow('within your own part')
  })

  test('holds for the service of the role, and shows what the roles are bounded to', async () => {
    await db.sql`insert into service (code, name, department_id)
      select 'MAIL', 'E-mail', id from department where code = 'IT' on conflict do nothing`
    const { ctx, email } = await givenPerson(operator, ['OWNER'], { service: 'MAIL' })
    const [mail] = await db.sql<{ serviceId: number; departmentId: number }[]>`
      select id as "serviceId", department_id as "departmentId" from service where code = 'MAIL'`
    if (!mail) throw new Error('The service is not there')
    expect(() => ctx.demand('motion.propose', mail)).not.toThrow()
    expect(() => ctx.demand('motion.propose', mail.departmentId)).toThrow('within your own part')
    expect(ctx.reach).toEqual({ departments: [], services: [mail.serviceId] })
    expect((await readViewer(ctx)).seesPartOnly).toBe(true)
    await setRoles(operator, { email, roles: ['analyst'] })
    const unbounded = await asPerson(operator, String(ctx.actor.id))
    expect(unbounded.reach).toBe('everything')
    expect((await readViewer(unbounded)).seesPartOnly).toBe(false)
  })

  test('a permission that is in no table is nobody’s', () => {
    return expect(recognise(operator, null).then(({ demand }) => demand('x.y'))).rejects.toThrow(
      'No such permission',
    )
  })
})

describe('people', () => {
  test.each([
    ['name', { name: ' ' }],
    ['email', { email: 'no address' }],
    ['timeZone', { timeZone: 'Mars/Olympus' }],
    ['role', { roles: ['KING'] }],
    ['role', { roles: [] }],
    ['department', { department: 'NOWHERE' }],
    ['service', { service: 'NOTHING' }],
  ])('are not added with a wrong %s', async (argument, change) => {
    const input = { name: 'A', email: 'a@example.org', roles: ['member'], ...change }
    await expect(addPerson(operator, input)).rejects.toMatchObject({
      fields: [expect.objectContaining({ argument })],
    })
    expect(await db.sql`select from person where email = 'a@example.org'`).toHaveLength(0)
  })

  test('are known by one e-mail address, in whatever case', async () => {
    const { email } = await givenPerson(operator, ['MEMBER'])
    const again = { name: 'Again', email: email.toUpperCase(), roles: ['member'] }
    await expect(addPerson(operator, again)).rejects.toThrow('already')
  })

  test('can be chosen by those who are signed in', async () => {
    const { ctx, id } = await givenPerson(operator, ['CHAIR'], { name: 'Ada Byron' })
    expect((await readPeople(ctx, 'CHAIR')).map(each => each.id)).toContain(id)
    const asked = { ...operator, ...(await recognise(operator, null)) }
    await expect(readPeople(asked)).rejects.toThrow('Sign in')
  })
})

describe('the demo people', () => {
  const id = 'fa1ce9ed-0000-4000-8000-000000000099'
  const invented = {
    id,
    name: 'Prof. Invented',
    email: 'p@falkenried.example',
    position: 'Dean',
    roles: [{ role: 'MEMBER', department: null }] as const,
  }

  test('let nobody in to a real organisation', async () => {
    await introduceDemoPeople(operator, [invented, invented])
    await expect(signInAsDemo(browser().at(start), id)).rejects.toThrow('Only the demo')
    expect((await readViewer(operator)).demoPeople).toEqual([])
  })

  test('let anybody in to the demo, as them and nobody else', async () => {
    const real = await givenPerson(operator, ['ADMINISTRATOR'])
    await db.sql`update organisation set demo = 1`
    const mine = browser()
    const viewer = await signInAsDemo(mine.at(start), id)
    expect(viewer.person).toMatchObject({ name: 'Prof. Invented', roles: [{ role: 'MEMBER' }] })
    expect(viewer.demoPeople.map(each => each.id)).toEqual([id])
    await expect(signInAsDemo(browser().at(start), real.id)).rejects.toThrow('no such person')
    await expect(signInAsDemo(browser().at(start), 'x')).rejects.toThrow('no such person')
  })
})
