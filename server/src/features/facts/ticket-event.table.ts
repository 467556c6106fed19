import { index, integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { ticket } from './ticket.table.js'

/** One change of one field, as the source recorded it. */
export const ticketEvent = pgTable(
  'ticket_event',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => ticket.id),
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    /** Place among the events of one instant. */
    ordinal: integer().notNull().default(0),
    field: text().notNull(),
    old: text(),
    new: text(),
  },
  t => [
    unique('ticket_event_identity').on(t.ticketId, t.at, t.ordinal, t.field),
    index('ticket_event_at').on(t.at),
  ],
)
