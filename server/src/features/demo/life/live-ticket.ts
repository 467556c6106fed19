import type { Rng } from '../prng.js'
import type { Arrival } from './arrival.js'
import { clocksOf } from './clocks.js'
import { describe } from './describe.js'
import { endOf } from './endings.js'
import { type Circumstances, effortSeconds, firstCourse } from './resolve.js'
import type { WorkingTime } from './staff-time.js'
import { staffTime } from './staff-time.js'
import type { TicketLife } from './ticket-life.js'

export interface Setting {
  time: WorkingTime
  pressure: number
  rng: Rng
  /** An earlier ordinary ticket of the same service, for duplicates. */
  earlier: string | null
  /** Gives the failed change that an incident opened now comes from, if there is one. */
  blame(at: number): string | null
}

export interface Lived {
  life: TicketLife
  circumstances: Circumstances
  /** When its requester comes back after it was closed, with a new ticket. */
  continuesAt: number | null
}

const day = 86_400_000
const closesAfter = 7 * day

/** One ordinary ticket from arrival to closing. */
export function liveTicket(arrival: Arrival, setting: Setting): Lived {
  const { rng, time, pressure } = setting
  const { told, problemId } = describe(arrival, rng)
  const staff = staffTime(arrival.service, told.priority, time)
  const circumstances: Circumstances = { arrival, told, problemId, pressure, staff, rng }
  const end = endOf(circumstances, setting.earlier)
  const course = firstCourse(circumstances)
  const { resolutions, continuesAt } = end.short
    ? { resolutions: end.resolutions, continuesAt: null }
    : comeBacks(circumstances, course.resolvedAt)
  const last = resolutions.at(-1)?.at ?? null
  const blamed = told.type === 'incident' && !end.short ? setting.blame(arrival.at) : null
  const isShort = (at: number) => end.closedAt === null || at < end.closedAt
  const life = {
    told,
    openedAt: arrival.at,
    assignments: course.assignments.filter(each => isShort(each.at)),
    respondedAt: isShort(course.respondedAt) ? course.respondedAt : null,
    replies: course.replies.filter(isShort),
    pauses: end.short ? [] : course.pauses,
    resolutions,
    closedAt: end.closedAt ?? (last === null ? null : last + closesAfter),
    cancelledAt: end.cancelledAt,
    duplicate: end.duplicate,
    flag: end.flag,
    priorityChange: end.short ? null : newPriority(circumstances, course),
    problem: problemId ? { at: course.respondedAt + 7_200_000, id: problemId } : null,
    causedByChange: blamed ? { at: course.respondedAt + 3_600_000, id: blamed } : null,
  }
  return { life: { ...life, clocks: clocksOf(life, arrival.service) }, circumstances, continuesAt }
}

/** Resolutions in order; what comes back after closing becomes a ticket of its own. */
function comeBacks(circumstances: Circumstances, resolvedAt: number) {
  const { rng, staff, arrival, pressure } = circumstances
  const resolutions: TicketLife['resolutions'] = [{ at: resolvedAt, reopenedAt: null }]
  const haste = 1 + 0.4 * Math.max(0, pressure - 1)
  for (let chance = arrival.causes.reopened * haste; rng.chance(chance); chance *= 0.4) {
    const last = resolutions.at(-1)
    if (!last) break
    const reopenedAt = last.at + Math.round(rng.logNormal(2 * 86_400, 0.8)) * 1000
    if (reopenedAt >= last.at + closesAfter) {
      const isSoon = reopenedAt < last.at + 2 * closesAfter
      return { resolutions, continuesAt: isSoon ? reopenedAt : null }
    }
    last.reopenedAt = reopenedAt
    resolutions.push({
      at: staff.after(reopenedAt, 0.6 * effortSeconds(circumstances)),
      reopenedAt: null,
    })
  }
  return { resolutions, continuesAt: null }
}

/** A few incidents are judged anew while they are worked on. */
function newPriority(
  { told, rng }: Circumstances,
  course: { respondedAt: number; resolvedAt: number },
) {
  if (told.type !== 'incident' || told.priority !== 'MODERATE' || !rng.chance(0.03)) return null
  const at = course.respondedAt + (course.resolvedAt - course.respondedAt) * rng.between(0.2, 0.8)
  const to: 'HIGH' | 'LOW' = rng.chance(0.6) ? 'HIGH' : 'LOW'
  return { at: Math.round(at / 1000) * 1000, to }
}
