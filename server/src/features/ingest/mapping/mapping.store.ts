import type { Ctx } from '../../../platform/context.js'
import { guardStep, historyGuards } from '../../../platform/guards.js'
import type { Sql } from '../../../platform/postgres.js'
import type { SavedMapping } from './mapping.js'

const columns = (sql: Sql) => sql`
  name, version, profile, fields, encoding, time_zone as "timeZone", author, reason,
  recorded_at as "recordedAt"`

/** The newest version of each, by name. */
export async function loadMappings({ sql }: Pick<Ctx, 'sql'>): Promise<SavedMapping[]> {
  return sql<SavedMapping[]>`
    select distinct on (name collate "C") ${columns(sql)} from import_mapping
    order by name collate "C", version desc`
}

/** All versions of one, newest first. */
export async function loadVersions(
  { sql }: Pick<Ctx, 'sql'>,
  name: string,
): Promise<SavedMapping[]> {
  return sql<SavedMapping[]>`
    select ${columns(sql)} from import_mapping where name = ${name} order by version desc`
}

/** False: another one of this name and number was saved meanwhile. */
export async function insertMapping(
  { sql }: Pick<Ctx, 'sql'>,
  { name, version, profile, fields, encoding, timeZone, author, reason, recordedAt }: SavedMapping,
): Promise<boolean> {
  const { count } = await sql`
    insert into import_mapping
      (name, version, profile, fields, encoding, time_zone, author, reason, recorded_at)
    values (${name}, ${version}, ${profile}, ${JSON.stringify(fields)}::text::jsonb, ${encoding},
      ${timeZone}, ${author}, ${reason}, ${recordedAt})
    on conflict do nothing`
  return count > 0
}

const saved = historyGuards('refuse_change_of_mapping', {
  keeps: 'saved',
  hint: 'Save a further version.',
})

/** By which version a file was read stays true: no version changes. */
export const installMappingGuards = guardStep(
  'guards of mappings',
  'refuse_change_of_mapping()',
  saved.refusal + saved.keep(['import_mapping']),
)
