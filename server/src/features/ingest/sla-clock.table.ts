import { integer, jsonb, pgTable, timestamp } from 'drizzle-orm/pg-core'
import { slaInstance } from '../facts/sla-instance.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * What a source said of a promise's clock, where it said anything: from it the outcome is worked
 * out again when a calendar or the ticket's service changes.
 */
export const slaClock = pgTable('sla_clock', {
  slaInstanceId: integer('sla_instance_id')
    .primaryKey()
    .references(() => slaInstance.id, { onDelete: 'cascade' }),
  /** [[start, end or null], …] as ISO instants. */
  pauses: jsonb().$type<[string, string | null][]>(),
  sourceDueAt: instant('source_due_at'),
  sourceBreachedAt: instant('source_breached_at'),
})
