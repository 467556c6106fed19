import { isSurveyScale, surveyScales } from '../../domain/kpi/survey-score.js'
import type {
  ChangeFact,
  InteractionFact,
  ObservationFact,
  SlaInstanceFact,
  SurveyResponseFact,
  TicketFact,
} from './fact-batch.js'

/** Why a fact is refused, whatever brought it. */
export interface FactFault {
  column: string
  code: string
  reason: string
}

const TOLERANCE_MS = 86_400_000
const MAX_MILLIONTHS = Number.MAX_SAFE_INTEGER / 1_000_000
const MAX_TARGET_SECONDS = 2_147_483_647

export function faultOfTicket(fact: TicketFact, now: Date): FactFault | null {
  const { openedAt } = fact
  if (openedAt.getTime() > now.getTime() + TOLERANCE_MS)
    return fault('opened_at', 'IN_THE_FUTURE', 'it was opened after this import')
  const later: [string, Date | null][] = [
    ['first_response_at', fact.firstResponseAt],
    ['first_resolved_at', fact.firstResolvedAt],
    ['final_resolved_at', fact.finalResolvedAt],
    ['closed_at', fact.closedAt],
    ['first_reopened_at', fact.firstReopenedAt],
  ]
  for (const at of fact.reopenedAt ?? []) later.push(['reopened_at', at])
  for (const [column, at] of later) if (at && at < openedAt) return disorder(column, 'opened_at')
  if (fact.finalResolvedAt && fact.firstResolvedAt && fact.finalResolvedAt < fact.firstResolvedAt)
    return disorder('final_resolved_at', 'first_resolved_at')
  return badPause(fact.pauses)
}

export function faultOfSla(fact: SlaInstanceFact): FactFault | null {
  if (fact.stoppedAt && fact.stoppedAt < fact.startedAt) return disorder('stopped_at', 'started_at')
  const amount = fact.target?.amount ?? 1
  if (!Number.isInteger(amount) || amount <= 0 || amount > MAX_TARGET_SECONDS)
    return fault('target_amount', 'OUT_OF_RANGE', 'a target is a whole number above 0')
  return badPause(fact.pauses)
}

export function faultOfResponse({ scale, score }: SurveyResponseFact): FactFault | null {
  if (!isSurveyScale(scale))
    return fault('scale', 'NOT_A_CHOICE', `the scale is none of ${surveyScales.join(', ')}`)
  const [least, most] = scale === 'binary' ? [0, 1] : boundsOf(scale)
  if (score < least || score > most)
    return fault('score', 'OUT_OF_SCALE', `the score is not between ${least} and ${most}`)
  if (scale !== 'servicenow-0-10' && !Number.isInteger(score))
    return fault('score', 'OUT_OF_SCALE', 'on this scale a score is a whole number')
  return null
}

export function faultOfChange(fact: ChangeFact): FactFault | null {
  if (fact.plannedStartAt && fact.plannedEndAt && fact.plannedEndAt < fact.plannedStartAt)
    return disorder('planned_end_at', 'planned_start_at')
  return null
}

export function faultOfObservation(fact: ObservationFact): FactFault | null {
  for (const column of ['numerator', 'denominator'] as const) {
    if (Math.abs(fact[column]) > MAX_MILLIONTHS)
      return fault(column, 'OUT_OF_RANGE', 'the number is too large')
  }
  if (fact.denominator < 0)
    return fault('denominator', 'OUT_OF_RANGE', 'a denominator is not below 0')
  return null
}

export function faultOfInteraction({ openedAt, closedAt }: InteractionFact): FactFault | null {
  return closedAt && closedAt < openedAt ? disorder('closed_at', 'opened_at') : null
}

/** The two numbers at the end of a scale's name. */
function boundsOf(scale: string): [number, number] {
  const [least, most] = (/(\d+)-(\d+)$/.exec(scale) ?? []).slice(1).map(Number)
  return [least ?? 0, most ?? 0]
}

function badPause(pauses: readonly { start: Date; end: Date | null }[]): FactFault | null {
  return pauses.some(({ start, end }) => end !== null && end < start)
    ? fault('pauses', 'IMPOSSIBLE_ORDER', 'a pause ends before it starts')
    : null
}

function disorder(column: string, before: string): FactFault {
  return fault(column, 'IMPOSSIBLE_ORDER', `it is before ${before}`)
}

function fault(column: string, code: string, reason: string): FactFault {
  return { column, code, reason }
}
