import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'

/**
 * What was noted on a series, version by version. Never changed: an edit and a withdrawal are further
 * versions, so what was known at a moment can be read again. A trigger holds to it.
 */
export const annotationVersion = pgTable(
  'annotation_version',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    annotationId: uuid('annotation_id').notNull(),
    version: integer().notNull(),
    kind: text().notNull(),
    /** Null: about every KPI of the scope. */
    kpi: text(),
    /** Codes, so that a note outlives what it was about. Both null: the organisation. */
    department: text(),
    service: text(),
    /** Half-open. */
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    text: text().notNull(),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    writtenAt: timestamp('written_at', { withTimezone: true, mode: 'date' }).notNull(),
    isWithdrawn: boolean('is_withdrawn').notNull().default(false),
  },
  t => [
    unique('annotation_version_once').on(t.annotationId, t.version),
    index('annotation_version_days').on(t.startsOn, t.endsOn),
    check('annotation_version_kind', sql`${t.kind} in ('NOTE', 'CHANGE', 'INCIDENT')`),
    check('annotation_version_days_in_order', sql`${t.startsOn} < ${t.endsOn}`),
    check('annotation_version_one_scope', sql`${t.department} is null or ${t.service} is null`),
    check('annotation_version_text', sql`char_length(${t.text}) between 1 and 600`),
  ],
)
