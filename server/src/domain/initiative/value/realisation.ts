import type { LocalDate } from '../../calendar/local-date.js'
import { allBenefitTypes, type BenefitType } from './benefit-type.js'
import { type EvidenceClass, evidenceWeight } from './evidence-class.js'
import { type MonthAmount, toDate } from './months.js'

/** A benefit planned for a month. */
export interface PlannedBenefit extends MonthAmount {
  type: BenefitType
}

/** A benefit that came in a month, and how well that is borne out. */
export interface RealisedBenefit extends PlannedBenefit {
  evidence: EvidenceClass
}

/** One type of benefit to date: months that are over. */
export interface Realisation {
  type: BenefitType
  planned: number
  realised: number
  /** The same, each amount weighted by its evidence. */
  weighted: number
  /** Weighted ÷ planned, not capped; `null` where nothing was planned to date. */
  ratio: number | null
}

/**
 * Planned and realised to date by type, for the types that have either.
 * `ratio` is benefit realisation: Σ realised × evidence ÷ Σ planned to date.
 */
export function realisationOf(
  planned: readonly PlannedBenefit[],
  realised: readonly RealisedBenefit[],
  day: LocalDate,
): Realisation[] {
  return allBenefitTypes.flatMap(type => {
    const ofType = <T extends PlannedBenefit>(all: readonly T[]) =>
      all.filter(each => each.type === type)
    const own = ofType(realised)
    if (own.length === 0 && ofType(planned).length === 0) return []
    const due = toDate(ofType(planned), day)
    const weighted = toDate(
      own.map(({ month, amount, evidence }) => ({
        month,
        amount: amount * evidenceWeight(evidence),
      })),
      day,
    )
    return [
      {
        type,
        planned: due,
        realised: toDate(own, day),
        weighted,
        ratio: due > 0 ? weighted / due : null,
      },
    ]
  })
}
