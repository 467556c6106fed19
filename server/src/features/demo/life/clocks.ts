import type { ServiceSpec } from '../story/service-spec.js'
import { internalTarget, resolutionTarget, responseTarget } from './targets.js'
import type { Clock, TicketLife } from './ticket-life.js'

type Unclocked = Omit<TicketLife, 'clocks'>

/** The promises on a ticket: response, resolution, and what the specialists owe internally. */
export function clocksOf(life: Unclocked, service: ServiceSpec): Clock[] {
  if (!service.governed || life.flag?.as === 'AUTO_EVENT') return []
  const clocks = [responseClock(life, service), ...resolutionClocks(life, service)]
  const internal = internalClock(life, service)
  return internal ? [...clocks, internal] : clocks
}

function clock(life: Unclocked, suffix: string, rest: Omit<Clock, 'id' | 'attachedAt'>): Clock {
  return { id: `${life.told.externalId}-${suffix}`, attachedAt: rest.startedAt, ...rest }
}

/** When the ticket left the race: cancelled, or found to be another's twin or a test. */
function endedAt(life: Unclocked): number | null {
  return life.cancelledAt ?? life.duplicate?.at ?? life.flag?.at ?? null
}

function responseClock(life: Unclocked, service: ServiceSpec): Clock {
  const ended = endedAt(life)
  const isAnswered = life.respondedAt !== null && (ended === null || life.respondedAt < ended)
  return clock(life, 'RSP', {
    kind: 'RESPONSE',
    type: 'SLA',
    target: responseTarget(service, life.told.priority),
    startedAt: life.openedAt,
    stoppedAt: isAnswered ? life.respondedAt : null,
    cancelledAt: isAnswered ? null : ended,
    pauses: [],
  })
}

/** One for each time that it had to be solved; a new priority replaces the running one. */
function resolutionClocks(life: Unclocked, service: ServiceSpec): Clock[] {
  const { told, priorityChange } = life
  const starts = [life.openedAt, ...life.resolutions.flatMap(each => each.reopenedAt ?? [])]
  return starts.flatMap((startedAt, i) => {
    const rest = {
      kind: 'RESOLUTION',
      type: 'SLA',
      startedAt,
      stoppedAt: life.resolutions[i]?.at ?? null,
      cancelledAt: endedAt(life),
      pauses: i === 0 ? life.pauses : [],
    } as const
    const target = (priority = told.priority) => resolutionTarget(service, told.type, priority)
    if (i > 0 || !priorityChange) {
      const priority = i > 0 ? (priorityChange?.to ?? told.priority) : told.priority
      return clock(life, `RES${i + 1}`, { ...rest, target: target(priority) })
    }
    const { at, to } = priorityChange
    const replaced = { ...rest, target: target(), stoppedAt: null, cancelledAt: at }
    const running = clock(life, 'RES1B', { ...rest, target: target(to) })
    return [clock(life, 'RES1', replaced), { ...running, attachedAt: at }]
  })
}

function internalClock(life: Unclocked, service: ServiceSpec): Clock | null {
  const passedOn = life.assignments[1]
  if (service.department !== 'IT' || !passedOn || endedAt(life) !== null) return null
  return clock(life, 'OLA', {
    kind: 'RESOLUTION',
    type: 'OLA',
    target: internalTarget(service, life.told.priority),
    startedAt: passedOn.at,
    stoppedAt: life.resolutions[0]?.at ?? null,
    cancelledAt: null,
    pauses: life.pauses.filter(pause => pause.start >= passedOn.at),
  })
}
