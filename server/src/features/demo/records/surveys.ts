import type { SurveyInvitationFact, SurveyResponseFact } from '../facts.js'
import type { Lived } from '../life/live-ticket.js'
import type { Circumstances } from '../life/resolve.js'
import type { WorkingTime } from '../life/staff-time.js'
import { resolutionTarget } from '../life/targets.js'
import type { TicketLife } from '../life/ticket-life.js'
import type { Rng } from '../prng.js'

export interface Surveys {
  invitations: SurveyInvitationFact[]
  responses: SurveyResponseFact[]
}

const invitedShare = 0.5
const effortShare = 0.12
const hour = 3_600_000
const workingDaySeconds = 8 * 3600

/** Asks some requesters how it was, and has some of them answer. */
export function surveysOf({ life, circumstances }: Lived, time: WorkingTime): Surveys {
  const { arrival, rng } = circumstances
  const solved = life.resolutions[0]
  const isOrdinary = solved && !life.flag && !life.duplicate && life.cancelledAt === null
  if (!isOrdinary || !arrival.service.governed || !rng.chance(invitedShare)) {
    return { invitations: [], responses: [] }
  }
  const kind = life.told.channel === 'PORTAL' && rng.chance(effortShare) ? 'CES' : 'CSAT'
  const invitation: SurveyInvitationFact = {
    ...identity(`${life.told.externalId}-${kind}`, solved.at + hour),
    kind,
    ticket: life.told.externalId,
    service: life.told.service,
    department: life.told.department,
    invitedAt: new Date(solved.at + hour),
  }
  const mood = moodAfter(life, circumstances, time)
  // The delighted and the angry answer more often than those in between.
  const answers = rng.chance(0.24 + 0.05 * Math.min(2, Math.abs(mood - 0.6)))
  return {
    invitations: [invitation],
    responses: answers ? responsesTo(invitation, mood, rng) : [],
  }
}

/** Standard deviations above "neither nor", from what the requester went through. */
function moodAfter(life: TicketLife, circumstances: Circumstances, time: WorkingTime): number {
  const { arrival, staff, rng } = circumstances
  const solved = life.resolutions[0]
  if (!solved) return 0
  const hours = staff.secondsBetween(life.openedAt, solved.at) / 3600
  const slowness = Math.log((hours + 0.5) / (0.6 * arrival.service.hours + 0.5))
  return (
    arrival.causes.mood +
    0.16 -
    0.2 * Math.min(2, Math.max(-1.2, slowness)) -
    (isLate(life, circumstances, time) ? 0.55 : 0) -
    (solved.reopenedAt === null ? 0 : 0.6) -
    0.08 * (life.assignments.length - 1) +
    0.85 * rng.normal()
  )
}

function isLate({ told, ...life }: TicketLife, { arrival }: Circumstances, time: WorkingTime) {
  const target = resolutionTarget(arrival.service, told.type, told.priority)
  const seconds = target.amount * (target.unit === 'working_days' ? workingDaySeconds : 1)
  const own = time[arrival.service.calendar]
  const paused = life.pauses.reduce(
    (sum, { start, end }) => sum + own.secondsBetween(start, end),
    0,
  )
  const solvedAt = life.resolutions[0]?.at ?? life.openedAt
  return own.secondsBetween(life.openedAt, solvedAt) - paused > seconds
}

/** One answer; now and then a second thought, or one that comes too late to count. */
function responsesTo(
  invitation: SurveyInvitationFact,
  mood: number,
  rng: Rng,
): SurveyResponseFact[] {
  const isTardy = rng.chance(0.015)
  const wait = isTardy ? rng.between(31, 45) * 24 : Math.min(600, rng.logNormal(14, 1.3))
  const at = invitation.invitedAt.getTime() + Math.round(wait * 3600) * 1000
  const answer = (number: number, answeredAt: number, feeling: number): SurveyResponseFact => ({
    ...identity(`${invitation.externalId}-${number}`, answeredAt),
    invitation: invitation.externalId,
    answeredAt: new Date(answeredAt),
    scale: invitation.kind === 'CES' ? '1-7' : '1-5',
    score: invitation.kind === 'CES' ? effortScore(feeling) : starScore(feeling),
  })
  const first = answer(1, at, mood)
  if (!rng.chance(0.01)) return [first]
  return [first, answer(2, at + rng.int(5, 300) * 60_000, mood + 0.5 * rng.normal())]
}

function starScore(mood: number): number {
  if (mood > 0.85) return 5
  if (mood > 0) return 4
  if (mood > -0.6) return 3
  return mood > -1.25 ? 2 : 1
}

function effortScore(mood: number): number {
  return Math.min(7, Math.max(1, Math.round(4.3 + 1.35 * mood)))
}

export function identity(externalId: string, at: number) {
  return { source: 'demo', externalId, sourceUpdatedAt: new Date(at) }
}
