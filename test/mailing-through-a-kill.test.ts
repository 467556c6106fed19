import { DeliveriesDocument } from '@steerboard/schema'
import { print } from 'graphql'
import postgres from 'postgres'
import { describe, expect, type TestContext, test } from 'vitest'
import { type MailServer, startMailServer } from './kit/mail-server.js'
import { personIn, type SignedIn } from './kit/person.js'
import { startTestServer, type TestServer } from './kit/server.js'

const DRAFT = `mutation ($input: MotionInput!) { draftMotion(input: $input) { id revision } }`
const PROPOSE = `mutation ($id: ID!, $revision: Int!) { proposeMotion(id: $id, revision: $revision) { id } }`

interface Scene {
  mail: MailServer
  /** Keeps what an attempt writes down waiting, from before it is claimed or before it is settled. */
  holdNotes(): Promise<void>
  /** Resolves when somebody waits because of that. */
  isHeld(): Promise<void>
}

type Answer = { deliveries: { state: string; attempts: { outcome: string }[] }[] }

/** Prepares the scene; what it resolves with resolves when it is time to kill. */
type Arrange = (scene: Scene) => Promise<() => Promise<unknown>>

/** Asks for a vote, which is mailed; kills the sender at its time; another takes over. */
async function killed(
  { onTestFinished }: TestContext,
  arrange: Arrange,
): Promise<{ mails: string[]; outcomes: string[] | undefined }> {
  const mail = await startMailServer()
  const env = { SMTP_URL: mail.url, MAIL_FROM: 'board@example.org' }
  const first = await startTestServer({ env })
  onTestFinished(first.stop)
  onTestFinished(mail.stop)
  const sql = postgres(first.databaseUrl, { max: 1, onnotice: () => {} })
  const watch = postgres(first.databaseUrl, { max: 1 })
  onTestFinished(async () => {
    await Promise.all([sql.end({ timeout: 1 }), watch.end({ timeout: 1 })])
  })
  const mia = await personIn(first, 'Mia Member', 'member')
  const scene: Scene = {
    mail,
    async holdNotes() {
      await sql`begin`
      await sql`lock table delivery_attempt in exclusive mode`
    },
    isHeld: () =>
      expect
        .poll(
          () => watch`
            select from pg_locks where not granted and relation = 'delivery_attempt'::regclass`,
          { timeout: 60_000 },
        )
        .toHaveLength(1),
  }
  const isTime = await arrange(scene)
  await asksForVote(mia)
  await isTime()
  first.running.process.kill('SIGKILL')
  await first.running.ended
  await sql`rollback`

  const second = await startTestServer({ env: { ...env, DATABASE_URL: first.databaseUrl } })
  onTestFinished(second.stop)
  return { mails: mail.taken, outcomes: await outcomesOf(second) }
}

async function asksForVote(mia: SignedIn): Promise<void> {
  const input = {
    kpi: 'SLA_RESOLUTION',
    terms: { value: 0.9, red: 0.8 },
    effectiveFrom: '2026-05-01',
    rationale: 'Users wait too long.',
  }
  type Draft = { draftMotion: { id: string; revision: number } }
  const { draftMotion } = await mia.gets<Draft>(DRAFT, { input })
  const { id, revision } = draftMotion
  await mia.gets(PROPOSE, { id, revision })
}

/** How each attempt at the one mail went, once it was sent. */
async function outcomesOf(server: TestServer): Promise<string[] | undefined> {
  const admin = await personIn(server, 'Ada Admin', 'administrator')
  const deliveries = async () => (await admin.gets<Answer>(print(DeliveriesDocument))).deliveries
  await expect
    .poll(async () => (await deliveries()).map(({ state }) => state), { timeout: 240_000 })
    .toEqual(['SENT'])
  return (await deliveries())[0]?.attempts.map(({ outcome }) => outcome)
}

const messageIds = (mails: readonly string[]) =>
  mails.map(mail => /^message-id: <(.+)>/im.exec(mail)?.[1])

describe.concurrent('a mail whose sender is killed', () => {
  test('before it wrote down that it would send is sent once, at the first attempt of another', async context => {
    const { mails, outcomes } = await killed(context, async ({ holdNotes, isHeld }) => {
      await holdNotes()
      return isHeld
    })
    expect([mails.length, outcomes]).toEqual([1, ['SENT']])
  }, 300_000)

  test.for(['GREETING', 'SENDER'] as const)(
    'when the conversation had come to its %s and no further is sent once',
    { timeout: 300_000 },
    async (step, context) => {
      const { mails, outcomes } = await killed(context, async ({ mail }) => {
        const isThere = mail.holds(step)
        return () => isThere
      })
      expect([mails.length, outcomes]).toEqual([1, ['UNKNOWN', 'SENT']])
    },
  )

  test('after the server took it and before that is on record comes again under the same Message-ID', async context => {
    const { mails, outcomes } = await killed(context, async ({ mail, holdNotes, isHeld }) => {
      const isTaken = mail.holds('TAKEN')
      return async () => {
        const goOn = await isTaken
        await holdNotes()
        goOn()
        await isHeld()
      }
    })
    expect([mails.length, outcomes]).toEqual([2, ['UNKNOWN', 'SENT']])
    const [one, other] = messageIds(mails)
    expect(one).toMatch(/^[0-9a-f-]{36}@/)
    expect(other).toBe(one)
  }, 300_000)
})
