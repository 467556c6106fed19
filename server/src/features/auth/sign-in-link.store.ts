import type { Ctx } from '../../platform/context.js'
import { hashOfSecret } from '../../platform/secret.js'

/** A link does one thing: one that lets choose a password signs nobody in. */
export type LinkPurpose = 'SIGN_IN' | 'PASSWORD'

export async function insertLink(
  ctx: Ctx,
  link: { secret: string; personId: string; expiresAt: Date; purpose: LinkPurpose },
): Promise<void> {
  const { secret, personId, expiresAt, purpose } = link
  await ctx.sql`
    insert into sign_in_link (secret_hash, person_id, purpose, created_at, expires_at)
    values (${hashOfSecret(secret)}, ${personId}, ${purpose}, ${ctx.now}, ${expiresAt})`
}

/** The person of a link, which is used up by this; null where it is unknown, used or too old. */
export async function takeLink(
  ctx: Ctx,
  secret: string,
  purpose: LinkPurpose,
): Promise<string | null> {
  const [row] = await ctx.sql<{ personId: string }[]>`
    update sign_in_link l set used_at = ${ctx.now}
    from person p
    where l.secret_hash = ${hashOfSecret(secret)} and l.purpose = ${purpose} and l.used_at is null
      and l.expires_at > ${ctx.now} and p.id = l.person_id and p.is_active
    returning l.person_id as "personId"`
  return row?.personId ?? null
}

/** Whoever is locked out must not come in by a link sent before. */
export async function deleteLinksOf(ctx: Ctx, personId: string): Promise<void> {
  await ctx.sql`delete from sign_in_link where person_id = ${personId}`
}
