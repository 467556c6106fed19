import type { LocalDate } from '../../calendar/local-date.js'
import type { PlannedBenefit, RealisedBenefit } from '../value/realisation.js'
import { realisationOf } from '../value/realisation.js'

/**
 * Realised ÷ planned to date, at most 1; `null` where none was due. Euro and hours are not added:
 * each type has a ratio of its own, and the part is their mean. What came is taken as it was
 * recorded; how well it is borne out is told beside it and never multiplied in.
 */
export function benefitsPart(
  planned: readonly PlannedBenefit[],
  realised: readonly RealisedBenefit[],
  day: LocalDate,
): number | null {
  const due = realisationOf(planned, realised, day).filter(each => each.planned > 0)
  if (due.length === 0) return null
  const ratios = due.map(each => Math.min(1, Math.max(0, each.realised / each.planned)))
  return ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
}
