import { sql } from 'drizzle-orm'
import {
  check,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'

/** Something that was told, composed once. Kept as it was. */
export const message = pgTable(
  'message',
  {
    id: uuid().primaryKey().defaultRandom(),
    topic: text().notNull(),
    severity: text().notNull(),
    subject: text().notNull(),
    /** Sentences in the order of reading. */
    sentences: jsonb().notNull(),
    link: text(),
    /** The same thing is told once. */
    dedupeKey: text('dedupe_key').notNull().unique(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [check('message_severity', sql`${t.severity} in ('INFO', 'WARNING', 'CRITICAL')`)],
)

/** A message in the inbox of a person. */
export const inboxItem = pgTable(
  'inbox_item',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    messageId: uuid('message_id')
      .notNull()
      .references(() => message.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    readAt: timestamp('read_at', { withTimezone: true, mode: 'date' }),
    /** It waits for the next collected mail. */
    digestDueSince: timestamp('digest_due_since', { withTimezone: true, mode: 'date' }),
  },
  t => [
    primaryKey({ columns: [t.personId, t.messageId] }),
    index('inbox_item_newest').on(t.personId, t.createdAt),
    index('inbox_item_digest').on(t.personId).where(sql`${t.digestDueSince} is not null`),
    index('inbox_item_message').on(t.messageId),
  ],
)

/** What a person wants by mail; without a row, the default of the domain. */
export const notificationPreference = pgTable('notification_preference', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  /** A `Preference`. */
  preference: jsonb().notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true, mode: 'date' }).notNull(),
})
