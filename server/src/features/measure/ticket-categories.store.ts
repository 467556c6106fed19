import type { Ctx } from '../../platform/context.js'
import { sources } from './booking/sources.js'
import { factsAsOf } from './facts-as-of.js'
import { boundTo } from './matched-records.js'
import { measureInSql } from './measure-in-sql.js'

export interface CategoryQuestion {
  categories: readonly string[]
  periods: readonly { start: string; end: string }[]
  /** Null: as it is known now. */
  asOf: Date | null
}

/** Tickets of a category that were opened for a service in a period. */
export interface CategoryCount {
  category: string
  serviceId: number
  /** First day of the period. */
  start: string
  opened: number
}

/** What `ticketsOpened` counts of some categories, which the ledger does not tell apart. */
export async function loadCategoryCounts(
  ctx: Ctx,
  { categories, periods, asOf }: CategoryQuestion,
): Promise<CategoryCount[]> {
  const [way] = measureInSql('ticketsOpened').ways
  if (!way || categories.length === 0) return []
  const values: unknown[] = []
  const { bind } = boundTo(values)
  const begun = asOf ? `${factsAsOf(bind(asOf.toISOString(), 'timestamptz'))},` : 'with'
  const spans = bind(
    JSON.stringify(periods.map(({ start, end }) => ({ start, stop: end }))),
    'text',
  )
  const names = bind(JSON.stringify(categories), 'text')
  const { table, alias } = sources.ticket
  // By instants, so that each period is a stretch of the index and no row is asked for its local day.
  return ctx.sql.unsafe<CategoryCount[]>(
    `${begun} span as (
       select start, start::timestamp at time zone time_zone as begins,
         stop::timestamp at time zone time_zone as ends
       from jsonb_to_recordset(${spans}::jsonb) as p(start date, stop date), organisation)
     select counted.category, counted.service_id as "serviceId", span.start::text as start,
       counted.opened
     from span cross join lateral (
       select t.category, t.service_id, sum(${way.value})::int as opened
       from ${table} ${alias}
       where ${way.where} and ${way.at} >= span.begins and ${way.at} < span.ends
         and t.category = any(array(select jsonb_array_elements_text(${names}::jsonb)))
       group by t.category, t.service_id) counted`,
    values as never[],
  )
}

/** The categories of most tickets that were opened from one local day until another, the largest first. */
export async function loadCategories(
  ctx: Ctx,
  { from, to, first }: { from: string; to: string; first: number },
): Promise<{ category: string; opened: number }[]> {
  const [way] = measureInSql('ticketsOpened').ways
  if (!way) return []
  const values: unknown[] = []
  const { bind } = boundTo(values)
  const { table, alias } = sources.ticket
  const instant = (day: string) => `${bind(day, 'date')}::timestamp at time zone time_zone`
  return ctx.sql.unsafe<{ category: string; opened: number }[]>(
    `select t.category, sum(${way.value})::int as opened
     from ${table} ${alias}, organisation
     where ${way.where} and t.category is not null
       and ${way.at} >= ${instant(from)} and ${way.at} < ${instant(to)}
     group by t.category order by opened desc, t.category limit ${bind(first, 'int')}`,
    values as never[],
  )
}
