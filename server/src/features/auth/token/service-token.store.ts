import type { Grant } from '../../../domain/access/role.js'
import { endsSoon } from '../../../domain/access/token-end.js'
import type { TokenUse } from '../../../domain/access/token-uses.js'
import type { Ctx } from '../../../platform/context.js'
import { hashOfSecret } from '../../../platform/secret.js'
import { type BroughtToken, type ServiceToken, stateOf } from './service-token.js'

const RENEWED_AFTER_SECONDS = 60

/** The token with this secret, whatever became of it; marks it as used where it can be. */
export async function findToken(
  { sql, now }: Pick<Ctx, 'sql' | 'now'>,
  secret: string,
): Promise<BroughtToken | null> {
  const [row] = await sql<BroughtToken[]>`
    with found as (
      select t.*, p.name as owner_name, p.is_active as is_owner_active
      from service_token t join person p on p.id = t.owner_id
      where t.secret_hash = ${hashOfSecret(secret)}
    ), used as (
      update service_token t set last_used_at = ${now}
      from found f
      where t.id = f.id and f.revoked_at is null and f.expires_at > ${now} and f.is_owner_active
        and (f.last_used_at is null or f.last_used_at
          < ${now}::timestamptz - make_interval(secs => ${RENEWED_AFTER_SECONDS}))
    )
    select id, name, shown, owner_id as "ownerId", owner_name as "ownerName",
      is_owner_active as "isOwnerActive", uses, grants as frozen,
      expires_at as "expiresAt", revoked_at as "revokedAt",
      coalesce((
        select jsonb_agg(jsonb_build_object('role', role, 'departmentId', department_id,
          'serviceId', service_id))
        from role_grant g where g.person_id = found.owner_id), '[]') as present,
      coalesce((
        select jsonb_agg(jsonb_build_object('serviceId', s.id, 'departmentId', s.department_id))
        from service s where s.id in (
          select service_id from role_grant g where g.person_id = found.owner_id
          union select (g ->> 'serviceId')::int from jsonb_array_elements(grants) g)),
        '[]') as homes
    from found`
  return row ?? null
}

export interface NewToken {
  ownerId: string
  name: string
  secret: string
  shown: string
  uses: readonly TokenUse[]
  grants: readonly Grant[]
  expiresAt: Date
}

export async function insertToken({ sql, now }: Ctx, token: NewToken): Promise<string> {
  const { ownerId, name, secret, shown, uses, grants, expiresAt } = token
  const [row] = await sql<[{ id: string }]>`
    insert into service_token (owner_id, name, secret_hash, shown, uses, grants, created_at, expires_at)
    values (${ownerId}, ${name}, ${hashOfSecret(secret)}, ${shown}, ${[...uses]},
      ${JSON.stringify(grants)}::text::jsonb, ${now}, ${expiresAt})
    returning id`
  return row.id
}

type Row = Omit<ServiceToken, 'state' | 'endsSoon' | 'secret'>

/** The newest first: all, those of one owner, or one. */
export async function loadTokens(
  { sql, now }: Ctx,
  { ownerId = null, id = null }: { ownerId?: string | null; id?: string | null },
): Promise<ServiceToken[]> {
  const rows = await sql<Row[]>`
    select t.id, t.name, t.shown, t.uses, t.created_at as "createdAt", t.expires_at as "expiresAt",
      t.last_used_at as "lastUsedAt", t.revoked_at as "revokedAt",
      jsonb_build_object('id', p.id, 'name', p.name, 'position', p.position) as owner,
      array(
        select distinct d.code from jsonb_array_elements(t.grants) g
        join department d on d.id = (g ->> 'departmentId')::int order by d.code) as departments,
      array(
        select distinct s.code from jsonb_array_elements(t.grants) g
        join service s on s.id = (g ->> 'serviceId')::int order by s.code) as services
    from service_token t join person p on p.id = t.owner_id
    where (${ownerId}::uuid is null or t.owner_id = ${ownerId})
      and (${id}::text is null or t.id::text = ${id})
    order by t.created_at desc, t.id`
  return rows.map(row => {
    const state = stateOf(row, now)
    return { ...row, state, endsSoon: state === 'ACTIVE' && endsSoon(row, now), secret: null }
  })
}

/** False: it is over already. */
export async function endToken({ sql, now }: Ctx, id: string): Promise<boolean> {
  const { count } = await sql`
    update service_token set revoked_at = ${now} where id = ${id} and revoked_at is null`
  return count > 0
}

/** Whoever is locked out asks by no program either, also after they are let in again. */
export async function endTokensOf({ sql, now }: Ctx, ownerId: string): Promise<void> {
  await sql`
    update service_token set revoked_at = ${now} where owner_id = ${ownerId} and revoked_at is null`
}
