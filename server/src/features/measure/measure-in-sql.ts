import { type Measure, moments } from '../../domain/kpi/measures.js'
import { sources } from './booking/sources.js'
import { homeOf, momentNumber } from './measures/define-moment.js'
import { momentDefinitions } from './measures/index.js'

/** One way in which a row of the facts counts in a measure; all texts are SQL over the alias. */
export interface MeasureInSql {
  table: string
  alias: string
  /** What is joined to the row; empty: nothing. */
  join: string
  /** The instant or date that decides the day. */
  at: string
  /** Which rows count; `true`: all that have that instant. */
  where: string
  /** What a row adds. */
  value: string
}

/** Where a measure stands in the ledger, and how its rows are told from the facts. */
export function measureInSql(measure: Measure): {
  moment: number
  column: string
  ways: MeasureInSql[]
} {
  const { moment, slot } = homeOf(measure)
  const definition = momentDefinitions.find(each => each.moment === moment)
  if (!definition) throw new Error(`No measure file says how to book ${moments[moment].kind}`)
  const { table, alias, join } = sources[definition.fact]
  const ways = definition.ticks.flatMap(tick => {
    const value = tick.values[measure]
    if (value === undefined) return []
    const where = tick.where ?? 'true'
    return [{ table, alias, join, at: tick.at ?? tick.on ?? '', where, value }]
  })
  return { moment: momentNumber(moment), column: `v${slot}`, ways }
}
