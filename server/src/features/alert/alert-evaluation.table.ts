import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** One evaluation of all families over all series, as of the moment that it was scheduled for. */
export const alertEvaluation = pgTable(
  'alert_evaluation',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** The moment that decides which periods are over; not when it ran. */
    at: timestamp('at', { withTimezone: true, mode: 'date' }).notNull(),
    /** Last booking of the ledger that it saw. */
    position: text().notNull(),
    /** SHA-256 of everything it looked at beside the ledger: day, settings, targets, limits. */
    circumstances: text().notNull(),
    series: integer().notNull(),
    found: integer().notNull(),
    fired: integer().notNull(),
    resolved: integer().notNull(),
    monthlySeries: integer('monthly_series').notNull(),
    weeklySeries: integer('weekly_series').notNull(),
  },
  t => [index('alert_evaluation_at').on(t.at)],
)
