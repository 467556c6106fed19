import { pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** The last time of each cron job that was queued. */
export const jobSlot = pgTable(
  'job_slot',
  {
    job: text().notNull(),
    dueAt: timestamp('due_at', { withTimezone: true, mode: 'date' }).notNull(),
    queuedAt: timestamp('queued_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [primaryKey({ columns: [t.job, t.dueAt] })],
)
