import type { Ctx } from '../../platform/context.js'
import { arrayLiteral } from './array-literal.js'
import { columnsOf, inheritedColumns } from './booking/fact-columns.js'
import { sources } from './booking/sources.js'
import { factsAsOf } from './facts-as-of.js'
import { boundTo } from './matched-records.js'
import type { FactKind } from './measures/define-moment.js'

/** Everything about a fact that its measures read, by column; what is its ticket's begins so. */
export type FactState = Readonly<Record<string, unknown>>

export interface TouchingBooking {
  factId: number
  booking: number
  recordedAt: Date
}

/** How these facts are, or were known to be at a moment; one that is not there is not in it. */
export async function loadFactStates(
  ctx: Ctx,
  fact: FactKind,
  { ids, asOf }: { ids: readonly number[]; asOf: Date | null },
): Promise<Map<number, FactState>> {
  const { table, alias, join } = sources[fact]
  const values: unknown[] = []
  const bound = boundTo(values)
  const past = asOf ? factsAsOf(bound.bind(asOf.toISOString(), 'timestamptz')) : ''
  const own = columnsOf(fact).filter(column => column !== 'ticket_id')
  const told = [
    ...own.map(column => `'${column.replaceAll('"', '')}', ${alias}.${column}`),
    ...(join === '' ? [] : inheritedColumns.map(column => `'ticket.${column}', t.${column}`)),
  ]
  const rows = await ctx.sql.unsafe<{ id: number; state: FactState }[]>(
    `${past} select ${alias}.id, jsonb_build_object(${told.join(', ')}) as state
     from ${table} ${alias} ${join}
     where ${alias}.id = any(${bound.bind(arrayLiteral(ids), 'text')}::int[])`,
    values as never[],
  )
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/** The bookings after a moment and up to another that brought, changed or removed these facts. */
export async function loadTouchingBookings(
  ctx: Ctx,
  fact: FactKind,
  { ids, after, until }: { ids: readonly number[]; after: Date; until: Date | null },
): Promise<TouchingBooking[]> {
  const { table, join } = sources[fact]
  const values: unknown[] = []
  const bound = boundTo(values)
  const those = `${bound.bind(arrayLiteral(ids), 'text')}::int[]`
  const ofTicket = `union select f.id, v.until_booking from ${table} f
       join fact_version v on v.fact = 'ticket' and v.fact_id = f.ticket_id where f.id = any(${those})
     union select f.id, k.booked_in from ${table} f join ticket k on k.id = f.ticket_id
       where f.id = any(${those})`
  return ctx.sql.unsafe<TouchingBooking[]>(
    `select touched.id as "factId", b.id as booking, b.recorded_at as "recordedAt"
     from (select fact_id as id, until_booking as booking from fact_version
       where fact = '${table}' and fact_id = any(${those})
     union select id, booked_in from ${table} where id = any(${those})
     ${join === '' ? '' : ofTicket}) touched
     join booking b on b.id = touched.booking
     where b.recorded_at > ${bound.bind(after.toISOString(), 'timestamptz')}
       and b.recorded_at <= coalesce(${bound.bind(until?.toISOString() ?? null, 'timestamptz')}, 'infinity')
     order by b.recorded_at`,
    values as never[],
  )
}
