import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'
import { motion } from '../motion/motion.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const daterange = customType<{ data: string }>({ dataType: () => 'daterange' })

/** An objective, whatever it was agreed to be; there is one from its first draft on. */
export const objective = pgTable('objective', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  createdBy: uuid('created_by')
    .notNull()
    .references(() => person.id),
  createdAt: instant('created_at').notNull(),
})

/**
 * What was agreed about an objective. Nothing of it is ever changed; a later version or its closing
 * ends it, and then `effective` is cut. `guards` keeps versions of one objective from overlapping.
 */
export const objectiveVersion = pgTable(
  'objective_version',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    objectiveId: integer('objective_id')
      .notNull()
      .references(() => objective.id),
    title: text().notNull(),
    purpose: text().notNull(),
    parentId: integer('parent_id').references(() => objective.id),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => person.id),
    sponsorId: uuid('sponsor_id').references(() => person.id),
    horizon: date().notNull(),
    kind: text().notNull(),
    weight: doublePrecision().notNull(),
    isCritical: boolean('is_critical').notNull(),
    /** `ObjectiveKpi[]`. */
    kpis: jsonb().notNull(),
    /** `WorkLink[]`. */
    work: jsonb().notNull(),
    /** Days on which it holds, as far as is known now; empty: replaced before it began. */
    effective: daterange().notNull(),
    agreedFrom: date('agreed_from').notNull(),
    rationale: text().notNull(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => person.id),
    approvedBy: uuid('approved_by')
      .notNull()
      .references(() => person.id),
    approvedAt: instant('approved_at').notNull(),
    decisionReference: text('decision_reference'),
    minuteReference: text('minute_reference'),
    motionId: integer('motion_id')
      .notNull()
      .unique()
      .references(() => motion.id),
  },
  t => [
    index('objective_version_objective').on(t.objectiveId),
    check('objective_kind', sql`${t.kind} in ('COMMITTED', 'ASPIRATIONAL')`),
    check('objective_weight', sql`${t.weight} between 0 and 100`),
    check('objective_horizon', sql`${t.horizon} > ${t.agreedFrom}`),
    check('objective_not_its_own_part', sql`${t.parentId} <> ${t.objectiveId}`),
    check('objective_kpis_few', sql`jsonb_array_length(${t.kpis}) <= 5`),
    check('objective_approved_by_another', sql`${t.approvedBy} <> ${t.proposedBy}`),
    // Whose work is linked says nothing about whether it serves: somebody else has to.
    check(
      'objective_work_approved_by_another',
      sql`jsonb_array_length(${t.work}) = 0 or ${t.approvedBy} <> ${t.ownerId}`,
    ),
  ],
)

/** The end of a version: by its successor, or because the objective was closed. Only ever added to. */
export const objectiveEnd = pgTable(
  'objective_end',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    versionId: integer('version_id')
      .notNull()
      .references(() => objectiveVersion.id),
    /** First day on which it no longer holds. */
    day: date().notNull(),
    knownAt: instant('known_at').notNull(),
    motionId: integer('motion_id')
      .notNull()
      .references(() => motion.id),
  },
  t => [index('objective_end_version').on(t.versionId)],
)

/** How the alignment score is weighed, from a day on until the next version. Only ever added to. */
export const scoreWeights = pgTable(
  'score_weights',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** `ScoreConfiguration`. */
    configuration: jsonb().notNull(),
    fromDay: date('from_day').notNull(),
    rationale: text().notNull(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => person.id),
    approvedBy: uuid('approved_by')
      .notNull()
      .references(() => person.id),
    approvedAt: instant('approved_at').notNull(),
    decisionReference: text('decision_reference'),
    minuteReference: text('minute_reference'),
    motionId: integer('motion_id')
      .notNull()
      .unique()
      .references(() => motion.id),
  },
  t => [check('score_weights_approved_by_another', sql`${t.approvedBy} <> ${t.proposedBy}`)],
)
