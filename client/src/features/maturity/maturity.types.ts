import type {
  AiReadinessQuery,
  MaturityDataEvidenceQuery,
  MaturityPageQuery,
} from '@steerboard/schema'

export type Round = MaturityPageQuery['maturityRounds'][number]
export type RoundProfile = NonNullable<Round['profile']>
export type ItemResult = RoundProfile['items'][number]
export type Gate = AiReadinessQuery['aiReadiness']
export type DataEvidence = MaturityDataEvidenceQuery['maturityDataEvidence'][number]
/** A round that closed, with what it found. */
export type ClosedRound = Round & { profile: RoundProfile; closedOn: string }

export const isClosed = (round: Round): round is ClosedRound =>
  round.profile !== null && round.closedOn !== null
