import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'
import { department } from '../../facts/department.table.js'
import { team } from '../../facts/team.table.js'
import { objective } from '../../strategy/objective.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const by = (name: string) => uuid(name).references(() => person.id)

/**
 * A goal of a department, a team or a person. Those of persons are under row-level security: without
 * a person in the transaction there is none (`guards`). What an active goal is does not change.
 */
export const goal = pgTable(
  'goal',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    ownerId: by('owner_id').notNull(),
    departmentId: integer('department_id').references(() => department.id),
    teamId: integer('team_id').references(() => team.id),
    title: text().notNull(),
    why: text().notNull(),
    /** Serves this objective, or the goal `above_id`. */
    objectiveId: integer('objective_id').references(() => objective.id),
    aboveId: integer('above_id').references((): AnyPgColumn => goal.id),
    startsOn: date('starts_on').notNull(),
    /** First day after it. */
    endsOn: date('ends_on').notNull(),
    /** `GoalMeasure`; null: nothing measures it. */
    measure: jsonb(),
    state: text().notNull(),
    /** One more with every change. */
    revision: integer().notNull(),
    draftedBy: by('drafted_by').notNull(),
    draftedAt: instant('drafted_at').notNull(),
  },
  t => [
    unique('goal_of_owner').on(t.id, t.ownerId),
    index('goal_objective').on(t.objectiveId),
    index('goal_above').on(t.aboveId),
    index('goal_owner').on(t.ownerId),
    check('goal_kind', sql`${t.kind} in ('DEPARTMENT', 'TEAM', 'PERSON')`),
    check('goal_state', sql`${t.state} in ('DRAFT', 'ACTIVE', 'ACHIEVED', 'MISSED', 'DROPPED')`),
    check('goal_title', sql`char_length(${t.title}) between 1 and 120`),
    check('goal_days', sql`${t.startsOn} < ${t.endsOn}`),
    check(
      'goal_of_a_unit',
      sql`case ${t.kind} when 'DEPARTMENT' then ${t.departmentId} is not null and ${t.teamId} is null
        when 'TEAM' then ${t.teamId} is not null
        else ${t.departmentId} is null and ${t.teamId} is null end`,
    ),
    check(
      'goal_serves_one',
      sql`case ${t.kind} when 'DEPARTMENT' then ${t.objectiveId} is not null and ${t.aboveId} is null
        when 'TEAM' then num_nonnulls(${t.objectiveId}, ${t.aboveId}) = 1
        else num_nonnulls(${t.objectiveId}, ${t.aboveId}) <= 1 end`,
    ),
  ],
)
