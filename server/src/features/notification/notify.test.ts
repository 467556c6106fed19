import { beforeAll, describe, expect, test } from 'vitest'
import { createSealing, KEY_BYTES } from '../../platform/sealing.js'
import { inTransaction } from '../../platform/transaction.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { introduceDemoPeople } from '../auth/index.js'
import { readDeliveries } from './deliveries.js'
import { type Notice, notify } from './index.js'
import { readPreference, setPreference } from './preferences.js'
import { markRead, readInbox } from './read-inbox.js'
import { sendDigests } from './send-digests.job.js'
import { addWebhook, setWebhook, testWebhook } from './webhooks.js'

const db = await testDatabase()
const morning = new Date('2026-04-15T10:00:00Z')
const night = new Date('2026-04-15T23:00:00Z')
const operator = { ...db.ctx(morning), sealing: createSealing([Buffer.alloc(KEY_BYTES, 1)]) }
let count = 0

const notice = (change: Partial<Notice>): Notice => ({
  topic: 'alert.firing',
  severity: 'WARNING',
  subject: 'Resolution in time fell',
  sentences: ['80.1 % in March 2026.', 'The target is 90 %.'],
  link: '/kpi/SLA_RESOLUTION',
  recipients: {},
  dedupeKey: `key ${++count}`,
  ...change,
})

const reader = () => givenPerson(operator, ['MEMBER'])
const mailsTo = (id: string) => db.sql<{ dueAt: Date; count: number }[]>`
  select d.due_at as "dueAt", count(*)::int as count from delivery d
  join delivery_message m on m.delivery_id = d.id
  where d.person_id = ${id} group by d.id order by d.due_at`

beforeAll(async () => {
  await db.sql`update organisation set time_zone = 'Europe/Berlin'`
  await db.sql`insert into department (code, name) values ('IT', 'IT'), ('HR', 'People')`
})

describe('what is told', () => {
  test('is told once, however often it is said', async () => {
    const { id, ctx } = await reader()
    const said = notice({ recipients: { people: [id] } })
    const all = await Promise.all([notify(operator, said), notify(operator, said)])
    expect(all.toSorted()).toEqual([false, true])
    const { items, unreadCount } = await readInbox(ctx, {})
    expect([items.length, unreadCount]).toEqual([1, 1])
    expect(items[0]).toMatchObject({
      subject: said.subject,
      sentences: said.sentences,
      readAt: null,
    })
  })

  test('was never told where its transaction fails', async () => {
    const { id, ctx } = await reader()
    const failing = inTransaction(operator, async tx => {
      await notify(tx, notice({ recipients: { people: [id] }, severity: 'CRITICAL' }))
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect([(await readInbox(ctx, {})).totalCount, await mailsTo(id)]).toEqual([0, []])
  })

  test('reaches a role, where it is meant', async () => {
    const it = await givenPerson(operator, ['OWNER'], { department: 'IT' })
    const hr = await givenPerson(operator, ['OWNER'], { department: 'HR' })
    const all = await givenPerson(operator, ['OWNER'])
    const [row] = await db.sql<{ id: number }[]>`select id from department where code = 'IT'`
    const recipients = { roles: ['OWNER'] as const, place: row?.id ?? 0 }
    await notify(operator, notice({ recipients }))
    const told = await Promise.all([it, hr, all].map(({ ctx }) => readInbox(ctx, {})))
    expect(told.map(({ totalCount }) => totalCount)).toEqual([1, 0, 1])
  })

  test('about deliveries is mailed to nobody', async () => {
    const { id, ctx } = await reader()
    const told = notice({ recipients: { people: [id] }, severity: 'CRITICAL', isInboxOnly: true })
    await notify(operator, told)
    expect([(await readInbox(ctx, {})).totalCount, await mailsTo(id)]).toEqual([1, []])
  })

  test('is not mailed to people who are invented', async () => {
    const id = 'fa1ce9ed-0000-4000-8000-000000000077'
    const roles = [{ role: 'MEMBER', department: null }] as const
    const invented = { id, name: 'Invented', email: 'i@f.example', position: 'Dean', roles }
    await introduceDemoPeople(operator, [invented])
    await notify(operator, notice({ recipients: { people: [id] }, severity: 'CRITICAL' }))
    expect(await mailsTo(id)).toEqual([])
  })
})

describe('a mail', () => {
  test('about what can wait is collected until the morning that was chosen', async () => {
    const { id, ctx } = await reader()
    await setPreference(ctx, { ...(await readPreference(ctx)), digest: 'DAILY' })
    for (let i = 0; i < 3; i++) await notify(operator, notice({ recipients: { people: [id] } }))
    await markRead(ctx, [(await readInbox(ctx, {})).items[0]?.id ?? ''])
    await sendDigests.run(db.ctx(new Date('2026-04-16T04:00:00Z')), {})
    expect(await mailsTo(id)).toEqual([])
    const seven = db.ctx(new Date('2026-04-16T05:00:00Z'))
    await sendDigests.run(seven, {})
    await sendDigests.run(seven, {})
    expect(await mailsTo(id)).toEqual([{ dueAt: seven.now, count: 2 }])
  })

  test('that asks for something waits for the morning, a critical one for nothing', async () => {
    const { id } = await reader()
    const recipients = { people: [id] }
    await notify(db.ctx(night), notice({ recipients, needsAction: true }))
    await notify(db.ctx(night), notice({ recipients, severity: 'CRITICAL' }))
    const due = (await mailsTo(id)).map(({ dueAt }) => dueAt.toISOString())
    expect(due).toEqual(['2026-04-15T23:00:00.000Z', '2026-04-16T05:00:00.000Z'])
  })

  test('is not sent to who wants none', async () => {
    const { id, ctx } = await reader()
    await setPreference(ctx, { ...(await readPreference(ctx)), isMailWanted: false })
    await notify(operator, notice({ recipients: { people: [id] }, severity: 'CRITICAL' }))
    expect(await mailsTo(id)).toEqual([])
  })

  test.each([
    [{ quietFrom: '25:00', quietUntil: '07:00' }, 'HH:MM'],
    [{ quietFrom: '20:00', quietUntil: null }, 'a beginning and an end'],
  ])('has no quiet hours like %o', async (change, message) => {
    const { ctx } = await reader()
    const wrong = { ...(await readPreference(ctx)), ...change }
    await expect(setPreference(ctx, wrong)).rejects.toThrow(message)
  })
})

describe('an inbox', () => {
  test('is read in pages, and by its owner alone', async () => {
    const mine = await reader()
    const other = await reader()
    for (let i = 0; i < 5; i++)
      await notify(operator, notice({ recipients: { people: [mine.id] } }))
    const seen: string[] = []
    let after: string | null = null
    do {
      const page = await readInbox(mine.ctx, { first: 2, after })
      seen.push(...page.items.map(({ id }) => id))
      after = page.hasNextPage ? page.endCursor : null
    } while (after)
    expect(new Set(seen).size).toBe(5)
    await markRead(other.ctx, seen)
    expect((await readInbox(mine.ctx, { isUnread: true })).unreadCount).toBe(5)
    expect((await markRead(mine.ctx, seen.slice(0, 2))).unreadCount).toBe(3)
    expect((await markRead(mine.ctx)).unreadCount).toBe(0)
    await expect(readInbox(operator, {})).rejects.toThrow('Only a person')
    await expect(readInbox(mine.ctx, { first: 0 })).rejects.toThrow('1 to 100')
  })
})

describe('a webhook', () => {
  const input = { name: 'Chat', url: 'https://chat.example/hook', shape: 'GENERIC' } as const
  const toldTo = async (id: string) =>
    (await db.sql`select from delivery where endpoint_id = ${id}`).length

  test('hears of its topics, from its severity on, while it is on', async () => {
    const admin = (await givenPerson(operator, ['ADMINISTRATOR'])).ctx
    const wanted = { ...input, topics: ['alert.'], leastSeverity: 'WARNING' } as const
    const { webhook, secret } = await addWebhook(admin, { ...wanted, topics: ['alert.'] })
    expect(secret).toMatch(/^whsec_/)
    expect(JSON.stringify(webhook)).not.toContain(secret)
    await notify(operator, notice({}))
    await notify(operator, notice({ severity: 'INFO' }))
    await notify(operator, notice({ topic: 'motion.opened' }))
    expect(await toldTo(webhook.id)).toBe(1)
    await setWebhook(admin, webhook.id, false)
    await notify(operator, notice({}))
    expect(await toldTo(webhook.id)).toBe(1)
  })

  test('can be tested, and is administrators’ business', async () => {
    const admin = (await givenPerson(operator, ['ADMINISTRATOR'])).ctx
    const { webhook } = await addWebhook(admin, { ...input, topics: ['x.'], leastSeverity: 'INFO' })
    await testWebhook(admin, webhook.id)
    const found = await readDeliveries(admin, { first: 100 })
    const test = found.find(({ subjects }) => subjects[0] === 'A test for Chat')
    expect(test).toMatchObject({ recipient: 'Chat', state: 'PENDING', attempts: [] })
    const { ctx } = await reader()
    await expect(testWebhook(ctx, webhook.id)).rejects.toThrow('None of your roles')
    await expect(testWebhook(admin, 'x')).rejects.toThrow('no such webhook')
  })

  test.each([['file:///etc/passwd'], ['https://u:p@chat.example/'], ['no']])(
    'is not at %s',
    async url => {
      const wrong = { ...input, url, topics: [], leastSeverity: 'INFO' } as const
      await expect(addWebhook(operator, { ...wrong, topics: [] })).rejects.toMatchObject({
        fields: [{ argument: 'input.url' }],
      })
    },
  )
})
