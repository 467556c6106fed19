import { boolean, integer, jsonb, pgTable } from 'drizzle-orm/pg-core'
import { ticket } from '../facts/ticket.table.js'

/**
 * What a source said of a ticket's clock beyond its own columns. Only tickets have a row of which
 * there is something to say; from it the derived columns are worked out again when a calendar changes.
 */
export const ticketClock = pgTable('ticket_clock', {
  ticketId: integer('ticket_id')
    .primaryKey()
    .references(() => ticket.id, { onDelete: 'cascade' }),
  /** It waited for its requester at some time; null: the source does not say. */
  waited: boolean(),
  beyondFirstContact: boolean('beyond_first_contact').notNull(),
  /** [[start, end], …] as ISO instants. */
  pauses: jsonb().$type<[string, string][]>(),
})
