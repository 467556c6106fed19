import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** An assessment of maturity. One is open at a time; what ended never changes. */
export const maturityRound = pgTable(
  'maturity_round',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    title: text().notNull(),
    state: text().notNull().default('OPEN'),
    /** Until when answers are asked for; it closes when somebody closes it. */
    closesOn: date('closes_on', { mode: 'string' }).notNull(),
    openedBy: uuid('opened_by')
      .notNull()
      .references(() => person.id),
    openedAt: timestamp('opened_at', { withTimezone: true, mode: 'date' }).notNull(),
    endedBy: uuid('ended_by').references(() => person.id),
    endedAt: timestamp('ended_at', { withTimezone: true, mode: 'date' }),
    /** Why it was given up. */
    reason: text(),
  },
  t => [
    uniqueIndex('maturity_round_one_open').on(t.state).where(sql`${t.state} = 'OPEN'`),
    check('maturity_round_state', sql`${t.state} in ('OPEN', 'CLOSED', 'CANCELLED')`),
    check('maturity_round_title', sql`char_length(${t.title}) between 1 and 120`),
    check(
      'maturity_round_ended',
      sql`(${t.state} = 'OPEN') = (${t.endedAt} is null) and (${t.state} = 'OPEN') = (${t.endedBy} is null)`,
    ),
    check('maturity_round_reason', sql`(${t.state} = 'CANCELLED') = (${t.reason} is not null)`),
  ],
)

/** Who is asked, from which side, and whether they handed in; not what they answered. */
export const maturityRater = pgTable(
  'maturity_rater',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => maturityRound.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    side: text().notNull(),
    hasHandedIn: boolean('has_handed_in').notNull().default(false),
  },
  t => [
    primaryKey({ columns: [t.roundId, t.personId] }),
    index('maturity_rater_person').on(t.personId),
    check('maturity_rater_side', sql`${t.side} in ('BUSINESS', 'IT')`),
  ],
)

/**
 * What pseudonyms are made with while a round is open. It is deleted when the round ends, and with it
 * the only way from a person to a ballot.
 */
export const maturityRoundKey = pgTable('maturity_round_key', {
  roundId: integer('round_id')
    .primaryKey()
    .references(() => maturityRound.id),
  secret: bytes().notNull(),
})
