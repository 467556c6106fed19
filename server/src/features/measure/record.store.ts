import type { Ctx } from '../../platform/context.js'
import type { LocalTime } from './local-time.store.js'
import { boundTo, type Matched, matchedRecords } from './matched-records.js'
import { type OpenList, readOn } from './open-list.store.js'

export interface RecordQuestion extends Matched {
  first: number
  /** Place after which to go on, as an earlier answer gave it in `next`. */
  after: string | null
}

export interface FactRecord {
  kind: string
  id: number
  source: string
  externalId: string
  /** The instant that decides its period. */
  at: Date
  /** What it adds to the part: 1, or a duration or amount. */
  weight: number
  departmentId: number
  serviceId: number
  teamId: number
  requesterDepartmentId: number
  priority: number
  channel: number
  openedAt: Date | null
  resolvedAt: Date | null
  /** Where it stands in the list, to go on after it. */
  place: string
  facts: { label: string; value: string }[]
}

export interface RecordPage {
  total: number
  records: FactRecord[]
  /** Place of the last record, where more follow. */
  next: string | null
}

/** What the query of a page and that of a whole list give of each record. */
const columns = `kind, id, source,
         external_id as "externalId", at, weight, department_id as "departmentId",
         service_id as "serviceId", team_id as "teamId",
         requester_department_id as "requesterDepartmentId", priority, channel,
         opened_at as "openedAt", resolved_at as "resolvedAt", facts,
         concat_ws('|', at::text, kind, id::text) as place`
const order = 'order by at desc, kind desc, id desc'

/** The facts behind a part, newest first. */
export async function loadRecords(
  ctx: Ctx,
  asked: RecordQuestion,
  time: LocalTime,
): Promise<RecordPage> {
  const question = { ...asked, reach: ctx.reach }
  if (ctx.readsOn && ctx.known) {
    const page = await readOn<Row>(ctx, question, () => wholeList(question, time))
    if (page) return pageOf(page, question.first)
  }
  const values: unknown[] = []
  const bound = boundTo(values)
  const matched = matchedRecords(bound, question, time)
  const [at, kind, id] = question.after?.split('|') ?? []
  const keyset = question.after
    ? `where (at, kind, id) < (${bound.bind(at, 'timestamptz')}, ${bound.bind(kind, 'text')}, ${bound.bind(id, 'int')})`
    : ''
  const rows = await ctx.sql.unsafe<Row[]>(
    `with matched as materialized (${matched})
     select counted.total, page.*
     from (select count(*)::int as total from matched) counted left join lateral (
       select ${columns}
       from matched ${keyset} ${order}
       limit ${bound.bind(question.first + 1, 'int')}) page on true
     ${order}`,
    values as never[],
  )
  return pageOf(rows, question.first)
}

type Row = FactRecord & { total: number }

function pageOf(rows: readonly Row[], first: number): RecordPage {
  const page = rows.slice(0, first).filter(row => row.id !== null)
  return {
    total: rows[0]?.total ?? 0,
    records: page.map(({ total: _total, ...record }) => record),
    next: rows.length > first ? (page.at(-1)?.place ?? null) : null,
  }
}

/** The list without end, for a cursor of the database. */
function wholeList(question: Matched, time: LocalTime): OpenList {
  const values: unknown[] = []
  const matched = matchedRecords(boundTo(values), question, time)
  const text = `select (count(*) over ())::int as total, ${columns} from (${matched}) matched ${order}`
  return { text, values }
}
