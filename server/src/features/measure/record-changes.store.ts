import type { Ctx } from '../../platform/context.js'
import type { LocalTime } from './local-time.store.js'
import { boundTo, type Matched, matchedRecords } from './matched-records.js'

/** One part as it was known then and as it is known now, record by record. */
export interface RecordChangeQuestion {
  /** Null: then the period had not begun. */
  before: { matched: Matched; time: LocalTime } | null
  after: { matched: Matched; time: LocalTime }
  first: number
  /** Place after which to go on, as an earlier answer gave it in `next`. */
  place: string | null
}

export interface ChangedRecord {
  kind: string
  id: number
  source: string
  externalId: string
  /** What it added then and adds now; null where it did not count. */
  weightBefore: number | null
  weightAfter: number | null
  at: Date
  place: string
}

export interface RecordChangePage {
  total: number
  records: ChangedRecord[]
  next: string | null
}

const order = 'order by at desc, kind desc, id desc'

/**
 * The records through which a part changed: those that count otherwise than they did, or in another
 * bucket. What they count now less what they counted then is the difference of the part.
 */
export async function loadRecordChanges(
  ctx: Ctx,
  { before, after, first, place }: RecordChangeQuestion,
): Promise<RecordChangePage> {
  const { reach } = ctx
  const values: unknown[] = []
  const bound = boundTo(values)
  const now = matchedRecords(bound, { ...after.matched, reach }, after.time)
  const then = before
    ? matchedRecords(bound, { ...before.matched, reach }, before.time)
    : 'select * from now_counted limit 0'
  const [at, kind, id] = place?.split('|') ?? []
  const keyset = place
    ? `where (at, kind, id) < (${bound.bind(at, 'timestamptz')}, ${bound.bind(kind, 'text')}, ${bound.bind(id, 'int')})`
    : ''
  const rows = await ctx.sql.unsafe<(ChangedRecord & { total: number })[]>(
    `with now_counted as materialized (${now}),
       then_counted as materialized (${then}),
       changed as materialized (
         select kind, id, coalesce(n.source, t.source) as source,
           coalesce(n.external_id, t.external_id) as external_id,
           t.weight as before, n.weight as after, coalesce(n.at, t.at) as at
         from then_counted t full join now_counted n using (kind, id)
         where t.weight is distinct from n.weight or t.bucket is distinct from n.bucket)
     select counted.total, page.*
     from (select count(*)::int as total from changed) counted left join lateral (
       select kind, id, source, external_id as "externalId", before as "weightBefore",
         after as "weightAfter", at, concat_ws('|', at::text, kind, id::text) as place
       from changed ${keyset} ${order}
       limit ${bound.bind(first + 1, 'int')}) page on true
     ${order}`,
    values as never[],
  )
  const page = rows.slice(0, first).filter(row => row.id !== null)
  return {
    total: rows[0]?.total ?? 0,
    records: page.map(({ total: _total, ...record }) => record),
    next: rows.length > first ? (page.at(-1)?.place ?? null) : null,
  }
}
