import { boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from '../person.table.js'

/** The password of a person who has one. */
export const password = pgTable('password', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  /** Argon2id in the format of the PHC: with its parameters and its salt. */
  hash: text().notNull(),
  /** Somebody else knows it: with it nothing can be done but choose another one. */
  mustChange: boolean('must_change').notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true, mode: 'date' }).notNull(),
})
