import type { CommitteeValue } from '../../../domain/initiative/scoring/committee-value.js'
import {
  allCriteria,
  type Criterion,
  criteria,
} from '../../../domain/initiative/scoring/criteria.js'
import { dueForScoring, priorityForEffort } from '../../../domain/initiative/scoring/priority.js'
import type { InitiativeScore } from '../round-scores.js'

export interface CriterionValueAnswer extends CommitteeValue {
  criterion: Criterion
  name: string
  weight: number
}

export interface ScoreAnswer {
  roundId: string
  closedAt: Date
  version: number
  priority: number | null
  /** Points for each hundred days of work. */
  priorityForEffort: number | null
  scorers: number
  isToDiscuss: boolean
  isDue: boolean
  values: CriterionValueAnswer[]
}

/** What a score is told about; of one that is over none is due. */
interface ScoredOn {
  effortDays: number
  day: string
  closedOn: string
  isOpen: boolean
}

export function scoreAnswer(
  { round, version, values, priority, scorers }: InitiativeScore,
  { effortDays, day, closedOn, isOpen }: ScoredOn,
): ScoreAnswer {
  return {
    roundId: String(round.id),
    closedAt: round.closedAt,
    version,
    priority,
    priorityForEffort: priorityForEffort(priority, effortDays),
    scorers,
    isToDiscuss: allCriteria.some(criterion => values[criterion].isToDiscuss),
    isDue: isOpen && dueForScoring(closedOn, day),
    values: allCriteria.map(criterion => {
      const { name, weight } = criteria[criterion]
      return { criterion, name, weight, ...values[criterion] }
    }),
  }
}
