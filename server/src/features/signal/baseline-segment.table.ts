import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'

/** A decision to start a new usual range for a series, which can be taken back. */
export const baselineSegment = pgTable(
  'baseline_segment',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    kpi: text().notNull(),
    variant: text().notNull(),
    /** Codes; both null: the organisation. */
    department: text(),
    service: text(),
    grain: text().notNull(),
    /** First day of the first period that the new range holds for. */
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** What changed. */
    reason: text().notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    acceptedAt: timestamp('accepted_at', { withTimezone: true, mode: 'date' }).notNull(),
    /** Null while it is in force. */
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true, mode: 'date' }),
    withdrawnBy: uuid('withdrawn_by').references(() => person.id),
    withdrawnReason: text('withdrawn_reason'),
  },
  t => [
    uniqueIndex('baseline_segment_once')
      .on(
        t.kpi,
        t.variant,
        t.grain,
        t.startsOn,
        sql`coalesce(${t.department}, '')`,
        sql`coalesce(${t.service}, '')`,
      )
      .where(sql`${t.withdrawnAt} is null`),
    check('baseline_segment_one_scope', sql`${t.department} is null or ${t.service} is null`),
    check('baseline_segment_grain', sql`${t.grain} in ('WEEK', 'MONTH', 'QUARTER', 'YEAR')`),
    check('baseline_segment_reason', sql`char_length(${t.reason}) between 1 and 600`),
    check(
      'baseline_segment_withdrawn_whole',
      sql`num_nulls(${t.withdrawnAt}, ${t.withdrawnBy}, ${t.withdrawnReason}) in (0, 3)`,
    ),
  ],
)
