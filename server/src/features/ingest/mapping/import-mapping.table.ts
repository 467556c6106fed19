import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

/** How files with other headers are read, version by version. Never changed. */
export const importMapping = pgTable(
  'import_mapping',
  {
    name: text().notNull(),
    version: integer().notNull(),
    profile: text().notNull(),
    /** `MappedField[]` */
    fields: jsonb().notNull(),
    encoding: text(),
    timeZone: text('time_zone'),
    /** Kind and id of the actor who saved it. */
    author: text().notNull(),
    reason: text().notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [
    primaryKey({ columns: [t.name, t.version] }),
    check('import_mapping_version', sql`${t.version} >= 1`),
    check('import_mapping_name', sql`char_length(${t.name}) between 1 and 80`),
    check('import_mapping_reason', sql`char_length(${t.reason}) between 1 and 500`),
  ],
)
