import { customType, index, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from './person.table.js'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** A browser in which a person is signed in. To end it, the row is deleted. */
export const session = pgTable(
  'session',
  {
    /** SHA-256 of the secret that the browser holds; the secret itself is nowhere. */
    secretHash: bytes('secret_hash').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    /** Renewed about once a minute. */
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true, mode: 'date' }).notNull(),
    /** The end however busy the session is. */
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [index('session_person').on(t.personId), index('session_expires').on(t.expiresAt)],
)
