import type { OpenTime } from '../calendar/open-time.js'
import type { Rng } from '../prng.js'
import { firstLevel } from '../story/organisation.js'
import type { Arrival } from './arrival.js'
import type { Span, TicketLife } from './ticket-life.js'

/** What decides how quickly a ticket is solved. */
export interface Circumstances {
  arrival: Arrival
  told: TicketLife['told']
  problemId: string | null
  /** 1 is a normal day (pressure.ts). */
  pressure: number
  staff: OpenTime
  rng: Rng
}

export interface Course {
  respondedAt: number
  replies: number[]
  assignments: TicketLife['assignments']
  pauses: Span[]
  resolvedAt: number
  solvedAtOnce: boolean
}

const hour = 3600
const responseMinutes = { CRITICAL: 5, HIGH: 12, MODERATE: 42, LOW: 62, PLANNING: 80, UNKNOWN: 42 }
const hoursFactor = { CRITICAL: 0.2, HIGH: 0.4, MODERATE: 1, LOW: 1.5, PLANNING: 2, UNKNOWN: 1 }
const requestFactor = 1.25
const agedShare = 0.01
const live = new Set(['PHONE', 'CHAT', 'WALK_UP'])

/** Response, work and first resolution, from load and skill. */
export function firstCourse(circumstances: Circumstances): Course {
  const { told, arrival, rng } = circumstances
  const respondedAt = response(circumstances)
  const firstTeam = takenBy(circumstances)
  const byFirstLevel = firstTeam === firstLevel[arrival.service.department]
  const solvedAtOnce =
    byFirstLevel && !told.beyondFirstContact && rng.chance(onceChance(circumstances))
  if (!solvedAtOnce) return worked(circumstances, respondedAt, firstTeam)
  const talk = live.has(told.channel) ? rng.logNormal(600, 0.6) : rng.logNormal(420, 0.6)
  const resolvedAt = circumstances.staff.after(respondedAt, Math.min(talk, 0.75 * hour))
  return {
    respondedAt,
    resolvedAt,
    solvedAtOnce,
    replies: [resolvedAt],
    assignments: [{ at: arrival.at, team: firstTeam }],
    pauses: [],
  }
}

function response({ told, arrival, pressure, staff, rng }: Circumstances): number {
  if (live.has(told.channel)) return arrival.at + Math.round(rng.between(15, 180)) * 1000
  const { skill, routing } = arrival.causes
  const usual = responseMinutes[told.priority] * 60
  const median = usual * pressure ** 1.4 * (1 - 0.3 * skill - 0.12 * routing)
  return staff.after(arrival.at, rng.logNormal(median, 0.85))
}

function takenBy({ told, arrival, rng }: Circumstances): string {
  const { service } = arrival
  if (told.channel === 'MONITORING') return service.experts ?? service.specialists
  return rng.chance(0.1) ? service.specialists : firstLevel[service.department]
}

function onceChance({ told, arrival, pressure }: Circumstances): number {
  const { service, causes } = arrival
  const urgent = told.priority === 'CRITICAL' || told.priority === 'HIGH' ? 0.6 : 1
  const hurry = 1 - 0.3 * Math.max(0, pressure - 1)
  return Math.min(0.9, 1.12 * service.firstContact * urgent * hurry * (1 + 0.12 * causes.skill))
}

/** Seconds of work: what the ticket needs, times the queue, times what skill saves. */
export function effortSeconds({ told, arrival, pressure, rng }: Circumstances): number {
  const { service, causes } = arrival
  const kind = told.type === 'request' ? requestFactor : 1
  const median = service.hours * hour * hoursFactor[told.priority] * kind
  const aged = rng.chance(agedShare) ? rng.between(120, 1300) * hour : 0
  return aged + rng.logNormal(median * causes.effort * pressure ** 1.2, 0.95)
}

function worked(circumstances: Circumstances, respondedAt: number, firstTeam: string): Course {
  const { arrival, staff, rng } = circumstances
  const assignments = [{ at: arrival.at, team: firstTeam }]
  let at = respondedAt
  for (const team of furtherTeams(circumstances, firstTeam)) {
    at = staff.after(at, rng.logNormal(0.7 * hour * circumstances.pressure ** 1.3, 0.8))
    assignments.push({ at, team })
  }
  const effort = effortSeconds(circumstances)
  const pauses: Span[] = []
  const isPaused = rng.chance(arrival.causes.paused)
  const start = isPaused ? staff.after(at, effort * rng.between(0.1, 0.4)) : at
  if (isPaused) {
    const end = staff.after(start + rng.logNormal(1.4 * 24 * hour, 0.7) * 1000, 60)
    pauses.push({ start, end })
    at = staff.after(end, effort * 0.7)
  } else at = staff.after(at, effort)
  const replies = [respondedAt, ...(isPaused ? [start] : []), at].filter(
    (reply, i, all) => i === 0 || reply > (all[i - 1] ?? 0),
  )
  return { respondedAt, resolvedAt: at, solvedAtOnce: false, replies, assignments, pauses }
}

/** Teams that it is passed on to; good routing saves the detours. */
function furtherTeams({ arrival, rng }: Circumstances, firstTeam: string): string[] {
  const { service, causes } = arrival
  const teams: string[] = []
  const add = (team: string) => {
    if (team !== (teams.at(-1) ?? firstTeam)) teams.push(team)
  }
  if (rng.chance(0.32 - 0.2 * causes.routing))
    add(service.experts ?? firstLevel[service.department])
  if (rng.chance(0.7)) add(service.specialists)
  if (service.experts && rng.chance(0.2 - 0.05 * causes.skill)) add(service.experts)
  return teams
}
