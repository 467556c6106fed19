import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { Webhook } from 'standardwebhooks'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createSealing, KEY_BYTES } from '../../platform/sealing.js'
import { testDatabase } from '../../testing/database.js'
import { givenPerson } from '../../testing/given-person.js'
import { emailChannel } from './channels/email.js'
import { webhookChannel } from './channels/webhook.js'
import { readDeliveries, replayDelivery } from './deliveries.js'
import { notify } from './index.js'
import { readInbox } from './read-inbox.js'
import { sendDelivery } from './send-delivery.job.js'
import type { Shape } from './stores/endpoint.store.js'
import { addWebhook, readWebhooks } from './webhooks.js'

const db = await testDatabase()
const operator = () => ({
  ...db.ctx(new Date()),
  sealing: createSealing([Buffer.alloc(KEY_BYTES, 1)]),
})
const baseUrl = 'https://board.example.org'
let count = 0

const told = {
  topic: 'alert.firing',
  severity: 'CRITICAL',
  subject: 'Resolution in time fell <sharply>',
  sentences: ['80.1 % in March 2026 & falling.', 'The target is 90 %.'],
  link: '/kpi/SLA_RESOLUTION',
} as const

/** Refuses the first mails with these codes, takes the rest. */
async function mailServer(codes: number[] = []) {
  const mails: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, _, callback) {
      let text = ''
      stream.on('data', chunk => {
        text += chunk
      })
      stream.on('end', () => {
        const code = codes.shift()
        if (code) return callback(Object.assign(new Error('no'), { responseCode: code }))
        mails.push(text)
        callback(null)
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  return { smtpUrl: `smtp://127.0.0.1:${port}`, mails }
}

async function receiver(statuses: number[] = []) {
  const got: { headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer(async (request, reply) => {
    let body = ''
    for await (const chunk of request) body += chunk
    got.push({ headers: request.headers, body })
    reply.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, got }
}

const jobWith = (smtpUrl: string | null) =>
  sendDelivery({
    EMAIL: emailChannel(smtpUrl ? { smtpUrl, from: 'board@example.org', baseUrl } : null),
    WEBHOOK: webhookChannel({ baseUrl, mayBePrivate: true }),
  })

/** Does what is in the outbox, as the queue would; resolves with when it was due. */
async function deliver(job: ReturnType<typeof jobWith>): Promise<Date[]> {
  const rows = await db.sql<{ data: { deliveryId: string }; dueAt: Date }[]>`
    delete from outbox where job = 'send-delivery' returning data, due_at as "dueAt"`
  for (const { data } of rows) await job.run(operator(), data)
  return rows.map(({ dueAt }) => dueAt)
}

async function mailTo(): Promise<{ id: string; name: string; email: string }> {
  const name = 'Jürgen Ünal'
  const person = await givenPerson(operator(), ['MEMBER'], { name })
  await notify(operator(), {
    ...told,
    recipients: { people: [person.id] },
    dedupeKey: `m${++count}`,
  })
  return { ...person, name }
}

async function newestDelivery() {
  const [found] = await readDeliveries(operator(), { first: 1 })
  if (!found) throw new Error('no delivery')
  return found
}

describe('a mail', () => {
  test('says the same as HTML and as text, to the person, under a name that stays', async () => {
    const server = await mailServer()
    const { name, email } = await mailTo()
    await deliver(jobWith(server.smtpUrl))
    const mail = await PostalMime.parse(server.mails[0] ?? '')
    const { id, state } = await newestDelivery()
    expect(state).toBe('SENT')
    expect(mail).toMatchObject({
      subject: told.subject,
      messageId: `<${id}@board.example.org>`,
      from: { address: 'board@example.org' },
      to: [{ name, address: email }],
    })
    for (const sentence of told.sentences) expect(mail.text).toContain(sentence)
    expect(mail.text).toContain(`${baseUrl}/kpi/SLA_RESOLUTION`)
    expect(mail.html).toContain('fell &lt;sharply&gt;')
    expect(mail.html).toContain(`href="${baseUrl}/kpi/SLA_RESOLUTION"`)
  })

  test('writes its days as the language of its reader does, and so does the inbox', async () => {
    const server = await mailServer()
    const person = await givenPerson(operator(), ['MEMBER'])
    await db.sql`update person set language = 'EN_US' where id = ${person.id}`
    await notify(operator(), {
      ...{ ...told, subject: 'Review due on 8 November 2026', dedupeKey: `m${++count}` },
      recipients: { people: [person.id] },
    })
    await deliver(jobWith(server.smtpUrl))
    const mail = await PostalMime.parse(server.mails[0] ?? '')
    expect([mail.subject, mail.text]).toEqual([
      'Review due on November 8, 2026',
      expect.stringContaining('Review due on November 8, 2026'),
    ])
    expect(mail.html).toContain('<html lang="en-us">')
    const [item] = (await readInbox(person.ctx, {})).items
    expect(item?.subject).toBe('Review due on November 8, 2026')
  })

  test('that is put off by the server comes later, under the same name, once', async () => {
    const server = await mailServer([451])
    const { id: person } = await mailTo()
    const job = jobWith(server.smtpUrl)
    const before = Date.now()
    await deliver(job)
    expect(await newestDelivery()).toMatchObject({
      state: 'PENDING',
      attempts: [{ outcome: 'FAILED' }],
    })
    const [due] = await deliver(job)
    expect(Number(due) - before).toBeGreaterThanOrEqual(5000)
    const { id, attempts } = await newestDelivery()
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['FAILED', 'SENT'])
    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]).toContain(id)
    await job.run(db.ctx(new Date()), { deliveryId: id })
    expect([server.mails.length, person.length]).toEqual([1, 36])
  })

  test('that is refused for good is given up, said to administrators, and can be replayed', async () => {
    const admin = await givenPerson(operator(), ['ADMINISTRATOR'])
    const server = await mailServer([550])
    await mailTo()
    const job = jobWith(server.smtpUrl)
    await deliver(job)
    const { id, state } = await newestDelivery()
    expect(state).toBe('FAILED')
    const { items } = await readInbox(admin.ctx, {})
    expect(items[0]?.sentences.join(' ')).toContain('answered 550')
    await replayDelivery(admin.ctx, id)
    await deliver(job)
    expect((await newestDelivery()).state).toBe('SENT')
    await expect(replayDelivery(admin.ctx, id)).rejects.toThrow('given up')
  })

  test('without a server says so and is not tried again', async () => {
    await mailTo()
    await deliver(jobWith(null))
    expect((await newestDelivery()).attempts[0]?.detail).toContain('SMTP_URL')
  })

  test('whose process died in between is sent again, and the attempt is called unknown', async () => {
    const server = await mailServer()
    await mailTo()
    const { id } = await newestDelivery()
    await db.sql`update delivery set state = 'SENDING', attempts = 1 where id = ${id}`
    await db.sql`insert into delivery_attempt (delivery_id, number, started_at) values (${id}, 1, now())`
    await deliver(jobWith(server.smtpUrl))
    const { attempts } = await newestDelivery()
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['UNKNOWN', 'SENT'])
  })
})

describe('a webhook', () => {
  async function hook(shape: Shape, statuses: number[] = []) {
    const { url, got } = await receiver(statuses)
    await db.sql`update webhook_endpoint set is_active = false`
    const input = { name: 'Chat', url, shape, topics: [], leastSeverity: 'INFO' } as const
    const added = await addWebhook(operator(), { ...input, topics: [] })
    await notify(operator(), { ...told, recipients: {}, dedupeKey: `w${++count}` })
    return { ...added, got }
  }
  const job = jobWith(null)

  test('is signed so that an independent library believes it, and only it', async () => {
    const { secret, got } = await hook('GENERIC')
    await deliver(job)
    const [{ headers, body } = { headers: {}, body: '' }] = got
    const given = headers as Record<string, string>
    expect(new Webhook(secret).verify(body, given)).toMatchObject({
      type: 'alert.firing',
      data: { messages: [{ subject: told.subject, link: `${baseUrl}/kpi/SLA_RESOLUTION` }] },
    })
    expect(() => new Webhook(secret).verify(`${body} `, given)).toThrow()
    const old = { ...given, 'webhook-timestamp': String(Math.floor(Date.now() / 1000) - 600) }
    expect(() => new Webhook(secret).verify(body, old)).toThrow('timestamp')
  })

  test('speaks as Slack has it', async () => {
    const { got } = await hook('SLACK')
    await deliver(job)
    const { text, blocks } = JSON.parse(got[0]?.body ?? '')
    expect(text).toBe('Resolution in time fell &lt;sharply&gt;')
    expect(blocks[0].text.text).toContain(`<${baseUrl}/kpi/SLA_RESOLUTION|Open in Steerboard>`)
  })

  test('speaks as Teams has it', async () => {
    const { got } = await hook('TEAMS')
    await deliver(job)
    const [{ contentType, content }] = JSON.parse(got[0]?.body ?? '').attachments
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive')
    expect(content.actions[0].url).toBe(`${baseUrl}/kpi/SLA_RESOLUTION`)
  })

  test('that fails is told again with the same id and a new signature', async () => {
    const { secret, got } = await hook('GENERIC', [500, 302, 200])
    for (let i = 0; i < 3; i++) await deliver(job)
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    for (const { headers, body } of got)
      expect(() =>
        new Webhook(secret).verify(body, headers as Record<string, string>),
      ).not.toThrow()
    expect((await newestDelivery()).attempts.map(({ outcome }) => outcome)).toEqual([
      'FAILED',
      'FAILED',
      'SENT',
    ])
  })

  test('that never answers well is given up after ten attempts', async () => {
    await hook('GENERIC', Array(20).fill(503))
    for (let i = 0; i < 12; i++) await deliver(job)
    const { state, attempts } = await newestDelivery()
    expect([state, attempts.length]).toEqual(['FAILED', 10])
  })

  test('that is gone is switched off', async () => {
    const { webhook } = await hook('GENERIC', [410])
    await deliver(job)
    const found = (await readWebhooks(operator())).find(({ id }) => id === webhook.id)
    expect(found).toMatchObject({ isActive: false, offReason: expect.stringContaining('410') })
  })
})
