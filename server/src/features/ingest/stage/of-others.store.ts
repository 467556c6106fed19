import type { Sql } from '../../../platform/postgres.js'

/** What a staged row changes or hangs on, and the column of the stage that names it. */
const OWNED: readonly { stage: string; table: string; by: string }[] = [
  { stage: 'stage_ticket', table: 'ticket', by: 'external_id' },
  { stage: 'stage_ticket_event', table: 'ticket', by: 'ticket' },
  { stage: 'stage_sla_instance', table: 'ticket', by: 'ticket' },
  { stage: 'stage_survey_invitation', table: 'survey_invitation', by: 'external_id' },
  { stage: 'stage_survey_invitation', table: 'ticket', by: 'ticket' },
  { stage: 'stage_survey_response', table: 'survey_invitation', by: 'invitation' },
  { stage: 'stage_change', table: 'change', by: 'external_id' },
  { stage: 'stage_observation', table: 'observation', by: 'external_id' },
  { stage: 'stage_interaction', table: 'interaction', by: 'external_id' },
  { stage: 'stage_interaction', table: 'ticket', by: 'ticket' },
]

/** Drops staged rows that speak of records of other departments, and tells their lines. */
export async function dropOfOthers(
  sql: Sql,
  within: readonly string[],
  told: (line: number | null) => void,
): Promise<void> {
  for (const { stage, table, by } of OWNED) {
    const dropped = await sql.unsafe<{ line: number | null }[]>(
      `delete from ${stage} s using ${table} t join department d on d.id = t.department_id
        where t.source = s.source and t.external_id = s.${by} and d.code <> all($1::text[])
        returning s.line`,
      [[...within]],
    )
    for (const { line } of dropped) told(line)
  }
}

/** Codes of services and teams that are kept as those of other departments, or of all. */
export async function keptByOthers(
  sql: Sql,
  within: readonly string[],
): Promise<{ services: string[]; teams: string[] }> {
  const services = await sql<{ code: string }[]>`
    select s.code from service s join department d on d.id = s.department_id
    where d.code <> all(${[...within]}::text[])`
  const teams = await sql<{ code: string }[]>`
    select t.code from team t left join department d on d.id = t.department_id
    where d.code is null or d.code <> all(${[...within]}::text[])`
  return { services: services.map(({ code }) => code), teams: teams.map(({ code }) => code) }
}
