import { sql } from 'drizzle-orm'
import { boolean, check, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

/** Someone who signs in. Never deleted while something that they did refers to them. */
export const person = pgTable(
  'person',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    /** What they are in the organisation, such as "Head of Finance"; shown in minutes. */
    position: text(),
    email: text().notNull(),
    /** IANA name; null is the organisation's. */
    timeZone: text('time_zone'),
    /** In which English, and with which form of dates, they read. */
    language: text().notNull().default('EN_GB'),
    isActive: boolean('is_active').notNull().default(true),
    /** Invented: anybody may sign in as this person, in the demo organisation only. */
    isDemo: boolean('is_demo').notNull().default(false),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [
    uniqueIndex('person_email').on(sql`lower(${t.email})`),
    check('person_name', sql`${t.name} <> ''`),
  ],
)
