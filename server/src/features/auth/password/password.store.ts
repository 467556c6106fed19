import type { Ctx } from '../../../platform/context.js'

export interface KeptPassword {
  hash: string
  mustChange: boolean
}

/** The active person with this address, and the password, where there is one. */
export async function findSecret(
  { sql }: Ctx,
  email: string,
): Promise<{ personId: string; hash: string | null } | null> {
  const [row] = await sql<{ personId: string; hash: string | null }[]>`
    select p.id as "personId", w.hash
    from person p left join password w on w.person_id = p.id
    where lower(p.email) = lower(${email}) and p.is_active`
  return row ?? null
}

export async function loadPassword({ sql }: Ctx, personId: string): Promise<KeptPassword | null> {
  const [row] = await sql<KeptPassword[]>`
    select hash, must_change as "mustChange" from password where person_id = ${personId}`
  return row ?? null
}

export async function savePassword(
  { sql, now }: Ctx,
  { personId, hash, mustChange }: KeptPassword & { personId: string },
): Promise<void> {
  await sql`
    insert into password (person_id, hash, must_change, changed_at)
    values (${personId}, ${hash}, ${mustChange}, ${now})
    on conflict (person_id) do update
      set hash = excluded.hash, must_change = excluded.must_change, changed_at = excluded.changed_at`
}

/** The same password, kept by the present parameters. */
export async function replaceHash({ sql }: Ctx, personId: string, hash: string): Promise<void> {
  await sql`update password set hash = ${hash} where person_id = ${personId}`
}
