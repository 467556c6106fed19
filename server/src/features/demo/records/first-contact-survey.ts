import { wasSettledAtOnce } from '../life/agent-word.js'
import type { Lived } from '../life/live-ticket.js'
import { randomStream } from '../prng.js'
import type { Timeline } from '../story/timeline.js'
import { identity, type Surveys } from './surveys.js'

const askedShare = 0.13
const askedDays = 550
const hour = 3_600_000

/** "Was it resolved at first contact?", put to some of those whose ticket was resolved lately. */
export function firstContactSurveyOf({ life, circumstances }: Lived, timeline: Timeline): Surveys {
  const none = { invitations: [], responses: [] }
  const solved = life.resolutions[0]
  const isOrdinary = solved && !life.flag && !life.duplicate && life.cancelledAt === null
  const { governed } = circumstances.arrival.service
  if (!isOrdinary || !governed || life.told.channel === 'MONITORING') return none
  if (solved.at < timeline.end - askedDays * 24 * hour) return none
  const rng = randomStream('first contact', life.told.externalId)
  if (!rng.chance(askedShare)) return none
  const { externalId, service, department } = life.told
  const invitedAt = solved.at + 2 * hour
  const invitation = {
    ...identity(`${externalId}-FCR`, invitedAt),
    kind: 'FCR' as const,
    ticket: externalId,
    service,
    department,
    invitedAt: new Date(invitedAt),
  }
  if (!rng.chance(0.31)) return { invitations: [invitation], responses: [] }
  const answeredAt = invitedAt + Math.round(Math.min(500, rng.logNormal(16, 1.2)) * 3600) * 1000
  const response = {
    ...identity(`${invitation.externalId}-1`, answeredAt),
    invitation: invitation.externalId,
    answeredAt: new Date(answeredAt),
    scale: 'binary',
    score: Number(rng.chance(wasSettledAtOnce(life) ? 0.84 : 0.12)),
  }
  return { invitations: [invitation], responses: [response] }
}
