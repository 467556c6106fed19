import type { GoalKind, GoalTerms, Served } from './goal.js'

/** A fault, and the field of the goal in which it stands. */
export interface GoalFault {
  field: 'title' | 'why' | 'endsOn' | 'serves' | 'measure' | 'department' | 'team'
  fault: string
}

/** What a goal serves, as far as it binds the goal below. */
export interface Above {
  /** OBJECTIVE: an objective in force; null: there is none. */
  kind: 'OBJECTIVE' | GoalKind
  /** The first day after it; null: it has no end. */
  endsOn: string | null
  departmentId: number | null
  isOver: boolean
}

export const longestTitle = 120
export const longestWhy = 600

const ranks: Readonly<Record<Above['kind'], number>> = {
  OBJECTIVE: 0,
  DEPARTMENT: 1,
  TEAM: 2,
  PERSON: 3,
}

/**
 * Everything that is wrong with a goal; empty where it may be. What it serves stands above it by its
 * kind, so that a cascade can have no circle and at most three goals below an objective.
 * @param above what `terms.serves` names; null: it names nothing that there is.
 */
export function goalFaults(terms: GoalTerms, above: Above | null): GoalFault[] {
  const { kind, title, why, startsOn, endsOn, departmentId, teamId } = terms
  const faults: [boolean, GoalFault['field'], string][] = [
    [title.trim() === '', 'title', 'it needs a title'],
    [title.length > longestTitle, 'title', `its title has at most ${longestTitle} characters`],
    [why.length > longestWhy, 'why', `what it is for is said in ${longestWhy} characters`],
    [endsOn <= startsOn, 'endsOn', 'it ends after it starts'],
    [kind === 'DEPARTMENT' && departmentId === null, 'department', 'it names its department'],
    [kind === 'TEAM' && teamId === null, 'team', 'it names its team'],
  ]
  return [
    ...faults.filter(([isFault]) => isFault).map(([, field, fault]) => ({ field, fault })),
    ...measureFaults(terms),
    ...serveFaults(terms, above),
  ]
}

const measureFaults = ({ measure }: GoalTerms): GoalFault[] => {
  const way = measure && measure.by !== 'MILESTONE' ? measure.way : null
  return way && way.baseline === way.target
    ? [{ field: 'measure', fault: 'its target is another value than where it begins' }]
    : []
}

function serveFaults(terms: GoalTerms, above: Above | null): GoalFault[] {
  const fault = (text: string): GoalFault[] => [{ field: 'serves', fault: text }]
  if (terms.serves === null)
    return terms.kind === 'PERSON'
      ? []
      : fault('it serves an objective, or a goal above it: name which')
  if (above === null) return fault(`there is no such ${nounOf(terms.serves)} that it could serve`)
  if (above.isOver) return fault('what it serves is over')
  if (ranks[above.kind] >= ranks[terms.kind])
    return fault(`what it serves stands above it: ${placesAbove[terms.kind]}`)
  const isOfAnother =
    above.departmentId !== null &&
    terms.departmentId !== null &&
    terms.kind === 'TEAM' &&
    above.departmentId !== terms.departmentId
  if (isOfAnother) return fault('a team serves the goals of its own department')
  if (above.endsOn !== null && terms.endsOn > above.endsOn)
    return [{ field: 'endsOn', fault: `it ends no later than what it serves, ${above.endsOn}` }]
  return []
}

const nounOf = (serves: Served): string => ('objectiveId' in serves ? 'objective' : 'goal')

const placesAbove: Readonly<Record<GoalKind, string>> = {
  DEPARTMENT: 'an objective',
  TEAM: 'an objective, or a goal of a department',
  PERSON: 'an objective, or a goal of a department or team',
}
