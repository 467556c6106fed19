import { isoDate, monthOf, yearOf } from '../calendar/local-day.js'
import type { TicketFact } from '../facts.js'
import type { Rng } from '../prng.js'
import { requesterCount, requesterDepartments } from '../story/organisation.js'
import type { ServiceSpec } from '../story/service-spec.js'
import type { Arrival } from './arrival.js'
import { channelOf } from './channel.js'
import type { TicketLife } from './ticket-life.js'

type Priority = TicketFact['priority']

const incidentPriorities = { CRITICAL: 0.004, HIGH: 0.075, MODERATE: 0.66, LOW: 0.261 }
const requestPriorities = { HIGH: 0.02, MODERATE: 0.38, LOW: 0.6 }
const weight: Partial<Record<Priority, [impact: number, urgency: number]>> = {
  CRITICAL: [1, 1],
  HIGH: [2, 1],
  MODERATE: [2, 2],
  LOW: [3, 2],
}
const ordinaryItems = 4000

/** What is known of a ticket when it is opened, and the problem that it repeats, if it does. */
export function describe(
  arrival: Arrival,
  rng: Rng,
): { told: TicketLife['told']; problemId: string | null } {
  const { service, causes } = arrival
  const type = rng.chance(service.incidents) ? 'incident' : 'request'
  const priority = rng.weighted(type === 'incident' ? incidentPriorities : requestPriorities)
  const [impact, urgency] = weight[priority] ?? [3, 3]
  const isRecurring = type === 'incident' && rng.chance(causes.recurring)
  const theme = isRecurring ? recurringTheme(arrival, rng) : freshTheme(service, rng)
  return {
    told: {
      source: 'demo',
      externalId: ticketNumber(arrival, type),
      type,
      service: service.code,
      department: service.department,
      priority,
      channel: channelOf(arrival, type, rng),
      ci: theme.ci,
      category: theme.category,
      subcategory: theme.subcategory,
      impact,
      urgency,
      ...requester(rng),
      reopenedFrom: arrival.reopenedFrom,
      beyondFirstContact: rng.chance(service.beyondFirstContact),
      major: false,
      affectedUsers: type === 'incident' ? 1 + rng.poisson(priority === 'HIGH' ? 6 : 0.3) : null,
    },
    problemId: theme.problemId,
  }
}

export function requester(rng: Rng): Pick<TicketFact, 'requester' | 'requesterDepartment'> {
  // A few people ask often, most hardly ever.
  const number = Math.floor(requesterCount * rng.next() ** 1.3)
  return {
    requester: `person-${String(number).padStart(5, '0')}`,
    requesterDepartment: rng.weighted(requesterDepartments),
  }
}

export function ticketNumber(arrival: Pick<Arrival, 'id' | 'day' | 'service'>, type: string) {
  const month = isoDate(arrival.day).slice(2, 7).replace('-', '')
  const prefix = type === 'incident' ? 'INC' : 'REQ'
  return `${prefix}-${month}-${arrival.service.tag}-${String(arrival.id).padStart(4, '0')}`
}

interface Theme {
  category: string
  subcategory: string
  ci: string | null
  problemId: string | null
}

function freshTheme(service: ServiceSpec, rng: Rng): Theme {
  const [category, subcategories] = rng.pick(Object.entries(service.categories))
  const hasItem = rng.chance(0.3)
  return {
    category,
    subcategory: rng.pick(subcategories),
    ci: hasItem ? `${service.tag}-${1000 + rng.int(0, ordinaryItems)}` : null,
    problemId: null,
  }
}

/** One of three sore points of the service in this quarter: same item, same category. */
function recurringTheme({ service, day }: Arrival, rng: Rng): Theme {
  const quarter = `${String(yearOf(day)).slice(2)}Q${Math.ceil(monthOf(day) / 3)}`
  const sore = rng.int(1, 3)
  const categories = Object.entries(service.categories)
  const [category, subcategories] = categories[(sore + monthOf(day)) % categories.length] ?? [
    'General',
    ['general'],
  ]
  return {
    category,
    subcategory: rng.pick(subcategories),
    ci: `${service.tag}-S${sore}-${quarter}`,
    problemId: rng.chance(0.6) ? `PRB-${service.tag}-${quarter}-${sore}` : null,
  }
}
