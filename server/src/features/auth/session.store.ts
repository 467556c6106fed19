import type { Grant } from '../../domain/access/role.js'
import type { Ctx } from '../../platform/context.js'
import { hashOfSecret } from '../../platform/secret.js'

const IDLE_HOURS = 8
const RENEWED_AFTER_SECONDS = 60

export interface Recognised {
  personId: string
  grants: Grant[]
}

/** Whose session it is, where it is neither idle for too long nor over; marks it as seen. */
export async function personOfSession(
  ctx: Pick<Ctx, 'sql' | 'now'>,
  secret: string,
): Promise<Recognised | null> {
  const [row] = await ctx.sql<Recognised[]>`
    with found as (
      select s.secret_hash, s.person_id, s.last_seen_at
      from session s join person p on p.id = s.person_id and p.is_active
      where s.secret_hash = ${hashOfSecret(secret)} and s.expires_at > ${ctx.now}
        and s.last_seen_at > ${ctx.now}::timestamptz - make_interval(hours => ${IDLE_HOURS})
    ), seen as (
      update session s set last_seen_at = ${ctx.now}
      from found where s.secret_hash = found.secret_hash
        and found.last_seen_at
          < ${ctx.now}::timestamptz - make_interval(secs => ${RENEWED_AFTER_SECONDS})
    )
    select person_id as "personId", coalesce((
      select jsonb_agg(jsonb_build_object('role', role, 'departmentId', department_id))
      from role_grant g where g.person_id = found.person_id), '[]') as grants
    from found`
  return row ?? null
}

export async function insertSession(
  ctx: Ctx,
  { secret, personId, expiresAt }: { secret: string; personId: string; expiresAt: Date },
): Promise<void> {
  await ctx.sql`
    insert into session (secret_hash, person_id, created_at, last_seen_at, expires_at)
    values (${hashOfSecret(secret)}, ${personId}, ${ctx.now}, ${ctx.now}, ${expiresAt})`
}

export async function deleteSession(ctx: Ctx, secret: string): Promise<void> {
  await ctx.sql`delete from session where secret_hash = ${hashOfSecret(secret)}`
}

export async function deleteSessionsOf(ctx: Ctx, personId: string): Promise<void> {
  await ctx.sql`delete from session where person_id = ${personId}`
}

/** Sessions and links that can never be used again. */
export async function deleteExpired(ctx: Ctx): Promise<void> {
  await ctx.sql`
    delete from session where expires_at < ${ctx.now}
      or last_seen_at < ${ctx.now}::timestamptz - make_interval(hours => ${IDLE_HOURS})`
  await ctx.sql`delete from sign_in_link where expires_at < ${ctx.now}`
}
