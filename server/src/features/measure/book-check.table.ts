import { bigint, date, index, integer, pgTable, timestamp } from 'drizzle-orm/pg-core'

/** What the nightly check of the books found: days of the ledger counted again from the facts. */
export const bookCheck = pgTable(
  'book_check',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    checkedAt: timestamp('checked_at', { withTimezone: true, mode: 'date' }).notNull(),
    /** Days from the first up to, but not with, the second were counted again. */
    sampleStart: date('sample_start').notNull(),
    sampleEnd: date('sample_end').notNull(),
    /** Cells (moment, day, scope, bucket) compared, and those that differed. */
    cells: integer().notNull(),
    differing: integer().notNull(),
    /** Days whose backlog was followed from the day before, and those on which it did not add up. */
    days: integer().notNull(),
    unbalanced: integer().notNull(),
  },
  t => [index('book_check_at').on(t.checkedAt)],
)
