import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { beforeEach, describe, expect, test } from 'vitest'
import { signWebhook } from '../../platform/outbound/sign-webhook.js'
import { CannotOpen, createSealing, KEY_BYTES, type Sealing } from '../../platform/sealing.js'
import { testDatabase } from '../../testing/database.js'
import { sealSecrets } from './seal-secrets.job.js'
import { loadSecrets } from './stores/secret.store.js'
import { secretsInForce } from './webhook-secrets.js'
import { addWebhook, readWebhooks, rotateWebhookSecret } from './webhooks.js'

const db = await testDatabase()
const now = new Date('2026-04-15T10:00:00Z')
const hour = 3_600_000
const [older, newer] = [randomBytes(KEY_BYTES), randomBytes(KEY_BYTES)]
const input = {
  name: 'Chat',
  url: 'https://chat.example.org/hook',
  shape: 'GENERIC',
  topics: [] as string[],
  leastSeverity: 'INFO',
} as const

const ctxWith = (sealing: Sealing | undefined, at = now) => ({ ...db.ctx(at), sealing })
const byOlder = (at?: Date) => ctxWith(createSealing([older]), at)
const inForce = async (id: string, ctx = byOlder()) => {
  const kept = await loadSecrets(ctx, id)
  if (!kept) throw new Error('no webhook')
  return secretsInForce(ctx, id, kept)
}
const stored = async (id: string) => {
  const [row] = await db.sql<{ secret: string; previous: string | null }[]>`
    select secret, previous_secret as previous from webhook_endpoint where id = ${id}`
  return row
}
const added = async () => {
  const { webhook, secret } = await addWebhook(byOlder(), input)
  return { id: webhook.id, secret }
}

beforeEach(async () => {
  await db.sql`delete from webhook_endpoint`
})

describe('the secret of a webhook', () => {
  test('does not stand in the database', async () => {
    const { id, secret } = await added()
    const [row] = await db.sql`select to_jsonb(w)::text as whole from webhook_endpoint w`
    expect(row?.whole).not.toContain(secret.slice(6, 20))
    expect(await inForce(id)).toEqual([secret])
  })

  test('of one webhook does not open as that of another', async () => {
    const [one, other] = [await added(), await added()]
    await db.sql`update webhook_endpoint set secret =
      (select secret from webhook_endpoint where id = ${one.id}) where id = ${other.id}`
    await expect(inForce(other.id)).rejects.toThrow(CannotOpen)
  })

  test('is not taken without a key, and nothing is written', async () => {
    await expect(addWebhook(ctxWith(undefined), input)).rejects.toThrow('SECRET_KEY')
    expect(await readWebhooks(byOlder())).toEqual([])
    const { id } = await added()
    await expect(inForce(id, ctxWith(undefined))).rejects.toThrow(CannotOpen)
  })
})

describe('a new secret', () => {
  test('signs beside the old one for a while, then alone', async () => {
    const { id, secret } = await added()
    const { secret: fresh, webhook } = await rotateWebhookSecret(byOlder(), id, 24)
    expect(webhook.previousSecretUntil).toEqual(new Date(now.getTime() + 24 * hour))
    const justBefore = byOlder(new Date(now.getTime() + 24 * hour - 1))
    expect(await inForce(id, justBefore)).toEqual([fresh, secret])
    const then = byOlder(new Date(now.getTime() + 24 * hour))
    expect(await inForce(id, then)).toEqual([fresh])
    expect((await readWebhooks(then))[0]?.previousSecretUntil).toBeNull()
  })

  test('is believed by those who know it, and meanwhile by those who know the old one', async () => {
    const { id, secret } = await added()
    const { secret: fresh } = await rotateWebhookSecret(byOlder(), id, 1)
    const body = '{}'
    const headers = signWebhook({ id: 'm', secrets: await inForce(id), body, at: new Date() })
    for (const known of [secret, fresh]) new Webhook(known).verify(body, headers)
    const stranger = `whsec_${randomBytes(32).toString('base64')}`
    expect(() => new Webhook(stranger).verify(body, headers)).toThrow()
  })

  test('ends the old one at once where that is asked, as after a leak', async () => {
    const { id } = await added()
    const { secret: fresh, webhook } = await rotateWebhookSecret(byOlder(), id, 0)
    expect(webhook.previousSecretUntil).toBeNull()
    expect(await inForce(id)).toEqual([fresh])
  })

  test.each([-1, 169])('is not given with an overlap of %i hours', async hours => {
    const { id, secret } = await added()
    await expect(rotateWebhookSecret(byOlder(), id, hours)).rejects.toThrow('0 to 168')
    expect(await inForce(id)).toEqual([secret])
  })

  test('is not given to a webhook that there is not', async () => {
    await expect(rotateWebhookSecret(byOlder(), 'x', 1)).rejects.toThrow('no such webhook')
  })
})

describe('every night', () => {
  test('what was stored in the clear is sealed, and stays what it was', async () => {
    const { id } = await added()
    const clear = `whsec_${randomBytes(32).toString('base64')}`
    await db.sql`update webhook_endpoint set secret = ${clear} where id = ${id}`
    expect(await inForce(id)).toEqual([clear])
    await sealSecrets.run(byOlder(), {})
    expect((await stored(id))?.secret).toMatch(/^sealed:1:/)
    expect(await inForce(id)).toEqual([clear])
  })

  test('what an older key sealed is sealed by the newest, so that the older one can go', async () => {
    const { id, secret } = await added()
    const { secret: fresh } = await rotateWebhookSecret(byOlder(), id, 24)
    await sealSecrets.run(ctxWith(createSealing([newer, older])), {})
    const onlyNewer = ctxWith(createSealing([newer]))
    expect(await inForce(id, onlyNewer)).toEqual([fresh, secret])
    await expect(inForce(id)).rejects.toThrow(CannotOpen)
  })

  test('a secret whose time is over is forgotten', async () => {
    const { id } = await added()
    await rotateWebhookSecret(byOlder(), id, 1)
    await sealSecrets.run(byOlder(new Date(now.getTime() + hour - 1)), {})
    expect((await stored(id))?.previous).not.toBeNull()
    await sealSecrets.run(byOlder(new Date(now.getTime() + hour)), {})
    expect((await stored(id))?.previous).toBeNull()
  })

  test('one that no key opens is left as it is, and keeps no other from being sealed', async () => {
    const lost = await addWebhook(ctxWith(createSealing([newer])), input)
    const { id, secret } = await added()
    const clear = (await inForce(id))[0] ?? ''
    await db.sql`update webhook_endpoint set secret = ${clear} where id = ${id}`
    const before = await stored(lost.webhook.id)
    await sealSecrets.run(byOlder(), {})
    expect(await stored(lost.webhook.id)).toEqual(before)
    expect(await inForce(id)).toEqual([secret])
    expect((await stored(id))?.secret).toMatch(/^sealed:1:/)
  })
})
