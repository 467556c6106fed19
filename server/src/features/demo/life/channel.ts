import type { TicketFact } from '../facts.js'
import type { Rng } from '../prng.js'
import type { DepartmentCode } from '../story/organisation.js'
import type { Arrival } from './arrival.js'

type Channel = TicketFact['channel']

const daytime: Record<DepartmentCode, Partial<Record<Channel, number>>> = {
  IT: { PHONE: 36, EMAIL: 25, PORTAL: 22, WALK_UP: 10, CHAT: 3 },
  HR: { PHONE: 27, EMAIL: 48, PORTAL: 18, WALK_UP: 7 },
  FIN: { PHONE: 24, EMAIL: 52, PORTAL: 20, WALK_UP: 4 },
  FAC: { PHONE: 45, EMAIL: 24, PORTAL: 24, WALK_UP: 7 },
}
const watched = new Set(['it-campus-network', 'it-research-computing', 'fac-heating'])

/** How the ticket reached us; the portal and chat take over from phone and e-mail with time. */
export function channelOf(arrival: Arrival, type: 'incident' | 'request', rng: Rng): Channel {
  const { service, deskIsOpen, portalGrowth } = arrival
  if (type === 'incident' && watched.has(service.code) && rng.chance(0.1)) return 'MONITORING'
  if (!deskIsOpen) return rng.weighted({ PORTAL: 55 + 15 * portalGrowth, EMAIL: 45 })
  const usual = daytime[service.department]
  const shift = 0.35 * portalGrowth
  const moved = ((usual.PHONE ?? 0) + (usual.EMAIL ?? 0)) * shift
  const toChat = service.department === 'IT' ? 0.25 : 0
  return rng.weighted({
    ...usual,
    PHONE: (usual.PHONE ?? 0) * (1 - shift),
    EMAIL: (usual.EMAIL ?? 0) * (1 - shift),
    PORTAL: (usual.PORTAL ?? 0) + moved * (1 - toChat),
    CHAT: (usual.CHAT ?? 0) + moved * toChat,
  })
}
