import type { Role } from '../../domain/access/role.js'
import type { Ctx } from '../../platform/context.js'
import type { Sql } from '../../platform/postgres.js'
import type { NamedPlace } from './named-place.js'
import type { Person } from './person.js'

/** What is told of a person `p`, all roles included. */
export const columnsOfPerson = (sql: Sql) => sql`
  p.id, p.name, p.position, p.email, p.is_active as "isActive", p.is_demo as "isDemo",
  coalesce(p.time_zone, (select time_zone from organisation), 'UTC') as "timeZone", p.language,
  coalesce((
    select jsonb_agg(jsonb_build_object('role', g.role, 'departmentId', g.department_id,
      'department', d.code, 'departmentName', d.name, 'serviceId', g.service_id,
      'service', s.code, 'serviceName', s.name) order by g.id)
    from role_grant g left join department d on d.id = g.department_id
    left join service s on s.id = g.service_id
    where g.person_id = p.id), '[]') as roles`

const people = (sql: Sql) => sql`select ${columnsOfPerson(sql)} from person p`

export async function loadPeople(ctx: Ctx): Promise<Person[]> {
  return ctx.sql<Person[]>`${people(ctx.sql)} order by p.created_at, p.name, p.id`
}

export async function loadPerson(ctx: Ctx, id: string): Promise<Person | null> {
  const [row] = await ctx.sql<Person[]>`${people(ctx.sql)} where p.id = ${id}`
  return row ?? null
}

export async function findByEmail(ctx: Ctx, email: string): Promise<Person | null> {
  const [row] = await ctx.sql<Person[]>`
    ${people(ctx.sql)} where lower(p.email) = lower(${email})`
  return row ?? null
}

export interface NewPerson {
  /** Absent: the database chooses one. */
  id?: string
  name: string
  position: string | null
  email: string
  timeZone: string | null
  isDemo: boolean
}

/** The id, or null where the id or the e-mail address is taken. */
export async function insertPerson(ctx: Ctx, person: NewPerson): Promise<string | null> {
  const { id = null, name, position, email, timeZone, isDemo } = person
  const [row] = await ctx.sql<{ id: string }[]>`
    insert into person (id, name, position, email, time_zone, is_demo, created_at)
    values (coalesce(${id}::uuid, gen_random_uuid()), ${name}, ${position}, ${email}, ${timeZone},
      ${isDemo}, ${ctx.now})
    on conflict do nothing
    returning id`
  return row?.id ?? null
}

export interface NewGrant {
  role: Role
  /** Code of the department. */
  department: string | null
  /** Code of the service; absent: of none in particular. */
  service?: string | null
}

/** Gives the person exactly these roles. */
export async function replaceGrants(
  ctx: Ctx,
  personId: string,
  grants: readonly NewGrant[],
): Promise<void> {
  const wanted = JSON.stringify(grants)
  // Those that stay keep whether a group gave them.
  await ctx.sql`
    delete from role_grant g where g.person_id = ${personId} and not exists (
      select from jsonb_to_recordset(${wanted}::text::jsonb)
        as w(role text, department text, service text)
      where w.role = g.role
        and g.department_id is not distinct from (select id from department where code = w.department)
        and g.service_id is not distinct from (select id from service where code = w.service))`
  for (const { role, department, service = null } of grants)
    await ctx.sql`
      insert into role_grant (person_id, role, department_id, service_id, granted_at)
      values (${personId}, ${role}, (select id from department where code = ${department}),
        (select id from service where code = ${service}), ${ctx.now})
      on conflict do nothing`
}

export async function departmentCodes(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.sql<{ code: string }[]>`select code from department order by code`
  return rows.map(({ code }) => code)
}

/** Codes of whatever a role can be within. */
export async function placeCodes(ctx: Ctx): Promise<{ departments: string[]; services: string[] }> {
  const services = await ctx.sql<{ code: string }[]>`select code from service order by code`
  return { departments: await departmentCodes(ctx), services: services.map(({ code }) => code) }
}

/** Departments with the services of each, by name; of a service also its department is said. */
export async function loadPlaces({ sql }: Ctx): Promise<NamedPlace[]> {
  return sql<NamedPlace[]>`
    select 'DEPARTMENT' as kind, id as "departmentId", null::int as "serviceId", code, name
    from department
    union all
    select 'SERVICE', department_id, id, code, name from service
    order by kind, name, code`
}

export async function setActive(ctx: Ctx, personId: string, isActive: boolean): Promise<void> {
  await ctx.sql`update person set is_active = ${isActive} where id = ${personId}`
}

/** Also an invented person is somebody. */
export async function isNobodyHere(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.sql<{ is: boolean }[]>`select not exists (select from person) as is`
  return row?.is ?? false
}

export async function organisationName(ctx: Ctx): Promise<string> {
  const [row] = await ctx.sql<{ name: string }[]>`select name from organisation`
  return row?.name ?? ''
}

export async function isDemoOrganisation(ctx: Pick<Ctx, 'sql'>): Promise<boolean> {
  const [row] = await ctx.sql<{ is: boolean }[]>`select demo = 1 as is from organisation`
  return row?.is ?? false
}
