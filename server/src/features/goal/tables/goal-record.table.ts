import { sql } from 'drizzle-orm'
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'
import { goal } from './goal.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const by = (name: string) => uuid(name).references(() => person.id)
const ofGoal = () =>
  integer('goal_id')
    .notNull()
    .references(() => goal.id)

/** When a goal came to stand where, by whom and why. Only ever added to. */
export const goalEvent = pgTable(
  'goal_event',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    goalId: ofGoal(),
    state: text().notNull(),
    reason: text(),
    authorId: by('author_id').notNull(),
    at: instant('at').notNull(),
  },
  t => [
    index('goal_event_goal').on(t.goalId),
    check(
      'goal_event_says_why',
      sql`${t.state} not in ('ACHIEVED', 'MISSED', 'DROPPED') or ${t.reason} <> ''`,
    ),
  ],
)

/** What was reported on a goal: a number where one is kept by hand, and how it is expected to end. */
export const goalReport = pgTable(
  'goal_report',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    goalId: ofGoal(),
    /** Local day of the report. */
    day: date().notNull(),
    /** Of a milestone 1 is done, 0 is not; null: of a KPI, or nothing new. */
    value: doublePrecision(),
    outlook: text().notNull(),
    note: text(),
    authorId: by('author_id').notNull(),
    at: instant('at').notNull(),
  },
  t => [
    index('goal_report_goal').on(t.goalId),
    check('goal_report_outlook', sql`${t.outlook} in ('ON_TRACK', 'AT_RISK', 'OFF_TRACK')`),
  ],
)

/** With whom the owner of a personal goal shares it, until it is taken back. */
export const goalShare = pgTable(
  'goal_share',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    goalId: integer('goal_id').notNull(),
    /** Of the goal, so that whose share it is can be told without looking at the goal. */
    ownerId: uuid('owner_id').notNull(),
    /** Null: everybody who signs in. */
    withId: by('with_id'),
    sharedAt: instant('shared_at').notNull(),
    takenBackAt: instant('taken_back_at'),
  },
  t => [
    foreignKey({
      name: 'goal_share_of_owner',
      columns: [t.goalId, t.ownerId],
      foreignColumns: [goal.id, goal.ownerId],
    }),
    uniqueIndex('goal_share_once')
      .on(t.goalId, sql`coalesce(${t.withId}, '00000000-0000-0000-0000-000000000000')`)
      .where(sql`${t.takenBackAt} is null`),
    index('goal_share_with').on(t.withId),
  ],
)
