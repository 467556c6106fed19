import type { LocalDay } from '../calendar/local-day.js'
import type { ServiceSpec } from './service-spec.js'
import { storyServices } from './services.js'
import type { Timeline } from './timeline.js'

/** What moves the figures of a service on one day; nothing else does. */
export interface Causes {
  /** 0..1: how far the ITIL training has reached the people who work there. */
  skill: number
  /** 0..1: how far tickets go straight to those who can solve them, since the committee. */
  routing: number
  /** 0..1: how far known problems are removed for good. */
  problemsRemoved: number
  /** Hands, where 1 keeps up with a normal day. */
  capacity: number
  /** Demand beyond season and growth. */
  demand: number
  /** Factor on the hours that a ticket needs. */
  effort: number
  /** Chance that the clock is stopped "waiting for the user". */
  paused: number
  /** Chance that a solved ticket comes back. */
  reopened: number
  recurring: number
  mood: number
}

const monthDays = 30.44
/** The other departments joined the programme later and not with everybody. */
const reach = { IT: 1, HR: 0.85, FIN: 0.8, FAC: 0.75 } as const
const joinedAfterMonths = { IT: 0, HR: 2, FIN: 3, FAC: 3 } as const

export function causesOn(service: ServiceSpec, day: LocalDay, timeline: Timeline): Causes {
  const since = (start: LocalDay) => (day - start) / monthDays
  const trained = since(timeline.trainingStarts) - joinedAfterMonths[service.department]
  const skill = reach[service.department] * sCurve(trained, 5, 1.8)
  const routing = ramp(since(timeline.committeeFounded), 6)
  const problemsRemoved = service.governed ? ramp(since(timeline.problemManagementFrom), 10) : 0
  const usual: Causes = {
    skill,
    routing,
    problemsRemoved,
    capacity: 0.98 + 0.1 * routing,
    demand: 1,
    effort: 1 - 0.22 * skill - 0.02 * routing,
    paused: service.department === 'IT' ? 0.12 : 0.18,
    reopened: service.reopened * (1 - 0.3 * skill),
    recurring: service.recurring * (1 - 0.45 * problemsRemoved),
    mood: service.mood + 0.18 * skill,
  }
  return bent(usual, service, day, timeline)
}

/** The services that the story singles out. */
function bent(usual: Causes, { code }: ServiceSpec, day: LocalDay, timeline: Timeline): Causes {
  const since = (start: LocalDay) => (day - start) / monthDays
  if (code === storyServices.watermelon) {
    return greenOutsideRedInside(usual, ramp(since(timeline.watermelonFrom), 8))
  }
  if (code === storyServices.off && day >= timeline.travelTroubleFrom) {
    const grip = ramp(since(timeline.travelTroubleFrom) + 0.4, 1.2)
    return {
      ...usual,
      capacity: usual.capacity - 0.3 * grip,
      demand: 1 + 0.3 * grip,
      effort: usual.effort * (1 + 0.7 * grip),
      mood: usual.mood - 0.6 * grip,
    }
  }
  if (code === storyServices.improved) {
    // Laptops had to be ordered one by one, later and later, until they came from a ready stock.
    const short = ramp(since(timeline.committeeFounded), 9)
    if (day < timeline.readyStockFrom) {
      return { ...usual, effort: usual.effort * (1 + 0.35 * short), mood: usual.mood - 0.1 * short }
    }
    return { ...usual, effort: usual.effort * 0.55, mood: usual.mood + 0.35 }
  }
  return usual
}

/** Closed at once to hold the figure, so it comes back, and nobody looks for the cause. */
function greenOutsideRedInside(usual: Causes, grip: number): Causes {
  return {
    ...usual,
    demand: 1 + 0.15 * grip,
    effort: usual.effort * (1 - 0.35 * grip),
    paused: usual.paused + 0.3 * grip,
    reopened: usual.reopened + 0.13 * grip,
    recurring: usual.recurring + 0.22 * grip,
    mood: usual.mood - 0.75 * grip,
  }
}

function ramp(monthsSince: number, months: number): number {
  return Math.min(1, Math.max(0, monthsSince / months))
}

/** Slow at first, quick in the middle, slow at the end; 0 before it starts. */
function sCurve(monthsSince: number, middle: number, spread: number): number {
  if (monthsSince <= 0) return 0
  const logistic = (x: number) => 1 / (1 + Math.exp(-(x - middle) / spread))
  return (logistic(monthsSince) - logistic(0)) / (1 - logistic(0))
}
