import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'
import { motion } from '../../motion/motion.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const by = (name: string) => uuid(name).references(() => person.id)

/** Something the organisation invests in, to move its objectives. What it is stands in its versions. */
export const initiative = pgTable('initiative', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  draftedBy: by('drafted_by').notNull(),
  draftedAt: instant('drafted_at').notNull(),
})

/** What an initiative is to be, version by version. Never changed; the database holds to it. */
export const initiativeVersion = pgTable(
  'initiative_version',
  {
    initiativeId: integer('initiative_id')
      .notNull()
      .references(() => initiative.id),
    version: integer().notNull(),
    title: text().notNull(),
    purpose: text().notNull(),
    ownerId: by('owner_id').notNull(),
    sponsorId: by('sponsor_id'),
    /** In the currency of the organisation. */
    budget: numeric({ precision: 14, scale: 2 }).notNull(),
    /** Days of work. */
    effortDays: numeric('effort_days', { precision: 8, scale: 1 }).notNull(),
    category: text().notNull(),
    startsOn: date('starts_on').notNull(),
    /** First day after it. */
    endsOn: date('ends_on').notNull(),
    usesAi: boolean('uses_ai').notNull(),
    /** Code of the service whose figures it is to move; null: those of the organisation. */
    service: text(),
    /** Codes of the KPIs that it is to move. */
    kpis: text().array().notNull(),
    authorId: by('author_id').notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.initiativeId, t.version] }),
    check('initiative_version_title', sql`char_length(${t.title}) between 1 and 120`),
    check('initiative_version_days', sql`${t.startsOn} < ${t.endsOn}`),
    check('initiative_version_sizes', sql`${t.budget} >= 0 and ${t.effortDays} >= 0`),
    check('initiative_version_category', sql`${t.category} in ('RUN', 'GROW', 'TRANSFORM')`),
  ],
)

/** How much of a version is for an objective. The database holds to one primary and at most a whole. */
export const initiativeObjective = pgTable(
  'initiative_objective',
  {
    initiativeId: integer('initiative_id').notNull(),
    version: integer().notNull(),
    objective: text().notNull(),
    share: numeric({ precision: 5, scale: 4 }).notNull(),
    isPrimary: boolean('is_primary').notNull(),
  },
  t => [
    primaryKey({ columns: [t.initiativeId, t.version, t.objective] }),
    uniqueIndex('initiative_objective_one_primary')
      .on(t.initiativeId, t.version)
      .where(sql`${t.isPrimary}`),
    check('initiative_objective_share', sql`${t.share} > 0 and ${t.share} <= 1`),
  ],
)

/** That the committee agreed to a version, and by which motion. */
export const initiativeApproval = pgTable(
  'initiative_approval',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    initiativeId: integer('initiative_id')
      .notNull()
      .references(() => initiative.id),
    version: integer().notNull(),
    motionId: integer('motion_id')
      .notNull()
      .unique()
      .references(() => motion.id),
    fromOn: date('from_on').notNull(),
    /** Where work was under way and the version brings the use of AI: what the gate said that day. */
    gate: text(),
    authorId: by('author_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  t => [unique('initiative_approval_once').on(t.initiativeId, t.version)],
)

/** From which day on an initiative stands where. The first one is IDEA. */
export const initiativeStage = pgTable(
  'initiative_stage',
  {
    initiativeId: integer('initiative_id')
      .notNull()
      .references(() => initiative.id),
    number: integer().notNull(),
    stage: text().notNull(),
    fromOn: date('from_on').notNull(),
    reason: text(),
    /** Of a start that uses AI: what the readiness gate said on that day, as it was known then. */
    gate: text(),
    authorId: by('author_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.initiativeId, t.number] }),
    check(
      'initiative_stage_known',
      sql`${t.stage} in ('IDEA', 'APPROVED', 'STARTED', 'DONE', 'STOPPED')`,
    ),
    check('initiative_stage_says_why', sql`${t.stage} <> 'STOPPED' or ${t.reason} <> ''`),
  ],
)

/** That the committee accepts the risk of an initiative that uses AI before the gate is open. */
export const initiativeRisk = pgTable('initiative_risk', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  initiativeId: integer('initiative_id')
    .notNull()
    .references(() => initiative.id),
  motionId: integer('motion_id')
    .notNull()
    .unique()
    .references(() => motion.id),
  reason: text().notNull(),
  acceptedOn: date('accepted_on').notNull(),
  authorId: by('author_id').notNull(),
  recordedAt: instant('recorded_at').notNull(),
})
