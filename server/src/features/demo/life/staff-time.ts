import { demoCalendars } from '../calendar/calendars.js'
import { type OpenTime, openTime } from '../calendar/open-time.js'
import type { TicketFact } from '../facts.js'
import type { Clockwork, ServiceSpec } from '../story/service-spec.js'
import type { Timeline } from '../story/timeline.js'

export type WorkingTime = Record<Clockwork, OpenTime>

export function workingTime(timeline: Timeline): WorkingTime {
  const laidOut = demoCalendars(timeline).map(calendar => [calendar.code, openTime(calendar)])
  return Object.fromEntries(laidOut) as WorkingTime
}

/** When people work on it: critical work goes on around the clock where the service does. */
export function staffTime(
  service: ServiceSpec,
  priority: TicketFact['priority'],
  time: WorkingTime,
): OpenTime {
  if (service.calendar === 'always' && priority === 'CRITICAL') return time.always
  return service.department === 'IT' ? time['service-desk'] : time.office
}
