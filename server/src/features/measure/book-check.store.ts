import type { BacklogDay } from '../../domain/kpi/backlog-balance.js'
import { type Measure, moments } from '../../domain/kpi/measures.js'
import type { Ctx } from '../../platform/context.js'
import { cellsOf, fromRows, scopeColumns, slotColumns, sources } from './booking/sources.js'
import type { FactKind } from './measures/define-moment.js'
import { homeOf, momentNumber } from './measures/define-moment.js'
import { momentsOf } from './measures/index.js'

export interface BookCheck {
  checkedAt: Date
  /** Local days counted again: from the first up to, but not with, the second. */
  sampleStart: string
  sampleEnd: string
  /** Cells (moment, day, scope, bucket) compared, and those that differed. */
  cells: number
  differing: number
  /** Days whose open work was followed from the day before, and those on which it did not add up. */
  days: number
  unbalanced: number
}

const key = ['moment', 'day', ...scopeColumns, 'bucket'].join(', ')
const within = 'day >= $1::date and day < $2::date'
const slots = slotColumns.join(', ')

/** The cells of some days, from the facts alone; slots that a moment does not have are empty. */
const countedCells = (fact: FactKind): string[] => {
  const { table, alias } = sources[fact]
  const rows = {
    from: fromRows(fact, `(select 1 as sign, f.* from ${table} f)`),
    sign: `${alias}.sign`,
  }
  const cells = cellsOf(fact, rows, { net: true })
  return momentsOf(fact).map(({ moment }, place) => {
    const used = moments[moment].measures.length
    const padded = slotColumns.map((v, i) => (i < used ? v : `null::bigint as ${v}`))
    return `select ${key}, ${padded.join(', ')} from (${cells[place]?.select}) cells where ${within}`
  })
}

const differences = `
  with kept as (
    select ${key}, ${slotColumns.map(v => `sum(${v})::bigint as ${v}`).join(', ')}
    from ledger_entry where ${within} group by ${key}),
  counted as (${(Object.keys(sources) as FactKind[]).flatMap(countedCells).join('\n union all ')})
  select count(*)::int as cells, count(*) filter (where ${slotColumns
    .map(v => `${v} <> 0`)
    .join(' or ')})::int as differing
  from (
    select ${slotColumns.map(v => `coalesce(sum(${v}), 0) as ${v}`).join(', ')}
    from (select ${key}, ${slots} from counted union all
      select ${key}, ${slotColumns.map(v => `-${v}`).join(', ')} from kept) side
    group by ${key}) cell`

/** Counts some days again from the facts, past every trigger, and compares. Takes no lock. */
export async function countSample(
  ctx: Ctx,
  start: string,
  end: string,
): Promise<{ cells: number; differing: number }> {
  await ctx.sql`set local statement_timeout = 0`
  const [row] = await ctx.sql.unsafe<{ cells: number; differing: number }[]>(differences, [
    start,
    end,
  ])
  return row ?? { cells: 0, differing: 0 }
}

const kept = (measure: Measure): string => {
  const { moment, slot } = homeOf(measure)
  return `coalesce(sum(v${slot}) filter (where moment = ${momentNumber(moment)}), 0)`
}

/**
 * The open work day by day as the ledger has it, and what it was before the first day as the tickets
 * say. A reopened ticket is not resolved until it is for good, and a cancelled one leaves every day it
 * was in, so neither is a flow of its own.
 */
export async function loadBacklogDays(
  ctx: Ctx,
  start: string,
  end: string,
): Promise<{ before: number; days: BacklogDay[] }> {
  const [counted] = await ctx.sql<{ before: number }[]>`
    select count(*)::int as before from ticket
    where exclusion = 0 and local_day(opened_at) < ${start}
      and (coalesce(final_resolved_at, closed_at) is null
        or local_day(coalesce(final_resolved_at, closed_at)) >= ${start})`
  const days = await ctx.sql.unsafe<BacklogDay[]>(
    `select opened, resolved, 0 as reopened, 0 as cancelled,
       (sum(change) over (order by day) + (select ${kept('openTickets')} from ledger_entry
         where day < $1::date))::int as open
     from (
       select calendar.day::date as day, ${kept('openTickets')}::int as change,
         ${kept('ticketsOpened')}::int as opened,
         (${kept('ticketsResolved')} + ${kept('ticketsClosed')}
           - ${kept('closedResolutionCount')})::int as resolved
       from generate_series($1::date, $2::date - 1, interval '1 day') calendar(day)
       left join ledger_entry e on e.day = calendar.day::date
       group by calendar.day) flows
     order by day`,
    [start, end],
  )
  return { before: counted?.before ?? 0, days }
}

/** The first day of tickets, as the ledger has it; null where there are none. */
export async function loadFirstDay(ctx: Ctx): Promise<string | null> {
  const [row] = await ctx.sql<{ day: string | null }[]>`
    select min(day)::text as day from ledger_entry where moment = ${momentNumber('ticketOpened')}`
  return row?.day ?? null
}

/** Where the last sample of the last check ended; null before the first check. */
export async function loadReached(ctx: Ctx): Promise<string | null> {
  const [row] = await ctx.sql<{ day: string }[]>`
    select sample_end::text as day from book_check order by id desc limit 1`
  return row?.day ?? null
}

const KEPT_DAYS = 400

export async function saveBookCheck(ctx: Ctx, check: BookCheck): Promise<void> {
  const { checkedAt, sampleStart, sampleEnd, cells, differing, days, unbalanced } = check
  await ctx.sql`
    insert into book_check (checked_at, sample_start, sample_end, cells, differing, days, unbalanced)
    values (${checkedAt}, ${sampleStart}, ${sampleEnd}, ${cells}, ${differing}, ${days}, ${unbalanced})`
  await ctx.sql`
    delete from book_check
    where checked_at < ${checkedAt}::timestamptz - ${KEPT_DAYS} * interval '1 day'`
}

/** The samples of the last check, the newest days first. */
export async function loadLastBookChecks(ctx: Ctx): Promise<BookCheck[]> {
  return ctx.sql<BookCheck[]>`
    select checked_at as "checkedAt", sample_start::text as "sampleStart",
      sample_end::text as "sampleEnd", cells, differing, days, unbalanced
    from book_check where checked_at = (select max(checked_at) from book_check)
    order by sample_start desc`
}
