import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'

/** A question that somebody keeps: whose it is, and who else sees it. */
export const savedQuery = pgTable(
  'saved_query',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Names it in addresses; stays the same for ever. */
    slug: text().notNull().unique(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => person.id),
    /** Seen by everybody who may ask; otherwise by its owner alone. */
    isShared: boolean('is_shared').notNull().default(false),
    /** Number of its newest version. */
    version: integer().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    removedAt: timestamp('removed_at', { withTimezone: true, mode: 'date' }),
  },
  t => [index('saved_query_owner').on(t.ownerId)],
)

/** What a saved query asks, version by version. Never changed. */
export const savedQueryVersion = pgTable(
  'saved_query_version',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    queryId: uuid('query_id')
      .notNull()
      .references(() => savedQuery.id),
    version: integer().notNull(),
    name: text().notNull(),
    description: text().notNull(),
    document: text().notNull(),
    variables: jsonb().notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [
    unique('saved_query_version_once').on(t.queryId, t.version),
    check('saved_query_version_name', sql`char_length(${t.name}) between 1 and 120`),
    check('saved_query_version_document', sql`char_length(${t.document}) between 1 and 10000`),
  ],
)
