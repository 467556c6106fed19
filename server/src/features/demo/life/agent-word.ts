import { randomStream } from '../prng.js'
import type { TicketLife } from './ticket-life.js'

const spoken = new Set(['PHONE', 'CHAT', 'WALK_UP'])

/** Whether it was all done by the one who took it, in one go, and for good. */
export const wasSettledAtOnce = ({ assignments, replies, resolutions }: TicketLife): boolean =>
  assignments.length === 1 && replies.length <= 1 && resolutions[0]?.reopenedAt === null

/**
 * What the agent ticks on resolving a ticket that came by word of mouth; null on the others. Agents
 * think rather well of their work.
 */
export function agentsWord(life: TicketLife): boolean | null {
  if (!spoken.has(life.told.channel) || life.resolutions.length === 0) return null
  const rng = randomStream('agent', life.told.externalId)
  return rng.chance(wasSettledAtOnce(life) ? 0.97 : 0.31)
}
