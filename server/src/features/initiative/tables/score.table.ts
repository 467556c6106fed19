import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'
import { initiativeVersion } from './initiative.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const by = (name: string) => uuid(name).references(() => person.id)

/** A round in which the committee scores, from its opening until it is closed. One is open at most. */
export const scoringRound = pgTable(
  'scoring_round',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    openedBy: by('opened_by').notNull(),
    openedAt: instant('opened_at').notNull(),
    closedBy: by('closed_by'),
    closedAt: instant('closed_at'),
  },
  t => [
    uniqueIndex('scoring_round_one_open').on(sql`(true)`).where(sql`${t.closedAt} is null`),
    check('scoring_round_closed_whole', sql`num_nulls(${t.closedAt}, ${t.closedBy}) in (0, 2)`),
  ],
)

/** That a member scored a version in a round: who and when, which may be seen, not what. */
export const scoreSheet = pgTable(
  'score_sheet',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    roundId: integer('round_id')
      .notNull()
      .references(() => scoringRound.id),
    initiativeId: integer('initiative_id').notNull(),
    version: integer().notNull(),
    scorerId: by('scorer_id').notNull(),
    givenAt: instant('given_at').notNull(),
  },
  t => [
    foreignKey({
      name: 'score_sheet_of_version',
      columns: [t.initiativeId, t.version],
      foreignColumns: [initiativeVersion.initiativeId, initiativeVersion.version],
    }),
  ],
)

/** What a member gave. Until the round is closed nobody but that member reads it (guards). */
export const initiativeScore = pgTable(
  'initiative_score',
  {
    sheetId: bigint('sheet_id', { mode: 'number' })
      .notNull()
      .references(() => scoreSheet.id),
    criterion: text().notNull(),
    score: smallint().notNull(),
  },
  t => [
    primaryKey({ columns: [t.sheetId, t.criterion] }),
    check('initiative_score_anchored', sql`${t.score} between 0 and 5`),
  ],
)
