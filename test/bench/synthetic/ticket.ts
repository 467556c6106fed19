import type { Cells } from './columns.ts'
import {
  departmentCode,
  departmentOfService,
  SERVICES,
  serviceCode,
  TEAMS,
  teamCode,
} from './organisation.ts'
import { normal, pick, randomFrom } from './random.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const SOURCE = 'bench'
const TARGET_HOURS = [4, 8, 24, 72] as const
const channels = ['PORTAL', 'EMAIL', 'PHONE', 'CHAT'] as const
const iso = (ms: number) => new Date(ms).toISOString()

export interface World {
  tickets: number
  /** Half-open, in milliseconds: the first month's start and today's. */
  from: number
  until: number
}

/** 36 whole months before the running one, up to the begin of today (UTC). */
export function worldOf(tickets: number, now: Date): World {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  return {
    tickets,
    from: Date.UTC(year, month - 36, 1),
    until: Date.UTC(year, month, now.getUTCDate()),
  }
}

const priorityOf = (dice: number): number => (dice < 0.05 ? 1 : dice < 0.2 ? 2 : dice < 0.7 ? 3 : 4)

/** All rows about ticket number `n`: the ticket, its promise, and its survey if there was one. */
export function ticketRows(world: World, n: number, changed = 0): Cells[] {
  const random = randomFrom(n * 2_654_435_761)
  const opened = Math.floor(world.from + ((world.until - world.from) * n) / world.tickets)
  const priority = priorityOf(random())
  const service = Math.floor(SERVICES * random() ** 1.5)
  const hours = (TARGET_HOURS[priority - 1] as number) * Math.exp(normal(random) * 0.9 - 0.8)
  const resolved = Math.floor(opened + hours * HOUR + MINUTE) + changed * HOUR
  const isResolved = resolved < world.until && random() < 0.99
  const scope = {
    service: serviceCode(service),
    fulfilling_department: departmentCode(departmentOfService(service)),
  }
  const key = `B${n}`
  const updated = iso(Math.max(isResolved ? resolved : opened, 0) + changed * 1000)
  const identity = { source: SOURCE, updated_at: updated }
  const ticket: Cells = {
    record: 'ticket',
    external_id: key,
    ...identity,
    ...scope,
    ...workOf(random, world, service),
    priority: String(priority),
    opened_at: iso(opened),
    first_response_at: iso(Math.min(resolved, opened + 10 * MINUTE)),
    state: isResolved ? 'closed' : 'open',
    ...(isResolved && { final_resolved_at: iso(resolved), closed_at: iso(resolved) }),
  }
  const promise: Cells = {
    record: 'sla_instance',
    external_id: `${key}-R`,
    ...identity,
    ticket: key,
    kind: 'RESOLUTION',
    target_amount: String((TARGET_HOURS[priority - 1] as number) * 3600),
    target_unit: 'clock_seconds',
    started_at: iso(opened),
    ...(isResolved && { stopped_at: iso(resolved) }),
  }
  const survey = isResolved ? surveyRows(random, { key, resolved, until: world.until, scope }) : []
  return [ticket, promise, ...(changed ? [] : survey)]
}

function workOf(random: () => number, world: World, service: number): Cells {
  const team = teamCode(Math.floor(random() * TEAMS))
  return {
    type: random() < 0.8 ? 'incident' : 'request',
    channel: pick(random, channels),
    first_group: team,
    assignment_group: random() < 0.8 ? team : teamCode(Math.floor(random() * TEAMS)),
    category: `C${Math.floor(random() * 12)}`,
    ci: random() < 0.5 ? `CI${service}-${Math.floor(random() * 50)}` : '',
    requester: `R${Math.floor((random() * world.tickets) / 8)}`,
    reopen_count: random() < 0.05 ? '1' : '0',
    agent_replies: String(1 + Math.floor(random() * 4)),
    waited_for_requester: String(random() < 0.2),
  }
}

/** A third is asked, four in ten of them answer. */
function surveyRows(
  random: () => number,
  about: { key: string; resolved: number; until: number; scope: Cells },
): Cells[] {
  const { key, resolved, scope } = about
  const answered = resolved + 24 * HOUR
  if (random() > 1 / 3 || answered > about.until) return []
  const invitation: Cells = {
    record: 'survey_invitation',
    source: SOURCE,
    external_id: `${key}-S`,
    updated_at: iso(resolved),
    kind: 'CSAT',
    ticket: key,
    ...scope,
    invited_at: iso(resolved),
  }
  if (random() > 0.4) return [invitation]
  const response: Cells = {
    record: 'survey_response',
    source: SOURCE,
    external_id: `${key}-A`,
    updated_at: iso(answered),
    invitation: `${key}-S`,
    answered_at: iso(answered),
    scale: '1-5',
    score: String(1 + Math.floor(5 * random() ** 0.4)),
  }
  return [invitation, response]
}
