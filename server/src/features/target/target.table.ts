import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'
import { department } from '../facts/department.table.js'
import { service } from '../facts/service.table.js'
import { motion } from '../motion/motion.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const daterange = customType<{ data: string }>({ dataType: () => 'daterange' })

/**
 * What was agreed about one KPI, scope and grain. Nothing of it is ever changed; a later version ends
 * it, and then `effective` is cut. `guards` keeps versions of one scope from overlapping.
 */
export const targetVersion = pgTable(
  'target_version',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kpi: text().notNull(),
    variant: text().notNull(),
    grain: text().notNull(),
    departmentId: integer('department_id').references(() => department.id),
    serviceId: integer('service_id').references(() => service.id),
    priority: smallint(),
    /** `TargetTerms`; null: agreed to have none, and to inherit none. */
    terms: jsonb(),
    kind: text(),
    contractReference: text('contract_reference'),
    /** Days on which it holds, as far as is known now; empty: replaced before it began. */
    effective: daterange().notNull(),
    agreedFrom: date('agreed_from').notNull(),
    agreedTo: date('agreed_to'),
    reviewDate: date('review_date'),
    ownerId: uuid('owner_id').references(() => person.id),
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
    /** The version in force on the first day, which this one ends. */
    supersedes: integer(),
  },
  t => [
    index('target_version_kpi').on(t.kpi, t.variant, t.grain),
    check('target_approved_by_another', sql`${t.approvedBy} <> ${t.proposedBy}`),
    check('target_one_place', sql`${t.departmentId} is null or ${t.serviceId} is null`),
    check('target_kind', sql`${t.kind} in ('COMMITTED', 'ASPIRATIONAL', 'CONTRACTUAL')`),
    check('target_kind_given', sql`(${t.terms} is null) = (${t.kind} is null)`),
    check(
      'target_contract',
      sql`${t.kind} is distinct from 'CONTRACTUAL' or ${t.contractReference} is not null`,
    ),
    check('target_agreed_dates', sql`${t.agreedTo} > ${t.agreedFrom}`),
  ],
)

/** The end of a version before the day it was agreed with. Only ever added to. */
export const targetEnd = pgTable(
  'target_end',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    versionId: integer('version_id')
      .notNull()
      .references(() => targetVersion.id),
    /** First day on which it no longer holds. */
    day: date().notNull(),
    knownAt: instant('known_at').notNull(),
    /** The motion that ended it: one for a new version, or one to end it. */
    motionId: integer('motion_id')
      .notNull()
      .references(() => motion.id),
  },
  t => [index('target_end_version').on(t.versionId)],
)

/** A miss that the committee accepts until a day. Only ever added to. */
export const targetWaiver = pgTable(
  'target_waiver',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    versionId: integer('version_id')
      .notNull()
      .references(() => targetVersion.id),
    fromDay: date('from_day').notNull(),
    toDay: date('to_day').notNull(),
    reason: text().notNull(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => person.id),
    approvedAt: instant('approved_at').notNull(),
    motionId: integer('motion_id')
      .notNull()
      .references(() => motion.id),
  },
  t => [
    index('target_waiver_version').on(t.versionId),
    check('target_waiver_days', sql`${t.toDay} > ${t.fromDay}`),
  ],
)
