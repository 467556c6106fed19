import { sql } from 'drizzle-orm'
import { check, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A change of the organisation's settings that somebody asked for, and what became of it. */
export const settingsChange = pgTable(
  'settings_change',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** ORGANISATION, CALENDAR or DEFINITIONS. */
    kind: text().notNull(),
    /** Settings by name, a whole calendar, or a file of definitions. */
    asked: jsonb().notNull(),
    /** The same before; null of a new calendar. */
    before: jsonb(),
    /** WAITING, DONE or REFUSED. */
    state: text().notNull().default('WAITING'),
    problem: text(),
    askedAt: instant('asked_at').notNull(),
    doneAt: instant('done_at'),
  },
  t => [
    check('settings_change_kind', sql`${t.kind} in ('ORGANISATION', 'CALENDAR', 'DEFINITIONS')`),
  ],
)
