import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { bookedIn } from '../facts/booked-in.table.js'
import { importMapping } from './mapping/import-mapping.table.js'

/** One import that was applied. Written in the transaction of its facts: it is there or they are not. */
export const importRun = pgTable(
  'import_run',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    label: text().notNull(),
    /** Null where the facts came from no file. */
    profile: text(),
    /** The version of a mapping by which the profile read it; null: its own headers were there. */
    mapping: text(),
    mappingVersion: integer('mapping_version'),
    /** Who asked for it: kind and id of the actor. */
    actor: text().notNull(),
    appliedAt: timestamp('applied_at', { withTimezone: true, mode: 'date' }).notNull(),
    /** SHA-256 of the file's unpacked content. */
    contentDigest: text('content_digest'),
    /** It changed at least one fact. */
    changedFacts: boolean('changed_facts').notNull(),
    /** The booking of its facts; null where it changed none, and before this was noted. */
    bookedIn: bookedIn(),
    /** An `ImportReport`. */
    report: jsonb().notNull(),
  },
  t => [
    foreignKey({
      name: 'import_run_mapping',
      columns: [t.mapping, t.mappingVersion],
      foreignColumns: [importMapping.name, importMapping.version],
    }),
    index('import_run_applied').on(t.appliedAt),
    index('import_run_content').on(t.contentDigest),
  ],
)
