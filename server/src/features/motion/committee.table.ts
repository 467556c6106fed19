import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'

/** How the committee decides. Each change is a version of its own; the last one holds. */
export const committeeRules = pgTable(
  'committee_rules',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Share of the voting members who must have voted. */
    quorum: doublePrecision().notNull(),
    abstentionsCount: boolean('abstentions_count').notNull(),
    majority: text().notNull(),
    setBy: uuid('set_by')
      .notNull()
      .references(() => person.id),
    setAt: timestamp('set_at', { withTimezone: true, mode: 'date' }).notNull(),
    reason: text().notNull(),
  },
  t => [
    check('committee_quorum', sql`${t.quorum} > 0 and ${t.quorum} <= 1`),
    check('committee_majority', sql`${t.majority} in ('SIMPLE', 'ABSOLUTE', 'TWO_THIRDS')`),
  ],
)
