import type { Ctx } from '../../../platform/context.js'
import { columnsOfPerson } from '../person.store.js'
import type { AdministeredPerson } from './administered.js'

/** Everybody whose name, address or position has this text, by name; `id`: that person alone. */
export async function loadAdministered(
  { sql, now }: Ctx,
  { search = '', id = null }: { search?: string; id?: string | null },
): Promise<AdministeredPerson[]> {
  return sql<AdministeredPerson[]>`
    select ${columnsOfPerson(sql)}, p.created_at as "createdAt",
      exists (select from password w where w.person_id = p.id) as "hasPassword",
      exists (select from person_identity i where i.person_id = p.id) as "isKnownToProvider",
      (select count(*)::int from session s where s.person_id = p.id and s.expires_at > ${now})
        as sessions,
      (select max(s.last_seen_at) from session s where s.person_id = p.id) as "lastSeenAt",
      (select count(*)::int from service_token t where t.owner_id = p.id and t.revoked_at is null
        and t.expires_at > ${now}) as tokens
    from person p
    where (${id}::text is null or p.id::text = ${id})
      and position(lower(${search}) in
        lower(concat_ws(' ', p.name, p.email, p.position))) > 0
    order by p.is_active desc, lower(p.name), p.id`
}

/** Until the transaction ends, nobody else changes who administers. */
export async function lockAdministrators({ sql }: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7305001549)`
}

/** Somebody who may come in administers the whole organisation. */
export async function isAnybodyAdministrator({ sql }: Ctx): Promise<boolean> {
  const [row] = await sql<{ is: boolean }[]>`
    select exists (
      select from role_grant g join person p on p.id = g.person_id
      where g.role = 'ADMINISTRATOR' and g.department_id is null and g.service_id is null
        and p.is_active) as is`
  return row?.is ?? false
}

export async function savePerson(
  { sql }: Ctx,
  id: string,
  { name, position, email }: Pick<AdministeredPerson, 'name' | 'position' | 'email'>,
): Promise<void> {
  await sql`
    update person set name = ${name}, position = ${position}, email = ${email} where id = ${id}`
}
