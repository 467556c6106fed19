import type { Ctx } from '../../../platform/context.js'
import { hashOfSecret } from '../../../platform/secret.js'

/** The link there is ends with it. */
export async function replaceSetUpLink(
  { sql }: Ctx,
  { secret, expiresAt }: { secret: string; expiresAt: Date },
): Promise<void> {
  await sql`
    insert into set_up_link (secret_hash, expires_at) values (${hashOfSecret(secret)}, ${expiresAt})
    on conflict (id) do update
      set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at`
}

/** False: it is not the link there is, or too old. Used up by it; of two at once one gets it. */
export async function takeSetUpLink({ sql, now }: Ctx, secret: string): Promise<boolean> {
  const { count } = await sql`
    delete from set_up_link
    where secret_hash = ${hashOfSecret(secret)} and expires_at > ${now}`
  return count > 0
}
