import { addMonths, type LocalDate } from '../../calendar/local-date.js'
import { allCriteria, type Criterion, criteria, highestScore } from './criteria.js'

/** Σ weight · median ÷ 5, from 0 to 100; `null` while a criterion has no score. */
export function priorityOf(medians: Readonly<Record<Criterion, number | null>>): number | null {
  let total = 0
  for (const criterion of allCriteria) {
    const value = medians[criterion]
    if (value === null) return null
    total += (criteria[criterion].weight * value) / highestScore
  }
  return total
}

/** Effort for which the second order is given, in days of work. */
export const effortUnitDays = 100

/** Points of priority for each hundred days of work; `null` where either is unknown or there is none. */
export const priorityForEffort = (priority: number | null, effortDays: number): number | null =>
  priority === null || effortDays <= 0 ? null : (priority * effortUnitDays) / effortDays

const rescoreAfterMonths = 3

/** From when it is to be scored again: a quarter after the last round. */
export const dueForScoring = (scoredOn: LocalDate | null, day: LocalDate): boolean =>
  scoredOn === null || addMonths(scoredOn, rescoreAfterMonths) <= day

/** Whoever owns or sponsors an initiative abstains from scoring it. */
export const mayScore = (
  person: string,
  { owner, sponsor }: { owner: string; sponsor: string | null },
): boolean => person !== owner && person !== sponsor
