import { type ReadSeries, type RecentSignal, recentSignal } from './recent-signal.js'

/** Two KPIs side by side: one perhaps bought with the other. */
export interface PairRead {
  improved: RecentSignal | null
  worsened: RecentSignal | null
  /** The first improves while the second gets worse, both by their usual range and lately. */
  isDiverging: boolean
}

/** A KPI beside one that it is paired with, of the same scope and grain. */
export function pairRead(kpi: ReadSeries, pair: ReadSeries): PairRead {
  const improved = recentSignal(kpi, 'BETTER')
  const worsened = recentSignal(pair, 'WORSE')
  return { improved, worsened, isDiverging: improved !== null && worsened !== null }
}
