import type { Ctx } from '../../../platform/context.js'

export interface LoginRow {
  name: string
  seesEverything: boolean
  departments: string[]
  services: string[]
  grantedAt: Date
}

export const loadLogins = ({ sql }: Ctx): Promise<LoginRow[]> => sql<LoginRow[]>`
  select name, sees_everything as "seesEverything", granted_at as "grantedAt",
    array(select code from department where id = any (department_ids) order by 1) as departments,
    array(select code from service where id = any (service_ids) order by 1) as services
  from bi_login order by name`

/** Ids of the codes, in their order; null for a code that there is not. */
export async function idsOfCodes(
  { sql }: Ctx,
  table: 'department' | 'service',
  codes: readonly string[],
): Promise<(number | null)[]> {
  const rows = await sql<{ id: number | null }[]>`
    select t.id from unnest(${codes}::text[]) with ordinality c(code, at)
    left join ${sql(table)} t on t.code = c.code order by c.at`
  return rows.map(({ id }) => id)
}

export async function saveLogin(
  { sql, now }: Ctx,
  { name, departments, services }: { name: string; departments: number[]; services: number[] },
): Promise<void> {
  const seesEverything = departments.length === 0 && services.length === 0
  await sql`
    insert into bi_login (name, sees_everything, department_ids, service_ids, granted_at)
    values (${name}, ${seesEverything}, ${departments}, ${services}, ${now})
    on conflict (name) do update set sees_everything = excluded.sees_everything,
      department_ids = excluded.department_ids, service_ids = excluded.service_ids,
      granted_at = excluded.granted_at`
}

export const deleteLogin = async ({ sql }: Ctx, name: string): Promise<boolean> =>
  (await sql`delete from bi_login where name = ${name} returning 1`).length > 0
