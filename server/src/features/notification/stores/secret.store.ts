import type { Ctx } from '../../../platform/context.js'

/** The stored secrets of a webhook, sealed or, from earlier versions, in the clear. */
export interface KeptSecrets {
  secret: string
  previousSecret: string | null
  /** Until when the one before is signed with too. */
  previousUntil: Date | null
}

export async function loadSecrets(ctx: Ctx, id: string): Promise<KeptSecrets | null> {
  const [found] = await ctx.sql<KeptSecrets[]>`
    select secret, previous_secret as "previousSecret", previous_until as "previousUntil"
    from webhook_endpoint where id::text = ${id}`
  return found ?? null
}

/** Puts a new secret in the place of the one that there is, which holds until then. */
export async function replaceSecret(
  ctx: Ctx,
  id: string,
  { secret, previousUntil }: Pick<KeptSecrets, 'secret' | 'previousUntil'>,
): Promise<void> {
  await ctx.sql`
    update webhook_endpoint
    set previous_secret = secret, previous_until = ${previousUntil}, secret = ${secret}
    where id::text = ${id}`
}

/** Takes out secrets whose time is over. */
export async function forgetPrevious(ctx: Ctx): Promise<void> {
  await ctx.sql`
    update webhook_endpoint set previous_secret = null, previous_until = null
    where previous_until <= ${ctx.now}`
}

interface Stored {
  id: string
  column: 'secret' | 'previous_secret'
  stored: string
}

/** Every stored secret. */
export async function loadKept(ctx: Ctx): Promise<Stored[]> {
  return ctx.sql<Stored[]>`
    select id, 'secret' as column, secret as stored from webhook_endpoint
    union all
    select id, 'previous_secret', previous_secret from webhook_endpoint
    where previous_secret is not null`
}

/** The same secret, stored another way; nothing where somebody has replaced it meanwhile. */
export async function replaceStored(
  { sql }: Ctx,
  { id, column, stored }: Stored,
  sealed: string,
): Promise<void> {
  await sql`
    update webhook_endpoint set ${sql(column)} = ${sealed}
    where id = ${id} and ${sql(column)} = ${stored}`
}
