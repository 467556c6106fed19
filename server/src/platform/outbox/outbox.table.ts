import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Work that is asked for in the transaction which makes it necessary. Gone once a queue has it. */
export const outbox = pgTable(
  'outbox',
  {
    /** The job keeps this id, so that the same work is never queued twice. */
    id: uuid().primaryKey().defaultRandom(),
    job: text().notNull(),
    data: jsonb().notNull(),
    /** By the clock of the product. */
    dueAt: timestamp('due_at', { withTimezone: true, mode: 'date' }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [index('outbox_due').on(t.dueAt)],
)
