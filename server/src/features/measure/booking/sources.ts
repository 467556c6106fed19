import { type Moment, moments } from '../../../domain/kpi/measures.js'
import { type FactKind, momentNumber, type Tick } from '../measures/define-moment.js'
import { momentsOf } from '../measures/index.js'

/** The scope columns of the ledger, in the order of its keys. */
export const scopeColumns = [
  'department_id',
  'service_id',
  'priority',
  'channel',
  'team_id',
  'requester_department_id',
] as const
export const slotColumns = Array.from({ length: 12 }, (_, i) => `v${i + 1}`)

interface FactSource {
  table: string
  alias: string
  /** What is joined to a row of the fact so that its measures can be told. */
  join: string
  /** SQL of each scope column; 0 where the fact has none. */
  scope: readonly [string, string, string, string, string, string]
}

const ofTicket = [
  't.department_id',
  't.service_id',
  't.priority',
  't.channel',
  'coalesce(t.team_id, 0)',
  'coalesce(t.requester_department_id, 0)',
] as const

export const sources: Record<FactKind, FactSource> = {
  ticket: { table: 'ticket', alias: 't', join: '', scope: ofTicket },
  sla: {
    table: 'sla_instance',
    alias: 's',
    join: 'join ticket t on t.id = s.ticket_id',
    scope: ofTicket,
  },
  survey: {
    table: 'survey_invitation',
    alias: 'i',
    join: 'left join ticket t on t.id = i.ticket_id',
    scope: [
      'i.department_id',
      'i.service_id',
      'coalesce(t.priority, 0)',
      'coalesce(t.channel, 0)',
      'coalesce(t.team_id, 0)',
      'coalesce(i.requester_department_id, t.requester_department_id, 0)',
    ],
  },
  change: {
    table: 'change',
    alias: 'c',
    join: '',
    scope: ['c.department_id', 'c.service_id', '0', '0', 'coalesce(c.team_id, 0)', '0'],
  },
  observation: {
    table: 'observation',
    alias: 'o',
    join: '',
    scope: ['o.department_id', 'coalesce(o.service_id, 0)', '0', '0', '0', '0'],
  },
  interaction: {
    table: 'interaction',
    alias: 'n',
    join: '',
    scope: [
      'n.department_id',
      'n.service_id',
      '0',
      'n.channel',
      'coalesce(n.team_id, 0)',
      'coalesce(n.requester_department_id, 0)',
    ],
  },
}

/** `FROM` of a fact whose rows come from `rows` (a table or a subquery with a `sign` column). */
export const fromRows = (fact: FactKind, rows: string): string =>
  `${rows} ${sources[fact].alias} ${sources[fact].join}`

/** What a tick is counted for each row of, joined to its fact. */
export const eachOf = ({ each }: Tick): string => (each ? ` cross join lateral ${each}` : '')

export const dayOf = (tick: Tick): string =>
  `${tick.at ? `local_day(${tick.at})` : tick.on}${tick.plusDays ? ` + ${tick.plusDays}` : ''}`

/** Durations, squares and amounts need 64 bits; counts do with 32, which sum much faster. */
export const isLong = (measure: string): boolean =>
  /Seconds|Squared|Numerator|Denominator/.test(measure)

/** Selects day, scope, bucket and signed values of one tick. */
function selectTick(
  fact: FactKind,
  tick: Tick,
  measures: readonly string[],
  rows: { from: string; sign: string },
): string {
  const { from, sign } = rows
  const values = measures.map((measure, i) => {
    const value = tick.values[measure as keyof typeof tick.values]
    const type = isLong(measure) ? 'bigint' : 'int'
    return `${value ? `(${value})::${type} * ${sign}` : `null::${type}`} as v${i + 1}`
  })
  const scope = sources[fact].scope.map((column, i) => `${column} as ${scopeColumns[i]}`)
  return `select ${dayOf(tick)} as day, ${scope.join(', ')}, (${tick.bucket ?? '0'})::smallint as bucket, ${values.join(', ')}
    from ${from}${eachOf(tick)} where ${tick.at ?? tick.on} is not null and (${tick.where ?? 'true'})`
}

export interface MomentCells {
  moment: Moment
  columns: string
  select: string
  /** How many slots the moment has. */
  slots: number
}

/** Cells of the same key as one; a change that no measure can see leaves no row. */
const netted = (key: string, slots: readonly string[], union: string): string =>
  `${slots.map(v => `nullif(sum(${v}), 0)::bigint as ${v}`).join(', ')}
    from (${union}) cell group by ${key}
    having ${slots.map(v => `coalesce(sum(${v}), 0) <> 0`).join(' or ')}`

/** A row for each fact: what is only new, or only gone, has hardly anything to be netted with. */
const asIs = (slots: readonly string[], union: string): string =>
  `${slots.map(v => `nullif(${v}, 0)::bigint as ${v}`).join(', ')}
    from (${union}) cell where ${slots.map(v => `${v} <> 0`).join(' or ')}`

/** For each moment of a fact, the query of its cells over signed rows. */
export function cellsOf(
  fact: FactKind,
  rows: { from: string; sign: string },
  { net }: { net: boolean },
): MomentCells[] {
  return momentsOf(fact).map(({ moment, ticks }) => {
    const measures: readonly string[] = moments[moment].measures
    const slots = slotColumns.slice(0, measures.length)
    const union = ticks.map(tick => selectTick(fact, tick, measures, rows)).join('\n union all ')
    const key = ['day', ...scopeColumns, 'bucket'].join(', ')
    return {
      moment,
      slots: slots.length,
      columns: `moment, ${key}, ${slots.join(', ')}`,
      select: `select ${momentNumber(moment)}::smallint as moment, ${key},
    ${net ? netted(key, slots, union) : asIs(slots, union)}`,
    }
  })
}
