import { customType, index, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from './person.table.js'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** A link that signs one person in, once. */
export const signInLink = pgTable(
  'sign_in_link',
  {
    /** SHA-256 of the secret in the link. */
    secretHash: bytes('secret_hash').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true, mode: 'date' }),
  },
  t => [index('sign_in_link_person').on(t.personId)],
)
