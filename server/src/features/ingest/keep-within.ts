import type { FactBatch } from './fact-batch.js'

/** What is told of a fact of a department that whoever imports may not speak for. */
export const OF_OTHERS = {
  code: 'OTHER_DEPARTMENT',
  reason: 'it belongs to a department whose records you may not import',
}

/**
 * The facts of these departments; what belongs to another one, or to all (departments themselves,
 * calendars), goes to `refuse`. Records that hang on a ticket are judged by it later.
 */
export function keepWithin(
  batch: FactBatch,
  within: readonly string[],
  refuse: (fact: object) => void,
): FactBatch {
  const isOwn = (fact: { department: string | null }) =>
    fact.department !== null && within.includes(fact.department)
  const kept = <F extends object>(facts: readonly F[], belongs: (fact: F) => boolean): F[] =>
    facts.filter(fact => {
      if (belongs(fact)) return true
      refuse(fact)
      return false
    })
  return {
    ...batch,
    departments: kept(batch.departments, () => false),
    calendars: kept(batch.calendars, () => false),
    services: kept(batch.services, isOwn),
    teams: kept(batch.teams, isOwn),
    tickets: kept(batch.tickets, isOwn),
    changes: kept(batch.changes, isOwn),
    observations: kept(batch.observations, isOwn),
    interactions: kept(batch.interactions, isOwn),
    surveyInvitations: kept(batch.surveyInvitations, isOwn),
  }
}
