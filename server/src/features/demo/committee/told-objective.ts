import type { VoteChoice } from '../../../domain/motion/tally.js'
import type { ObjectiveQuestion } from '../../strategy/index.js'
import type { MonthOffset, PersonNumber, ToldEnd } from './told-motion.js'

/** A motion of the story about an objective; a second one of the same title changes it. */
export interface ToldObjective {
  by: PersonNumber
  proposed: { month: MonthOffset; day: number }
  objective: Omit<
    ObjectiveQuestion,
    'owner' | 'sponsor' | 'horizon' | 'effectiveFrom' | 'objective' | 'title' | 'rationale'
  > & { title: string; rationale: string }
  owner: PersonNumber
  sponsor: PersonNumber
  /** First of the month by which it is to be reached. */
  horizon: MonthOffset
  from: MonthOffset
  votes: Partial<Record<VoteChoice, readonly PersonNumber[]>>
  end: ToldEnd
}
