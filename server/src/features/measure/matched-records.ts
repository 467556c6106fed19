import { type Measure, type Moment, moments } from '../../domain/kpi/measures.js'
import { type ObservedKpi, observedKpis, observedScale } from '../../domain/kpi/observed.js'
import type { Ctx } from '../../platform/context.js'
import { dayOf, eachOf, fromRows, scopeColumns, sources } from './booking/sources.js'
import { factsAsOf } from './facts-as-of.js'
import type { LocalTime } from './local-time.store.js'
import { homeOf, type MomentDefinition, type Tick } from './measures/define-moment.js'
import { momentDefinitions } from './measures/index.js'
import type { ScopeFilter } from './question.js'
import { recordSources } from './record-sources.js'
import { isPart, seenRows } from './seen-rows.js'
import { earlierOf, plusDays } from './spans.js'

/** Which facts are behind a part. */
export interface Matched {
  /** A record belongs if it has a part in any of these. */
  measures: readonly Measure[]
  /** Of these, those that take away from the part. */
  less?: readonly Measure[]
  /** The level at the period's end is asked, not the flow within it. */
  level?: boolean
  observed?: ObservedKpi
  period: { start: string; end: string }
  scope: ScopeFilter
  now: Date
  /** Null: as it is known now; else `now` is this moment. */
  asOf?: Date | null
  /** What the reader sees of them; absent: all. */
  reach?: Ctx['reach']
}

export interface Bound {
  bind(value: unknown, type: string): string
}

/** Numbers parameters as they are met. */
export function boundTo(values: unknown[]): Bound {
  return { bind: (value, type) => `$${values.push(value)}::${type}` }
}

/**
 * The query for the facts behind a part, each with what it adds: the same measure, asked of each
 * fact instead of summed. Complete in itself, so that two of them can stand in one statement.
 */
export function matchedRecords(bound: Bound, question: Matched, time: LocalTime): string {
  const past = question.asOf
    ? factsAsOf(bound.bind(question.asOf.toISOString(), 'timestamptz'))
    : ''
  const wanted = [...new Set(question.measures.map(measure => homeOf(measure).moment))]
  const branches = wanted.flatMap(moment => selectFacts(bound, question, time, moment))
  const described = `${scopeColumns.join(', ')}, opened_at, resolved_at, facts`
  const [only] = branches
  if (branches.length === 1 && only && !only.isMany)
    return `${past}
       select kind, id, source, external_id, at, weight::float8 as weight, bucket, ${described}
       from (${only.query}) tick where weight <> 0`
  return `${past}
       select kind, id, source, external_id, max(at) as at, sum(weight)::float8 as weight,
         max(bucket) as bucket, ${described}
       from (${branches.map(({ query }) => query).join('\n union all ')}) tick
       group by kind, id, source, external_id, ${described}
       having sum(weight) <> 0`
}

/** The rows of one way to count; `isMany`: a fact may have several. */
interface Branch {
  query: string
  isMany: boolean
}

function selectFacts(bound: Bound, question: Matched, time: LocalTime, moment: Moment): Branch[] {
  const definition = momentDefinitions.find(d => d.moment === moment) as MomentDefinition
  const { kind } = moments[moment]
  const own = question.measures.filter(measure => homeOf(measure).moment === moment)
  return definition.ticks
    .filter(tick => own.some(measure => tick.values[measure]))
    .map(tick => ({
      query: selectTick(bound, question, time, { definition, tick, own, kind }),
      isMany: tick.each !== undefined,
    }))
}

function selectTick(
  bound: Bound,
  question: Matched,
  time: LocalTime,
  of: { definition: MomentDefinition; tick: Tick; own: readonly Measure[]; kind: string },
): string {
  const { definition, tick, own } = of
  const { alias, scope, table } = sources[definition.fact]
  const record = recordSources[definition.fact]
  const tomorrow = plusDays(time.today, 1)
  const end = earlierOf(question.period.end, tomorrow)
  const day = dayOf(tick)
  // Of its own type: under row security an index is asked only what cannot give away a row.
  const type = tick.at ? 'timestamptz' : 'date'
  const instant = tick.at ?? `${tick.on}::timestamptz`
  const unit = definition.fact === 'observation' ? `::numeric / ${observedScale}` : '::bigint'
  const weight = own
    .filter(m => tick.values[m])
    .map(m => `${question.less?.includes(m) ? '-' : ''}coalesce((${tick.values[m]})${unit}, 0)`)
  const conditions = [
    `${tick.at ?? tick.on} is not null`,
    `(${tick.where ?? 'true'})`,
    `${day} < ${bound.bind(end, 'date')}`,
    /** Close enough for the index; the day above decides. */
    `${tick.at ?? tick.on} < ${bound.bind(plusDays(end, 2), type)}`,
    ...(of.kind === 'last' ? [isLastOf(bound, end)] : []),
    ...((question.level && of.kind !== 'last') || of.kind === 'stock'
      ? []
      : [
          `${day} >= ${bound.bind(question.period.start, 'date')}`,
          `${tick.at ?? tick.on} >= ${bound.bind(plusDays(question.period.start, -2 - (tick.plusDays ?? 0)), type)}`,
        ]),
    ...(of.kind === 'due'
      ? [
          `(${day} < ${bound.bind(time.today, 'date')} or ${tick.bucket} <= ${bound.bind(time.minute, 'int')})`,
        ]
      : []),
    ...(question.observed
      ? [`${tick.bucket} = ${bound.bind(observedKpis.indexOf(question.observed), 'int')}`]
      : []),
    ...scopeConditions(bound, question.scope, scope),
    ...(isPart(question.reach) ? [seenRows(bound, question.reach, scope)] : []),
  ]
  const facts = record.facts.map(([label, sql]) => `'${label}', ${sql}`)
  return `select '${record.kind}' as kind, ${alias}.id, ${record.source} as source,
      ${record.externalId} as external_id, ${instant} as at, ${weight.join(' + ')} as weight,
      ${of.kind === 'histogram' ? tick.bucket : 'null'}::int as bucket,
      ${scope.map((column, i) => `${column} as ${scopeColumns[i]}`).join(', ')},
      ${record.openedAt} as opened_at, ${record.resolvedAt} as resolved_at,
      jsonb_strip_nulls(jsonb_build_object(${facts.join(', ')})) as facts
    from ${fromRows(definition.fact, table)}${eachOf(tick)} where ${conditions.join('\n and ')}`
}

/** Of each department and service only the last level before the end stands, as it is read. */
const isLastOf = (bound: Bound, end: string): string => `not exists (select from observation later
      where later.level and later.kpi = o.kpi and later.department_id = o.department_id
        and later.service_id is not distinct from o.service_id
        and (later.numerator <> 0 or later.denominator <> 0)
        and later.observed_on > o.observed_on and later.observed_on < ${bound.bind(end, 'date')})`

function scopeConditions(bound: Bound, scope: ScopeFilter, columns: readonly string[]): string[] {
  const wanted = [
    scope.departmentId,
    scope.serviceId,
    scope.priority,
    scope.channel,
    scope.teamId,
    scope.requesterDepartmentId,
  ]
  return wanted.flatMap((value, i) =>
    value === undefined ? [] : [`${columns[i]} = ${bound.bind(value, 'int')}`],
  )
}
