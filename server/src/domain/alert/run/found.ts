import type { Evidence } from '../evidence.js'
import type { AlertFamily } from '../families.js'
import type { Breach } from '../judgement.js'
import type { WatchedSeries } from '../watched-series.js'

/** One condition that holds. */
export interface Breached {
  family: AlertFamily
  series: WatchedSeries
  /** The point it holds at. */
  at: number
  breach: Breach
  fingerprint: string
}

/** One condition that holds, with what it means beside the others of its run. */
export interface Found extends Breached {
  evidence: Evidence
  /** The part that explains most of it: the alert is raised there, this one only links to it. */
  groupedInto: string | null
  /** The same finding about a whole that this is a part of; it is told there. */
  toldWith: string | null
  /** A doubt about the data, for as long as which this is not told. */
  inhibitedBy: string | null
}
