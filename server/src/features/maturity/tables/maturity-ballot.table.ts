import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import { maturityRound } from './maturity-round.table.js'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** One rater's assessment under a pseudonym, while the round is open. It holds no time. */
export const maturityBallot = pgTable(
  'maturity_ballot',
  {
    pseudonym: bytes().primaryKey(),
    roundId: integer('round_id')
      .notNull()
      .references(() => maturityRound.id),
    side: text().notNull(),
    isHandedIn: boolean('is_handed_in').notNull().default(false),
  },
  t => [
    index('maturity_ballot_round').on(t.roundId),
    check('maturity_ballot_side', sql`${t.side} in ('BUSINESS', 'IT')`),
  ],
)

/** What a ballot says about one item. Gone when the round ends: what stays are the tallies. */
export const maturityAnswer = pgTable(
  'maturity_answer',
  {
    pseudonym: bytes()
      .notNull()
      .references(() => maturityBallot.pseudonym, { onDelete: 'cascade' }),
    item: text().notNull(),
    /** Null: cannot judge. */
    score: smallint(),
    evidence: text(),
  },
  t => [
    primaryKey({ columns: [t.pseudonym, t.item] }),
    check('maturity_answer_score', sql`${t.score} between 1 and 5`),
    check('maturity_answer_evidence', sql`char_length(${t.evidence}) between 1 and 500`),
  ],
)
