import type { CalendarVersion } from '../../../domain/calendar/calendar-version.js'
import type { Sql } from '../../../platform/postgres.js'
import type { CalendarFact, DepartmentFact, ServiceFact, TeamFact } from '../fact-batch.js'

export interface Dimensions {
  calendars: Map<string, CalendarFact>
  departments: Map<string, DepartmentFact>
  services: Map<string, ServiceFact>
  teams: Map<string, TeamFact>
  requesterDepartments: Map<string, DepartmentFact>
}

const byCode = <T extends { code: string }>(rows: readonly T[]) =>
  new Map(rows.map(row => [row.code, { ...row }]))

export async function loadDimensions(sql: Sql): Promise<Dimensions> {
  const calendars = await sql<CalendarFact[]>`
    select c.code, c.name, coalesce(jsonb_agg(jsonb_build_object(
      'effectiveFrom', v.effective_from, 'timeZone', v.time_zone, 'weekly', v.weekly,
      'holidays', v.holidays, 'extraOpen', v.extra_open) order by v.effective_from)
      filter (where v.calendar_id is not null), '[]') as versions
    from business_calendar c left join business_calendar_version v on v.calendar_id = c.id
    group by c.id`
  const departments = await sql<DepartmentFact[]>`select code, name from department`
  const services = await sql<ServiceFact[]>`
    select s.code, s.name, d.code as department, c.code as calendar
    from service s join department d on d.id = s.department_id
      left join business_calendar c on c.id = s.calendar_id`
  const teams = await sql<TeamFact[]>`
    select t.code, t.name, d.code as department, t.level
    from team t left join department d on d.id = t.department_id`
  const requesterDepartments = await sql<DepartmentFact[]>`
    select code, name from requester_department`
  return {
    requesterDepartments: byCode(requesterDepartments),
    calendars: byCode(calendars),
    departments: byCode(departments),
    services: byCode(services),
    teams: byCode(teams),
  }
}

/** Writes definitions that are new or have changed, in the order in which they name each other. */
export async function saveDimensions(sql: Sql, changed: Dimensions): Promise<void> {
  if (changed.calendars.size) await saveCalendars(sql, [...changed.calendars.values()])
  if (changed.requesterDepartments.size)
    await sql`
      insert into requester_department (code, name)
      select code, name from jsonb_to_recordset(${json(changed.requesterDepartments)}::jsonb)
        as f(code text, name text)
      on conflict (code) do nothing`
  if (changed.departments.size)
    await sql`
      insert into department (code, name)
      select code, name from jsonb_to_recordset(${json(changed.departments)}::jsonb)
        as f(code text, name text)
      on conflict (code) do update set name = excluded.name`
  if (changed.services.size)
    await sql`
      insert into service (code, name, department_id, calendar_id)
      select f.code, f.name, d.id, c.id
      from jsonb_to_recordset(${json(changed.services)}::jsonb)
        as f(code text, name text, department text, calendar text)
      join department d on d.code = f.department
      left join business_calendar c on c.code = f.calendar
      on conflict (code) do update set name = excluded.name,
        department_id = excluded.department_id, calendar_id = excluded.calendar_id`
  if (changed.teams.size)
    await sql`
      insert into team (code, name, department_id, level)
      select f.code, f.name, d.id, f.level
      from jsonb_to_recordset(${json(changed.teams)}::jsonb)
        as f(code text, name text, department text, level smallint)
      left join department d on d.code = f.department
      on conflict (code) do update set name = excluded.name,
        department_id = excluded.department_id, level = excluded.level`
}

async function saveCalendars(sql: Sql, calendars: readonly CalendarFact[]): Promise<void> {
  await sql`
    insert into business_calendar (code, name)
    select code, name from jsonb_to_recordset(${JSON.stringify(calendars)}::jsonb)
      as f(code text, name text)
    on conflict (code) do update set name = excluded.name`
  const versions = calendars.flatMap(({ code, versions }) =>
    versions.map((version: CalendarVersion) => ({ code, ...version })),
  )
  await sql`
    delete from business_calendar_version v using business_calendar c
    where c.id = v.calendar_id and c.code = any(${calendars.map(c => c.code)}::text[])`
  await sql`
    insert into business_calendar_version
      (calendar_id, effective_from, time_zone, weekly, holidays, extra_open)
    select c.id, f."effectiveFrom", f."timeZone", f.weekly, f.holidays, f."extraOpen"
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as f(code text,
      "effectiveFrom" date, "timeZone" text, weekly jsonb, holidays jsonb, "extraOpen" jsonb)
    join business_calendar c on c.code = f.code`
}

const json = (facts: Map<string, object>): string => JSON.stringify([...facts.values()])
