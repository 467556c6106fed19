import { sql } from 'drizzle-orm'
import { check, customType, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from './person.table.js'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** A link for one person, which works once. */
export const signInLink = pgTable(
  'sign_in_link',
  {
    /** SHA-256 of the secret in the link. */
    secretHash: bytes('secret_hash').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** SIGN_IN: opens a session. PASSWORD: lets its holder choose a password. */
    purpose: text().notNull().default('SIGN_IN'),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true, mode: 'date' }),
  },
  t => [
    index('sign_in_link_person').on(t.personId),
    check('sign_in_link_purpose', sql`${t.purpose} in ('SIGN_IN', 'PASSWORD')`),
  ],
)
