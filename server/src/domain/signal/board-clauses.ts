import type { Behaviour } from './behaviour-of.js'
import type { KpiSeries } from './kpi-series.js'
import type { PointBehaviour } from './read-segment.js'
import { evidenceInWords, inUnitOf } from './signal-evidence.js'

/** A KPI on the board: its series up to the period of the board, and what that does. */
export interface BoardReading {
  series: KpiSeries
  behaviour: Behaviour
  /** The target in words, where the period missed it and chance does not explain that; else `null`. */
  surelyMissed: string | null
}

/** What a sentence of the board says of one KPI. */
export interface Clause {
  kpi: string
  text: string
}

export const pointOf = ({ behaviour }: BoardReading): PointBehaviour | undefined =>
  behaviour.points.at(-1)

const valueIn = ({ series }: BoardReading): string =>
  inUnitOf(series, series.points.at(-1)?.value.value ?? null)

export const clause = ({ series }: BoardReading, text: string): Clause => ({
  kpi: series.kpi.code,
  text: `${series.kpi.name} ${text}`,
})

/** A figure with the signal that its last point rests on. */
export const signalClause = (reading: BoardReading): Clause =>
  clause(reading, `at ${valueIn(reading)} (${evidenceInWords(reading.series, reading.behaviour)})`)

/** Targets that were surely missed; one that moves the right way says so. */
export const missed = (readings: readonly BoardReading[]): Clause[] =>
  readings.flatMap(reading => {
    if (reading.surelyMissed === null) return []
    const isImproving = pointOf(reading)?.variation === 'IMPROVING'
    const still = isImproving ? '; better than usual all the same' : ''
    return [clause(reading, `at ${valueIn(reading)} (target ${reading.surelyMissed}${still})`)]
  })

/** Levels above what ought to be, but for those that are called worse than usual already. */
export const levelsOff = (readings: readonly BoardReading[]): Clause[] =>
  readings.flatMap(reading => {
    const { kpi, points } = reading.series
    const { offAbove } = kpi
    if (offAbove === undefined || !(Number(points.at(-1)?.value.value) > offAbove)) return []
    if (pointOf(reading)?.variation === 'WORSENING') return []
    const most = offAbove === 0 ? 'none' : `at most ${inUnitOf(reading.series, offAbove)}`
    return [
      clause(
        reading,
        `stands at ${valueIn(reading)} where ${most} should be${movementOf(reading)}`,
      ),
    ]
  })

function movementOf({ series, behaviour }: BoardReading): string {
  const variation = behaviour.points.at(-1)?.variation
  if (variation === 'IMPROVING')
    return `, which is better than usual (${evidenceInWords(series, behaviour)})`
  return variation === 'COMMON_CAUSE' ? ', as usual' : ''
}
