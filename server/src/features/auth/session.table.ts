import { sql } from 'drizzle-orm'
import { check, customType, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from './person.table.js'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * A browser in which a person is signed in. To end it, the row is deleted. Of each secret only the
 * SHA-256 is here; the secret itself is nowhere but in the browser.
 */
export const session = pgTable(
  'session',
  {
    secretHash: bytes('secret_hash').primaryKey(),
    /** Names it to its person; opens nothing. */
    id: uuid().notNull().unique('session_id').defaultRandom(),
    /** From when this secret holds. */
    secretSince: moment('secret_since').notNull().defaultNow(),
    /** Given to the browser, which has not brought it yet: until then the secret above holds. */
    nextHash: bytes('next_hash'),
    nextAt: moment('next_at'),
    /** Held before, and goes on to hold for what is under way. */
    previousHash: bytes('previous_hash'),
    previousUntil: moment('previous_until'),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** How it was opened. */
    way: text().notNull().default('LINK'),
    /** What the browser said it is, shortened; to recognise it in the list. */
    agent: text(),
    /** What the provider said of the person, to end the session there too. */
    idToken: text('id_token'),
    /** The session of the provider (`sid`) that this one came of. */
    providerSession: text('provider_session'),
    createdAt: moment('created_at').notNull(),
    /** Renewed about once a minute. */
    lastSeenAt: moment('last_seen_at').notNull(),
    /** The end however busy the session is. */
    expiresAt: moment('expires_at').notNull(),
  },
  t => [
    index('session_person').on(t.personId),
    index('session_expires').on(t.expiresAt),
    index('session_next').on(t.nextHash).where(sql`${t.nextHash} is not null`),
    index('session_previous').on(t.previousHash).where(sql`${t.previousHash} is not null`),
    check('session_way', sql`${t.way} in ('LINK', 'PASSWORD', 'PROVIDER', 'DEMO', 'SET_UP')`),
  ],
)
