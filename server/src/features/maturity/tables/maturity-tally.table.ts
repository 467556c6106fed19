import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { maturityRound } from './maturity-round.table.js'

/**
 * How many raters gave each score: all that is kept of a round. A tally of fewer than five people
 * cannot be stored, so it cannot be shown.
 */
export const maturityTally = pgTable(
  'maturity_tally',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => maturityRound.id),
    item: text().notNull(),
    /** ALL, or one of the sides. */
    side: text().notNull(),
    /** How many gave 1, 2, 3, 4 and 5. */
    scores: integer().array().notNull(),
  },
  t => [
    primaryKey({ columns: [t.roundId, t.item, t.side] }),
    check('maturity_tally_side', sql`${t.side} in ('ALL', 'BUSINESS', 'IT')`),
    check(
      'maturity_tally_of_five_or_more',
      sql`array_length(${t.scores}, 1) = 5 and array_position(${t.scores}, null) is null
        and 0 <= all (${t.scores})
        and ${t.scores}[1] + ${t.scores}[2] + ${t.scores}[3] + ${t.scores}[4] + ${t.scores}[5] >= 5`,
    ),
  ],
)

/** What raters pointed at, each once and without who did. */
export const maturityEvidence = pgTable(
  'maturity_evidence',
  {
    roundId: integer('round_id')
      .notNull()
      .references(() => maturityRound.id),
    item: text().notNull(),
    link: text().notNull(),
  },
  t => [primaryKey({ columns: [t.roundId, t.item, t.link] })],
)
