import type { RoleOfGroup } from '../../../domain/access/groups.js'
import type { Ctx } from '../../../platform/context.js'

interface Identity {
  issuer: string
  subject: string
}

/** Who of us this is; null: nobody yet. */
export async function findIdentity(
  { sql }: Ctx,
  { issuer, subject }: Identity,
): Promise<{ personId: string; isActive: boolean } | null> {
  const [row] = await sql<{ personId: string; isActive: boolean }[]>`
    select p.id as "personId", p.is_active as "isActive"
    from person_identity i join person p on p.id = i.person_id
    where i.issuer = ${issuer} and i.subject = ${subject}`
  return row ?? null
}

export async function insertIdentity(
  { sql, now }: Ctx,
  { issuer, subject, personId }: Identity & { personId: string },
): Promise<void> {
  await sql`
    insert into person_identity (issuer, subject, person_id, created_at)
    values (${issuer}, ${subject}, ${personId}, ${now})`
}

/** They have another way in that is proof of who they are: a password, or an identity already. */
export async function hasWayIn({ sql }: Ctx, personId: string): Promise<boolean> {
  const [row] = await sql<{ has: boolean }[]>`
    select exists (select from password where person_id = ${personId})
      or exists (select from person_identity where person_id = ${personId}) as has`
  return row?.has ?? true
}

/** Gives exactly these roles by groups; those that were given by hand stay. True: they changed. */
export async function replaceGroupGrants(
  { sql, now }: Ctx,
  personId: string,
  grants: readonly RoleOfGroup[],
): Promise<boolean> {
  const wanted = JSON.stringify(grants)
  const gone = await sql`
    delete from role_grant g where g.person_id = ${personId} and g.is_from_group
      and not exists (
        select from jsonb_to_recordset(${wanted}::text::jsonb) as w(role text, department text)
        where w.role = g.role and g.department_id is not distinct from
          (select id from department where code = w.department))`
  const come = await sql`
    insert into role_grant (person_id, role, department_id, is_from_group, granted_at)
    select ${personId}, w.role, d.id, true, ${now}
    from jsonb_to_recordset(${wanted}::text::jsonb) as w(role text, department text)
    left join department d on d.code = w.department
    where w.department is null or d.id is not null
    on conflict do nothing`
  return gone.count + come.count > 0
}

/** Ends the sessions that came of this one of the provider, or of all of a person's there. */
export async function deleteSessionsFromProvider(
  { sql }: Ctx,
  { issuer, subject, sid }: { issuer: string; subject: string | null; sid: string | null },
): Promise<number> {
  const { count } = await sql`
    delete from session s using person_identity i
    where i.person_id = s.person_id and s.way = 'PROVIDER' and i.issuer = ${issuer}
      and (${subject}::text is null or i.subject = ${subject})
      and (${sid}::text is null or s.provider_session = ${sid})`
  return count
}
