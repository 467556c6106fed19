import type { TicketFact } from '../facts.js'
import type { ServiceSpec } from '../story/service-spec.js'
import type { Clock } from './ticket-life.js'

type Target = Clock['target']

const hour = 3600
/** In hours of the service's own calendar. */
const resolutionHours = { CRITICAL: 4, HIGH: 9, MODERATE: 20, LOW: 40, PLANNING: 80, UNKNOWN: 20 }
const responseHours = {
  CRITICAL: 0.25,
  HIGH: 0.5,
  MODERATE: 2,
  LOW: 4,
  PLANNING: 8,
  UNKNOWN: 2,
}
/** Where the clock runs at night too, it is given longer. */
const alwaysFactor = 2.6
const requestDays = { HIGH: 2, MODERATE: 3, LOW: 5 } as const

/** What was promised for a ticket of this service, kind and priority. */
export function resolutionTarget(
  service: ServiceSpec,
  type: TicketFact['type'],
  priority: TicketFact['priority'],
): Target {
  if (type === 'request' && service.calendar !== 'always') {
    const amount = requestDays[priority as keyof typeof requestDays] ?? 5
    return { amount, unit: 'working_days', endOfDay: true }
  }
  return seconds(resolutionHours[priority] * (type === 'request' ? 1.5 : 1), service, priority)
}

export function responseTarget(service: ServiceSpec, priority: TicketFact['priority']): Target {
  return seconds(responseHours[priority], service, priority)
}

/** The part of the promise that the specialists owe to the first level. */
export function internalTarget(service: ServiceSpec, priority: TicketFact['priority']): Target {
  return seconds(resolutionHours[priority] * 0.8, service, priority)
}

function seconds(hours: number, service: ServiceSpec, priority: TicketFact['priority']): Target {
  const isSlow = service.calendar === 'always' && priority !== 'CRITICAL'
  const amount = Math.round(hours * hour * (isSlow ? alwaysFactor : 1))
  return { amount, unit: 'clock_seconds', endOfDay: false }
}
