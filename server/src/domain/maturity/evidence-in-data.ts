import type { Level } from './maturity-item.js'
import { MOST_GAP } from './profile.js'

/** Months that a figure is looked at before an assessment. */
export const MONTHS_LOOKED_AT = 12
/** From so many of them on, a figure is kept regularly. */
const REGULAR = 9

/** What the record of a KPI shows at the day of an assessment. */
export interface DataEvidence {
  /** Of the twelve months before, those with a value. */
  monthsMeasured: number
  /** Whether a target holds for the organisation. */
  hasTarget: boolean
}

/**
 * The level that data can vouch for: 1 nothing is measured, 2 now and then, 3 month by month,
 * 4 month by month against a target. Whether others do better is in no record, so 5 is not given.
 */
export function levelInData({ monthsMeasured, hasTarget }: DataEvidence): Level {
  if (monthsMeasured === 0) return 1
  if (monthsMeasured < REGULAR) return 2
  return hasTarget ? 4 : 3
}

/** What raters say beyond data, in points: positive where they claim more than is on record. */
export const claimBeyondData = (score: number | null, inData: Level): number | null =>
  score === null ? null : score - inData

/** Whether raters and data are too far apart. Level 5 is no claim against data, which end at 4. */
export const isClaimLarge = (claim: number | null): boolean =>
  claim !== null && Math.abs(claim) > MOST_GAP

/** The same in a sentence. */
export function evidenceInWords(kpi: string, { monthsMeasured, hasTarget }: DataEvidence): string {
  if (monthsMeasured === 0) return `${kpi}: nothing was measured in ${MONTHS_LOOKED_AT} months.`
  const target = hasTarget ? 'a target holds' : 'no target holds'
  return `${kpi}: measured in ${monthsMeasured} of ${MONTHS_LOOKED_AT} months; ${target}.`
}
