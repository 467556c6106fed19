import { customType, integer, pgTable, timestamp } from 'drizzle-orm/pg-core'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * Tries in a row that failed, by account and by address. Accounts that do not exist are here too:
 * what happens must not tell them apart.
 */
export const signInAttempt = pgTable('sign_in_attempt', {
  /** SHA-256 of what is tried and whose it is: names and addresses are not here to be read. */
  keyHash: bytes('key_hash').primaryKey(),
  failures: integer().notNull(),
  lastAt: moment('last_at').notNull(),
  /** Until then nothing is tried. */
  waitUntil: moment('wait_until'),
})
