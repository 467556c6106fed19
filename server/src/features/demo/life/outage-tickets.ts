import type { OpenTime } from '../calendar/open-time.js'
import type { Rng } from '../prng.js'
import { randomStream } from '../prng.js'
import { causesOn } from '../story/causes.js'
import { firstLevel } from '../story/organisation.js'
import type { Outage } from '../story/outages.js'
import type { ServiceSpec } from '../story/service-spec.js'
import type { Timeline } from '../story/timeline.js'
import { clocksOf } from './clocks.js'
import { requester, ticketNumber } from './describe.js'
import type { Lived } from './live-ticket.js'
import type { Circumstances } from './resolve.js'
import type { TicketLife } from './ticket-life.js'

interface Stage {
  outage: Outage
  service: ServiceSpec
  timeline: Timeline
  staff: OpenTime
  seed: string
  scale: number
}

const hour = 3_600_000
/** Numbers of outage tickets start where those of ordinary days do not reach. */
const firstNumber = 7000

/** The major incident and the burst of tickets that people open while it lasts. */
export function outageTickets(stage: Stage): Lived[] {
  const { outage, seed, scale } = stage
  const rng = randomStream(seed, 'outage', outage.key)
  const count = Math.max(4, Math.round(outage.tickets * scale))
  const offsets = Array.from({ length: count }, () =>
    Math.min(outage.end - outage.start, rng.logNormal(2.2 * hour, 0.9)),
  ).sort((a, b) => a - b)
  const ats = [0, ...offsets].map(offset => Math.floor((outage.start + offset) / 1000) * 1000)
  return ats.map((at, i) => outageTicket(stage, at, i, rng))
}

function outageTicket(stage: Stage, at: number, index: number, rng: Rng): Lived {
  const told = tell(stage, index, rng)
  const life = lifeOf(stage, told, at, rng)
  const clocks = clocksOf(life, stage.service)
  return {
    life: { ...life, clocks },
    circumstances: angered(stage, told, at, rng),
    continuesAt: null,
  }
}

/** Solved when the outage is over; some turn out to be twins of the major incident. */
function lifeOf(stage: Stage, told: TicketLife['told'], at: number, rng: Rng) {
  const { outage, service } = stage
  const { major } = told
  const respondedAt = at + Math.round(major ? 300 : rng.logNormal(4200, 0.8)) * 1000
  const isTwin = !major && rng.chance(0.22)
  const foundAt = respondedAt + 600_000
  const solvedAt = outage.end + Math.round(major ? 0 : rng.logNormal(5400, 0.7)) * 1000
  const resolvedAt = Math.max(solvedAt, respondedAt + 60_000)
  return {
    told,
    openedAt: at,
    assignments: [
      { at, team: firstLevel[service.department] },
      { at: respondedAt, team: service.experts ?? service.specialists },
    ],
    respondedAt,
    replies: [respondedAt, ...(isTwin ? [] : [resolvedAt])],
    pauses: [],
    resolutions: isTwin ? [] : [{ at: resolvedAt, reopenedAt: null }],
    closedAt: isTwin ? foundAt : resolvedAt + 7 * 24 * hour,
    cancelledAt: null,
    duplicate: isTwin ? { at: foundAt, of: majorNumber(stage) } : null,
    flag: null,
    priorityChange: null,
    problem: { at: Math.max(respondedAt, outage.start + 3 * hour), id: outage.problemId },
    causedByChange:
      major && outage.change ? { at: outage.end + 2 * hour, id: outage.change } : null,
  } satisfies Omit<TicketLife, 'clocks'>
}

/** What the answers to a survey hang on: everybody is annoyed by an outage. */
function angered(
  { outage, service, timeline, staff }: Stage,
  told: TicketLife['told'],
  at: number,
  rng: Rng,
): Circumstances {
  const causes = causesOn(service, outage.day, timeline)
  const arrival = {
    id: firstNumber,
    at,
    day: outage.day,
    service,
    causes: { ...causes, mood: causes.mood - 0.9 },
    deskIsOpen: true,
    portalGrowth: 0,
    reopenedFrom: null,
  }
  return { arrival, told, problemId: outage.problemId, pressure: 2, staff, rng }
}

function majorNumber({ outage, service }: Stage): string {
  return ticketNumber({ id: firstNumber, day: outage.day, service }, 'incident')
}

function tell({ outage, service }: Stage, index: number, rng: Rng): TicketLife['told'] {
  const isMajor = index === 0
  const isHigh = rng.chance(0.75)
  return {
    source: 'demo',
    externalId: ticketNumber({ id: firstNumber + index, day: outage.day, service }, 'incident'),
    type: 'incident',
    service: service.code,
    department: service.department,
    priority: isMajor ? 'CRITICAL' : isHigh ? 'HIGH' : 'MODERATE',
    channel: isMajor ? 'PHONE' : rng.weighted({ PHONE: 45, EMAIL: 20, PORTAL: 30, CHAT: 5 }),
    ci: `${service.tag}-${outage.key}`,
    category: outage.category,
    subcategory: outage.subcategory,
    impact: isMajor ? 1 : 2,
    urgency: isMajor || isHigh ? 1 : 2,
    ...requester(rng),
    reopenedFrom: null,
    beyondFirstContact: true,
    major: isMajor,
    affectedUsers: isMajor ? outage.affectedUsers : 1,
  }
}
