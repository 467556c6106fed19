import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../person.table.js'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What a program asks by, in the place of a person who answers for it. Stays when it is over. */
export const serviceToken = pgTable(
  'service_token',
  {
    id: uuid().primaryKey().defaultRandom(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** SHA-256 of the token, which is nowhere but where it was copied to. */
    secretHash: bytes('secret_hash').notNull().unique(),
    /** Its first signs, to tell it from others. */
    shown: text().notNull(),
    /** Names of `domain/access/token-uses.ts`. */
    uses: text().array().notNull(),
    /** The grants of its owner when it was issued, within the places that were chosen. */
    grants: jsonb().notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** Renewed about once a minute. */
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
  },
  t => [
    index('service_token_owner').on(t.ownerId),
    check('service_token_name', sql`char_length(${t.name}) between 1 and 100`),
    check('service_token_uses', sql`cardinality(${t.uses}) > 0`),
    check(
      'service_token_expires',
      sql`${t.expiresAt} > ${t.createdAt} and ${t.expiresAt} <= ${t.createdAt} + interval '366 days'`,
    ),
  ],
)
