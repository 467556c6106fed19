import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Figures of one slice of the log, worked out by others. */
export interface TruthFigures {
  incidents: number
  sla_met: number
  reopened: number
  no_reassignment: number
  one_touch: number
  reassignments_total: number
  resolution_n: number
  resolution_hours_mean: number | null
  resolution_hours_median: number | null
  resolution_hours_p90_linear: number | null
  close_hours_median: number | null
  close_hours_p90_linear: number | null
}

export interface Truth {
  overall: TruthFigures
  by_close_month: Record<string, TruthFigures>
  by_open_month: Record<string, TruthFigures>
  flow: Record<string, { opened: number; closed: number; open_at_month_end: number }>
  by_priority: Record<string, TruthFigures>
  by_contact_type: Record<string, TruthFigures>
  by_assignment_group: Record<string, TruthFigures>
  by_close_month_and_priority: Record<string, Record<string, TruthFigures>>
}

const folder =
  process.env.STEERBOARD_TRUTH_DATA ??
  fileURLToPath(new URL('../../../../../../shared/data', import.meta.url))
export const truthLog = `${folder}/servicenow-incident-event-log.csv.gz`
const truthPath = `${folder}/servicenow-incident-event-log.truth.json`

/** False where the data is not there; it is not part of the project. */
export const hasTruth = existsSync(truthLog) && existsSync(truthPath)

const EMPTY = {
  by_close_month: {},
  by_open_month: {},
  flow: {},
  by_priority: {},
  by_contact_type: {},
  by_assignment_group: {},
  by_close_month_and_priority: {},
}
export const truth = (hasTruth ? JSON.parse(readFileSync(truthPath, 'utf8')) : EMPTY) as Truth

export const whyNoTruth =
  'no truth data: set STEERBOARD_TRUTH_DATA to the folder of servicenow-incident-event-log.csv.gz'
