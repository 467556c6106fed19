import { sql } from 'drizzle-orm'
import { check, customType, pgTable, smallint, timestamp } from 'drizzle-orm/pg-core'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** The one link by which an empty installation is set up; a new one takes its place. */
export const setUpLink = pgTable(
  'set_up_link',
  {
    id: smallint().primaryKey().default(1),
    /** SHA-256 of the secret in the link. */
    secretHash: bytes('secret_hash').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [check('set_up_link_is_one_row', sql`${t.id} = 1`)],
)
