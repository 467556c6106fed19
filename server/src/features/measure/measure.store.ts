import type { Dimension } from '../../domain/kpi/dimensions.js'
import { type Moment, moments } from '../../domain/kpi/measures.js'
import type { Ctx } from '../../platform/context.js'
import { sendText } from '../../platform/heard-statements.js'
import {
  dimensionColumn,
  type KeptGrain,
  keptGrains,
  latticeFor,
  tellsApartOnly,
} from './lattice.js'
import { homeOf, momentNumber } from './measures/define-moment.js'
import type { MeasureQuestion, ScopeFilter } from './question.js'
import { isPart, seenRows } from './seen-rows.js'
import { type Span, startsOf } from './spans.js'
import type { Role, SpanGroup } from './spans-of-question.js'
import { Statement } from './statement.js'
import { numbersIn } from './written-numbers.js'

/**
 * The rows of an answer by column, for Postgres writes and Node reads them so in half the time.
 * Several rows may belong to the same group: they add up.
 */
export interface MeasureRows {
  count: number
  role: readonly number[]
  period: readonly number[]
  moment: readonly number[]
  bucket: readonly number[]
  /** Histograms of whole weeks and months as Postgres writes them; empty where there is none. */
  packed: readonly string[]
  /** One column for each dimension of the question. */
  keys: readonly (readonly number[])[]
  /** One column for each of `slots`. */
  values: readonly (readonly number[])[]
  /** The slot of each column of values. */
  slots: readonly number[]
}

export const roles: readonly Role[] = ['sum', 'level', 'trailing']
const filterColumns = {
  departmentId: 'DEPARTMENT',
  serviceId: 'SERVICE',
  teamId: 'TEAM',
  priority: 'PRIORITY',
  channel: 'CHANNEL',
  requesterDepartmentId: 'REQUESTER_DEPARTMENT',
} as const satisfies Record<keyof ScopeFilter, keyof typeof dimensionColumn>
const filters = (scope: ScopeFilter) =>
  (Object.keys(filterColumns) as (keyof ScopeFilter)[])
    .filter(name => scope[name] !== undefined)
    .map(name => ({ dimension: filterColumns[name], value: scope[name] as number }))

/** The rows `r` of a scope, of those that the reader sees. */
export const conditionsOf = (
  statement: Statement,
  scope: ScopeFilter,
  { reach }: Pick<Ctx, 'reach'>,
): string[] => [
  ...filters(scope).map(
    ({ dimension, value }) =>
      `and r.${dimensionColumn[dimension].column} = ${statement.bind(value, 'int')}`,
  ),
  ...(isPart(reach)
    ? [`and ${seenRows(statement, reach, ['r.department_id', 'r.service_id'])}`]
    : []),
]

/** What rows must tell apart so that they can be told to be seen. */
const toldBySeen = ({ reach }: Pick<Ctx, 'reach'>): Dimension[] => {
  if (!isPart(reach)) return []
  return reach.services.length > 0 ? ['DEPARTMENT', 'SERVICE'] : ['DEPARTMENT']
}

type Source = 'measure_period' | 'ledger_entry'

const perBucket = (Object.keys(moments) as Moment[])
  .filter(m => moments[m].kind === 'histogram' || m === 'observed')
  .map(momentNumber)
  .join(', ')

/**
 * Reads all sums of a question in one statement, so from one state of the ledger. As-of is the
 * present less what was booked since.
 */
export async function loadRows(
  ctx: Ctx,
  question: MeasureQuestion,
  groups: readonly SpanGroup[],
): Promise<MeasureRows> {
  const numbers = groups.length === 0 ? [] : slotsOf(question)
  const keys = question.groupBy.map((_, i) => `k${i}`)
  const slots = numbers.map(slot => `v${slot}`)
  const columns = ['role', 'period', 'moment', 'bucket', ...keys, ...slots]
  const statement = new Statement()
  const branches = groups.flatMap(group => branchesOf(statement, question, group, { slots, ctx }))
  const text = `select string_agg(coalesce(packed, ''), ';'),
      ${columns.map(column => `array_agg(${column})::text`).join(', ')}
    from (${branches.join('\n union all ')})
      part(role, period, moment, bucket, packed${[...keys, ...slots].map(c => `, ${c}`).join('')})`
  const [row = []] = groups.length === 0 ? [] : await sendText(ctx, text, statement.values)
  return rowsFrom(row as (string | null)[], keys.length, numbers)
}

function rowsFrom(
  [packed, ...columns]: (string | null)[],
  depth: number,
  slots: readonly number[],
): MeasureRows {
  const [role = [], period = [], moment = [], bucket = [], ...rest] = columns.map(numbersIn)
  return {
    ...{ count: role.length, role, period, moment, bucket, slots },
    packed: packed?.split(';') ?? [],
    keys: rest.slice(0, depth),
    values: rest.slice(depth),
  }
}

/** Only the slots that are asked: the row of a moment has up to twelve. */
function slotsOf({ measures, levels = [], trailing, observed }: MeasureQuestion): number[] {
  const asked = [...measures, ...levels, ...(trailing?.measures ?? [])]
  const slots = new Set(asked.map(measure => homeOf(measure).slot))
  for (const slot of observed?.length ? [1, 2] : []) slots.add(slot)
  return [...slots].sort((a, b) => a - b)
}

/** One query for each table that the spans of a group need, and one for what was booked since. */
function branchesOf(
  statement: Statement,
  question: MeasureQuestion,
  group: SpanGroup,
  { slots, ctx }: Pick<From, 'slots' | 'ctx'>,
): string[] {
  const needed = [
    ...question.groupBy,
    ...filters(question.scope).map(f => f.dimension),
    ...toldBySeen(ctx),
  ]
  const histogram = group.moments.some(moment => moments[moment].kind === 'histogram')
  const lattices = {
    WEEK: latticeFor('WEEK', histogram, needed),
    MONTH: latticeFor('MONTH', histogram, needed),
  }
  const select = (from: Omit<From, 'slots' | 'ctx'>) =>
    from.spans.length === 0
      ? []
      : [selectSpans(statement, question, group, { ...from, slots, ctx })]
  /** Spans that can be spelled out are looked up, the others compared. */
  const apart = (spans: readonly Span[], from: Pick<From, 'source' | 'when' | 'isPlain'>) =>
    [true, false].flatMap(isSpelled =>
      select({ ...from, sign: '', spans: spans.filter(s => (startsOf(s) !== null) === isSpelled) }),
    )
  const spans = group.spans.map(
    (span): Span =>
      span.keptAs !== 'DAY' && lattices[span.keptAs] === null ? { ...span, keptAs: 'DAY' } : span,
  )
  const kept = (Object.keys(keptGrains) as KeptGrain[]).flatMap(grain => {
    const own = spans.filter(span => span.keptAs === grain)
    const when = `r.grain = ${keptGrains[grain].number} and r.lattice = ${lattices[grain]}`
    const isPlain =
      tellsApartOnly(lattices[grain], needed) && own.every(span => startsOf(span)?.length === 1)
    return apart(own, { source: 'measure_period', when, isPlain })
  })
  const days = spans.filter(span => span.keptAs === 'DAY')
  const ledger = { source: 'ledger_entry', isPlain: false } as const
  return [
    ...kept,
    ...apart(days, { ...ledger, when: 'true' }),
    ...(question.asOf
      ? select({ ...ledger, sign: '-', spans: group.spans, when: since(statement, question.asOf) })
      : []),
  ]
}

const since = (statement: Statement, asOf: Date): string =>
  `r.booking_id in (select id from booking
    where recorded_at > ${statement.bind(asOf.toISOString(), 'timestamptz')})`

interface From {
  source: Source
  spans: readonly Span[]
  sign: string
  when: string
  slots: readonly string[]
  ctx: Pick<Ctx, 'reach'>
  /** Each period has hardly more than one row for each group. */
  isPlain: boolean
}

/** Where a row is as good as a sum, none is built: it costs more than reading the row. */
function selectSpans(
  statement: Statement,
  question: MeasureQuestion,
  group: SpanGroup,
  from: From,
): string {
  const keys = question.groupBy.map(d => `r.${dimensionColumn[d].column}`)
  const conditions = conditionsOf(statement, question.scope, from.ctx)
  const cutsMinutes = from.spans.some(span => span.untilMinute !== undefined)
  const packed = from.source === 'measure_period' ? 'r.histogram::text' : 'null::text'
  const cell = `case when r.moment in (${perBucket}) then r.bucket else 0 end`
  const values = from.slots.map(v => `${from.sign}r.${v}`)
  const columns = from.isPlain
    ? [packed, ...keys, ...values]
    : [`string_agg(${packed}, '')`, ...keys, ...values.map(v => `sum(${v})::bigint`)]
  return `select ${roles.indexOf(group.role)}, s.period, r.moment, ${cell}, ${columns.join(', ')}
    from ${joinSpans(statement, from)}
    where ${from.when} and r.moment = any(${statement.bindList(group.moments.map(momentNumber), 'smallint')})
      ${cutsMinutes ? 'and (s.minute is null or r.bucket <= s.minute)' : ''} ${conditions.join(' ')}
    ${from.isPlain ? '' : `group by ${['s.period', 'r.moment', cell, ...keys].join(', ')}`}`
}

/** By equality where the spans can be spelled out: a range would be compared with every row. */
function joinSpans(statement: Statement, { source, spans, sign }: From): string {
  const column = source === 'measure_period' ? 'start' : 'day'
  const points = spans.flatMap(span =>
    (sign === '' ? (startsOf(span) ?? []) : []).map(start => ({ ...span, start })),
  )
  const list = points.length > 0 ? points : spans
  const bound = (pick: (span: Span) => string | number | null, type: string) =>
    statement.bindList(list.map(pick), type)
  /** The ends of the whole stretch, so that the index is asked for no more than that. */
  const first = statement.bind(list.map(s => s.start).sort()[0] ?? '', 'date')
  const last = statement.bind(
    list
      .map(s => s.end)
      .sort()
      .at(-1) ?? '',
    'date',
  )
  return `unnest(${bound(s => s.period, 'int')}, ${bound(s => s.start, 'date')},
        ${bound(s => s.end, 'date')}, ${bound(s => s.untilMinute ?? null, 'int')})
      s(period, start, stop, minute)
    join ${source} r on ${
      points.length > 0
        ? `r.${column} = s.start`
        : `r.${column} >= s.start and r.${column} < s.stop`
    } and r.${column} >= ${first} and r.${column} < ${last}`
}
