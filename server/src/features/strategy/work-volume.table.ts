import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  index,
  numeric,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'

/**
 * What a cost centre spent or a team worked in a month. A later row for the same item and month takes
 * the place of an earlier one and leaves it on record. Only ever added to.
 */
export const workVolume = pgTable(
  'work_volume',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** SPEND in the currency of the organisation, EFFORT in days of work. */
    kind: text().notNull(),
    /** Name, as links of objectives have it. */
    item: text().notNull(),
    /** Code of the department that it belongs to; null: of the organisation. */
    department: text(),
    /** First day of the month. */
    month: date().notNull(),
    amount: numeric({ precision: 14, scale: 2 }).notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [
    index('work_volume_item').on(t.kind, t.item, t.month),
    check('work_volume_kind', sql`${t.kind} in ('SPEND', 'EFFORT')`),
    check('work_volume_item_named', sql`char_length(${t.item}) between 1 and 120`),
    check('work_volume_month', sql`extract(day from ${t.month}) = 1`),
    check('work_volume_amount', sql`${t.amount} >= 0`),
  ],
)
