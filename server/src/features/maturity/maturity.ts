import type { Cadence } from '../../domain/maturity/cadence.js'
import type { Level, MaturityItem } from '../../domain/maturity/maturity-item.js'
import type { DimensionResult, ItemResult, MaturityProfile } from '../../domain/maturity/profile.js'
import type { Side } from '../../domain/maturity/raters.js'
import type { PersonName } from '../auth/index.js'
import type { RoundState } from './round-states.js'
import type { BallotAnswer } from './stores/ballot.store.js'

/** What the verbs of this slice hand on. The GraphQL classes have the same fields. */
export interface TurnoutAnswer {
  side: Side
  asked: number
  handedIn: number
}

/** What whoever asks has to do with a round. */
export interface OwnPart {
  side: Side
  hasHandedIn: boolean
}

export interface ItemResultAnswer extends Omit<ItemResult, 'item' | 'sides'> {
  item: MaturityItem
  business: number | null
  it: number | null
  /** What raters pointed at, each once. */
  links: readonly string[]
}

export interface DimensionAnswer extends DimensionResult {
  name: string
}

export interface ProfileAnswer extends Omit<MaturityProfile, 'items' | 'dimensions'> {
  stagedLevelName: string | null
  /** What levels 1 to 5 are called. */
  levelNames: readonly string[]
  /** The level that the gate for AI asks for. */
  gateLevel: Level
  dimensions: readonly DimensionAnswer[]
  items: readonly ItemResultAnswer[]
  withoutConsensus: number
  largeGaps: number
  areSidesShown: boolean
}

export interface RoundAnswer {
  id: string
  title: string
  state: RoundState
  openedAt: Date
  openedBy: PersonName
  closesOn: string
  endedAt: Date | null
  /** Local day on which it closed. */
  closedOn: string | null
  reason: string | null
  turnout: readonly TurnoutAnswer[]
  /** Why it cannot be closed yet; empty where it can, and where it is over. */
  openIssues: readonly string[]
  mine: OwnPart | null
  profile: ProfileAnswer | null
  cadence: Cadence | null
}

/** What data say about one item as it was known when the round closed. */
export interface DataEvidenceAnswer {
  item: string
  kpi: string
  kpiName: string
  level: Level
  sentence: string
  claim: number | null
  isClaimLarge: boolean
  permalink: string
}

export interface RatingAnswer {
  round: RoundAnswer
  side: Side
  isHandedIn: boolean
  answers: readonly BallotAnswer[]
  items: readonly MaturityItem[]
  /** From this score on evidence is needed. */
  evidenceFrom: Level
  /** Codes of what is still to be answered, or lacks its evidence. */
  open: readonly string[]
}

/** What was saved, and what is still open. */
export interface SavedAnswer extends Pick<RatingAnswer, 'open'> {
  answer: BallotAnswer
}
