import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'
import { objective } from '../../strategy/objective.table.js'

/** Which objective AI is to serve. Rows are only added; the last one holds. */
export const aiGoal = pgTable(
  'ai_goal',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** Null: from here on none. */
    objectiveId: integer('objective_id').references(() => objective.id),
    linkedBy: uuid('linked_by')
      .notNull()
      .references(() => person.id),
    linkedAt: timestamp('linked_at', { withTimezone: true, mode: 'date' }).notNull(),
    reason: text().notNull(),
  },
  t => [check('ai_goal_reason', sql`char_length(${t.reason}) between 1 and 600`)],
)
