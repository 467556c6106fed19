import type { Majority, VoteChoice } from '../../../domain/motion/tally.js'
import type { MotionQuestion } from '../../target/index.js'

/** People of the story by their number in `story/people.ts`. */
export type PersonNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** A first of a month, so many months from the one of loading; negative lies before it. */
export type MonthOffset = number

/** How a motion of the story ended. */
export type ToldEnd =
  | { after: number; act: 'CLOSE'; by: PersonNumber; minutes: string }
  | { after: number; act: 'WITHDRAW'; reason: string }

/** A motion of the story; days are counted from the day on which it is proposed. */
export interface ToldMotion {
  by: PersonNumber
  /** `null`: it stays a draft. */
  proposed: { month: MonthOffset; day: number } | null
  question: Omit<MotionQuestion, 'effectiveFrom' | 'effectiveTo' | 'targetVersion' | 'owner'>
  from: MonthOffset
  to?: MonthOffset
  owner?: PersonNumber
  /** Of a waiver: the rationale of the motion whose target it is about. */
  about?: string
  comments?: readonly { by: PersonNumber; after: number; text: string }[]
  counters?: readonly (Omit<ToldMotion, 'counters' | 'proposed' | 'about'> & { after: number })[]
  votes?: Partial<Record<VoteChoice, readonly PersonNumber[]>>
  end?: ToldEnd
}

/** Rules of the committee, from a day of the story on. */
export interface ToldRules {
  by: PersonNumber
  month: MonthOffset
  day: number
  rules: { quorum: number; abstentionsCount: boolean; majority: Majority; reason: string }
}
