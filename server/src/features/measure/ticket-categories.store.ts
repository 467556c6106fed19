import type { Ctx } from '../../platform/context.js'
import { sources } from './booking/sources.js'
import { factsAsOf } from './facts-as-of.js'
import { boundTo } from './matched-records.js'
import { measureInSql } from './measure-in-sql.js'
import { plusDays } from './spans.js'

export interface CategoryQuestion {
  categories: readonly string[]
  /** In order, without gaps. */
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
  const [first, last] = [periods[0], periods.at(-1)]
  const [way] = measureInSql('ticketsOpened').ways
  if (!first || !last || !way || categories.length === 0) return []
  const values: unknown[] = []
  const { bind } = boundTo(values)
  const past = asOf ? factsAsOf(bind(asOf.toISOString(), 'timestamptz')) : ''
  const spans = periods.map(({ start, end }) => ({ start, end }))
  const [from, to] = [plusDays(first.start, -2), plusDays(last.end, 2)]
  const { table, alias } = sources.ticket
  return ctx.sql.unsafe<CategoryCount[]>(
    `${past}
     select t.category, t.service_id as "serviceId", p.start::text as start,
       sum(${way.value})::int as opened
     from ${table} ${alias}
     join jsonb_to_recordset(${bind(JSON.stringify(spans), 'text')}::jsonb) as p(start date, "end" date)
       on local_day(${way.at}) >= p.start and local_day(${way.at}) < p."end"
     where ${way.where} and t.category in (
         select jsonb_array_elements_text(${bind(JSON.stringify(categories), 'text')}::jsonb))
       and ${way.at} >= ${bind(from, 'date')} and ${way.at} < ${bind(to, 'date')}
     group by t.category, t.service_id, p.start`,
    values as never[],
  )
}
