import { bigint, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

/** A fact as it was until a booking changed or removed it; what the past is opened with. */
export const factVersion = pgTable(
  'fact_version',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    /** Name of the table it comes from. */
    fact: text().notNull(),
    factId: integer('fact_id').notNull(),
    /** The booking from which it is no longer true. */
    untilBooking: bigint('until_booking', { mode: 'number' }).notNull(),
    row: jsonb().notNull(),
  },
  t => [index('fact_version_until').on(t.fact, t.untilBooking)],
)
