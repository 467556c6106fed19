import type { Sql } from '../../../platform/postgres.js'
import type {
  RandomAnswer,
  RandomChange,
  RandomInteraction,
  RandomPromise,
  RandomTicket,
} from './random-facts.js'

export type WorldTicket = Omit<RandomTicket, 'key'> & {
  id: number
  externalId: string
  exclusion: number
}
export type WorldSla = Omit<RandomPromise, 'key' | 'ticket'> & { ticketRow: WorldTicket }

export type WorldChange = Omit<RandomChange, 'key'> & { externalId: string }
export interface WorldInvitation {
  id: number
  kind: string
  ticketId: number | null
  serviceId: number
  departmentId: number
  requesterDepartmentId: number | null
  invitedAt: Date
}
export type WorldResponse = Pick<RandomAnswer, 'answeredAt' | 'score'> &
  Pick<RandomAnswer, 'valid' | 'positive' | 'scored'> & { invitationId: number; externalId: string }

/** The facts as they are in the tables: nothing of what the database has worked out from them. */
export interface World {
  zone: string
  tickets: WorldTicket[]
  promises: WorldSla[]
  invitations: WorldInvitation[]
  responses: WorldResponse[]
  changes: WorldChange[]
  interactions: Omit<RandomInteraction, 'key'>[]
}

const DAY = 86_400_000
const camel = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, c: string) => c.toUpperCase()),
      value,
    ]),
  )

export async function loadWorld(sql: Sql, zone: string): Promise<World> {
  const rows = await sql`select *, to_jsonb(reopened_at) as reopened_at from ticket order by id`
  const tickets = rows.map(row => {
    const reopened = row.reopened_at as string[] | null
    return camel({ ...row, reopened_at: (reopened ?? []).map(at => new Date(at)) })
  }) as unknown as WorldTicket[]
  const byId = new Map(tickets.map(t => [t.id, t]))
  const rowsOf = async <T>(table: string): Promise<T[]> =>
    (await sql`select * from ${sql(table)} order by id`).map(camel) as unknown as T[]
  const promises = (await sql`select * from sla_instance order by id`).map(camel)
  return {
    zone,
    tickets,
    invitations: await rowsOf('survey_invitation'),
    responses: await rowsOf('survey_response'),
    changes: await rowsOf('change'),
    interactions: await rowsOf('interaction'),
    promises: promises.map(p => ({
      ...p,
      ticketRow: byId.get(p.ticketId as number),
    })) as WorldSla[],
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Local date by the zone rules of the runtime, not of the database. */
export function localDay(at: Date, zone: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone })
  formats.set(zone, format)
  return format.format(at)
}

interface Relations {
  recurs: boolean
  repeatedAt: Date | null
  continuedAt: Date | null
}

/** What the other tickets say about this one, by looking at all of them. */
export function relationsOf(world: World, t: WorldTicket): Relations {
  const live = world.tickets.filter(o => o.id !== t.id && o.exclusion === 0)
  const recurs = live.some(e => {
    if (e.type !== 'incident' || e.finalResolvedAt === null) return false
    const gap = t.openedAt.getTime() - e.finalResolvedAt.getTime()
    return gap > 0 && gap < 90 * DAY && sharesCause(e, t)
  })
  const repeats = live.filter(o => {
    if (t.firstResolvedAt === null || t.requesterHash === null || t.category === null) return false
    const gap = o.openedAt.getTime() - t.firstResolvedAt.getTime()
    const same =
      o.requesterHash === t.requesterHash &&
      o.serviceId === t.serviceId &&
      o.category === t.category
    return same && gap > 0 && gap <= 7 * DAY
  })
  const continued = world.tickets.filter(o => o.exclusion === 0 && o.reopenedFrom === t.externalId)
  return { recurs, repeatedAt: earliest(repeats), continuedAt: earliest(continued) }
}

function sharesCause(a: WorldTicket, b: WorldTicket): boolean {
  const same = (...keys: (keyof WorldTicket)[]) =>
    keys.every(key => a[key] !== null && a[key] === b[key])
  return (
    same('problemId') || same('ci', 'category') || same('requesterHash', 'serviceId', 'subcategory')
  )
}

function earliest(tickets: WorldTicket[]): Date | null {
  const times = tickets.map(t => t.openedAt.getTime())
  return times.length === 0 ? null : new Date(Math.min(...times))
}
