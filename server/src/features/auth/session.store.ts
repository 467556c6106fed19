import type { Ctx } from '../../platform/context.js'
import type { Sql } from '../../platform/postgres.js'
import { hashOfSecret } from '../../platform/secret.js'
import {
  type FromProvider,
  IDLE_HOURS,
  NEW_SECRET_AFTER_MINUTES,
  OVERLAP_SECONDS,
  type OwnSession,
  type Recognised,
  type SessionWay,
} from './session.js'

type Asked = Pick<Ctx, 'sql' | 'now'>

const RENEWED_AFTER_SECONDS = 60

/** The sessions that a secret opens: at most one. */
const openedBy = (sql: Sql, now: Date, hash: Buffer) => sql`
  (s.secret_hash = ${hash} or s.next_hash = ${hash}
    or (s.previous_hash = ${hash} and s.previous_until > ${now}))`

const holding = (sql: Sql, now: Date) => sql`
  s.expires_at > ${now}
  and s.last_seen_at > ${now}::timestamptz - make_interval(hours => ${IDLE_HOURS})`

/**
 * Whose session it is, where it is neither idle for too long nor over; marks it as seen. A secret
 * that is brought for the first time takes the place of the one before.
 */
export async function personOfSession({ sql, now }: Asked, secret: string) {
  const hash = hashOfSecret(secret)
  const [row] = await sql<Recognised[]>`
    with found as (
      select s.id, s.person_id, s.way, s.last_seen_at, s.expires_at, s.secret_since,
        s.secret_hash = ${hash} as is_current, s.next_hash = ${hash} as is_next
      from session s join person p on p.id = s.person_id and p.is_active
      where ${openedBy(sql, now, hash)} and ${holding(sql, now)}
    ), seen as (
      update session s set last_seen_at = ${now},
        previous_hash = case when s.next_hash = ${hash} then s.secret_hash else s.previous_hash end,
        previous_until = case when s.next_hash = ${hash}
          then ${now}::timestamptz + make_interval(secs => ${OVERLAP_SECONDS})
          else s.previous_until end,
        secret_since = case when s.next_hash = ${hash} then ${now} else s.secret_since end,
        secret_hash = case when s.next_hash = ${hash} then s.next_hash else s.secret_hash end,
        next_hash = case when s.next_hash = ${hash} then null else s.next_hash end
      from found where s.id = found.id and (found.is_next or found.last_seen_at
        < ${now}::timestamptz - make_interval(secs => ${RENEWED_AFTER_SECONDS}))
    )
    select is_current and secret_since
        <= ${now}::timestamptz - make_interval(mins => ${NEW_SECRET_AFTER_MINUTES})
        as "isDueForNewSecret", ${recognised(sql)}
    from found`
  return row ?? null
}

const recognised = (sql: Sql) => sql`
  found.id as "sessionId", found.person_id as "personId", found.expires_at as "expiresAt",
  found.way = 'PASSWORD' and exists (
    select from password w where w.person_id = found.person_id and w.must_change)
    as "mustChangePassword",
  coalesce((
    select jsonb_agg(jsonb_build_object('role', role, 'departmentId', department_id,
      'serviceId', service_id))
    from role_grant g where g.person_id = found.person_id), '[]') as grants`

/** The same by the id of the session, which opens nothing for a browser. */
export async function personOfSessionId({ sql, now }: Asked, id: string) {
  const [row] = await sql<Recognised[]>`
    with found as (
      select s.id, s.person_id, s.way, s.expires_at
      from session s join person p on p.id = s.person_id and p.is_active
      where s.id = ${id} and ${holding(sql, now)}
    )
    select false as "isDueForNewSecret", ${recognised(sql)} from found`
  return row ?? null
}

/**
 * Another secret for a session, which holds beside the present one until it is brought. False where
 * the browser was just given one, in answer to another request.
 */
export async function offerSecret(
  { sql, now }: Asked,
  { sessionId, secret }: { sessionId: string; secret: string },
): Promise<boolean> {
  const { count } = await sql`
    update session set next_hash = ${hashOfSecret(secret)}, next_at = ${now}
    where id = ${sessionId} and (next_hash is null
      or next_at < ${now}::timestamptz - make_interval(secs => ${OVERLAP_SECONDS}))`
  return count > 0
}

export interface NewSession {
  secret: string
  personId: string
  expiresAt: Date
  way: SessionWay
  from?: FromProvider | undefined
}

export async function insertSession(ctx: Ctx, session: NewSession): Promise<void> {
  const { secret, personId, expiresAt, way, from } = session
  await ctx.sql`
    insert into session (secret_hash, secret_since, person_id, way, agent, id_token,
      provider_session, created_at, last_seen_at, expires_at)
    values (${hashOfSecret(secret)}, ${ctx.now}, ${personId}, ${way}, ${ctx.visit?.agent ?? null},
      ${from?.idToken ?? null}, ${from?.sid ?? null}, ${ctx.now}, ${ctx.now}, ${expiresAt})`
}

/** From the next request on a person's browsers get new secrets: what they may do has changed. */
export async function renewSecretsOf({ sql }: Asked, personId: string): Promise<void> {
  await sql`update session set secret_since = '-infinity' where person_id = ${personId}`
}

/** The sessions of a person that hold, the one used last first. */
export async function loadSessions({ sql, now, visit }: Ctx, personId: string) {
  const hash = hashOfSecret(visit?.secret ?? '')
  return sql<OwnSession[]>`
    select s.id, s.way, s.agent, s.created_at as "startedAt", s.last_seen_at as "lastSeenAt",
      s.expires_at as "endsAt", ${openedBy(sql, now, hash)} is true as "isThisOne"
    from session s where s.person_id = ${personId} and ${holding(sql, now)}
    order by s.last_seen_at desc, s.id`
}

/** The session of this browser, as it was opened; null where there is none. */
export async function loadThisSession({ sql, now, visit }: Ctx) {
  const hash = hashOfSecret(visit?.secret ?? '')
  const [row] = await sql<{ way: SessionWay; createdAt: Date; idToken: string | null }[]>`
    select s.way, s.created_at as "createdAt", s.id_token as "idToken"
    from session s where ${openedBy(sql, now, hash)}`
  return row ?? null
}

export async function deleteSession({ sql, now }: Ctx, secret: string): Promise<void> {
  await sql`delete from session s where ${openedBy(sql, now, hashOfSecret(secret))}`
}

/** False: this person has no such session. */
export async function deleteSessionById(
  { sql }: Ctx,
  { id, personId }: { id: string; personId: string },
): Promise<boolean> {
  const { count } =
    await sql`delete from session where id::text = ${id} and person_id = ${personId}`
  return count > 0
}

export async function deleteSessionsOf({ sql }: Pick<Ctx, 'sql'>, personId: string) {
  await sql`delete from session where person_id = ${personId}`
}

/** Sessions and links that can never be used again, and tries that are forgotten. */
export async function deleteExpired({ sql, now }: Ctx): Promise<void> {
  await sql`
    delete from session where expires_at < ${now}
      or last_seen_at < ${now}::timestamptz - make_interval(hours => ${IDLE_HOURS})`
  await sql`delete from sign_in_link where expires_at < ${now}`
  await sql`delete from set_up_link where expires_at < ${now}`
  await sql`delete from sign_in_attempt where last_at < ${now}::timestamptz - interval '1 day'`
}
