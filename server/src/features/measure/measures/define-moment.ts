import { type Measure, type Moment, moments } from '../../../domain/kpi/measures.js'

/** The kinds of facts that are booked, with the alias that their SQL uses. */
export type FactKind = 'ticket' | 'sla' | 'survey' | 'change' | 'observation' | 'interaction'

/**
 * One way in which a fact touches its moment. All texts are SQL over the aliases of the fact
 * (sources.ts). A tick without a value counts nothing.
 */
export interface Tick {
  /** Instant that decides the day; or `on` for a local date that is already one. */
  at?: string
  on?: string
  /** Days after that day on which it counts. */
  plusDays?: number
  where?: string
  /** A set joined to the fact, of which each row is a tick of its own. */
  each?: string
  bucket?: string
  values: Partial<Record<Measure, string>>
}

export interface MomentDefinition {
  moment: Moment
  fact: FactKind
  ticks: readonly Tick[]
}

/** Checks at import that a moment only counts its own measures. */
export function defineMoment(
  moment: Moment,
  fact: FactKind,
  ...ticks: readonly Tick[]
): MomentDefinition {
  const own: readonly string[] = moments[moment].measures
  for (const tick of ticks) {
    const foreign = Object.keys(tick.values).find(name => !own.includes(name))
    if (foreign) throw new Error(`Moment ${moment} has no measure ${foreign}`)
    if (!tick.at === !tick.on) throw new Error(`A tick of ${moment} needs either "at" or "on"`)
  }
  return { moment, fact, ticks }
}

const names = Object.keys(moments) as Moment[]

/** Stored number of a moment, from 1; `moments` is append-only, so it never changes. */
export const momentNumber = (moment: Moment): number => names.indexOf(moment) + 1

const homes = new Map<Measure, { moment: Moment; slot: number }>()
for (const moment of names)
  moments[moment].measures.forEach((measure, i) => {
    homes.set(measure, { moment, slot: i + 1 })
  })

/** Where a measure is kept: its moment and its slot (column v1…v12) in the ledger row. */
export function homeOf(measure: Measure): { moment: Moment; slot: number } {
  const home = homes.get(measure)
  if (!home) throw new Error(`Unknown measure ${measure}`)
  return home
}
