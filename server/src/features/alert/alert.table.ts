import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'
import { department } from '../facts/department.table.js'
import { service } from '../facts/service.table.js'
import { baselineSegment } from '../signal/baseline-segment.table.js'
import { alertRule } from './alert-rule.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const other = (name: string) => integer(name).references((): AnyPgColumn => alert.id)

/** One episode, from the first period in which a condition held to its end. */
export const alert = pgTable(
  'alert',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** SHA-256 of what makes two findings the same alert. */
    fingerprint: text().notNull(),
    family: text().notNull(),
    kpi: text().notNull(),
    variant: text().notNull(),
    /** Neither department nor service: the whole organisation. */
    departmentId: integer('department_id').references(() => department.id),
    serviceId: integer('service_id').references(() => service.id),
    grain: text().notNull(),
    /** First day of the limits it was judged by; empty for the first ones. */
    segment: text().notNull(),
    /** Tells several of one family apart; empty for the usual one. */
    subject: text().notNull(),
    state: text().notNull(),
    /** The condition is cleared, or the limits have begun anew: what holds later is another episode. */
    isOver: boolean('is_over').notNull().default(false),
    severity: text().notNull(),
    side: text().notNull(),
    /** First day of the first period in which it held, and of the last. */
    firstPeriod: date('first_period').notNull(),
    lastPeriod: date('last_period').notNull(),
    /** First day of the last period that was looked at when it was resolved. */
    resolvedPeriod: date('resolved_period'),
    openedAt: instant('opened_at').notNull(),
    firedAt: instant('fired_at'),
    stateSince: instant('state_since').notNull(),
    ownerId: uuid('owner_id').references(() => person.id),
    snoozedUntil: date('snoozed_until'),
    dismissal: text(),
    /** The alert about the part that explains it; the whole that tells it; the doubt that keeps it back. */
    groupedIntoId: other('grouped_into_id'),
    toldWithId: other('told_with_id'),
    inhibitedById: other('inhibited_by_id'),
    /** The usual range that was started because of it. */
    segmentId: bigint('segment_id', { mode: 'number' }).references(() => baselineSegment.id),
    /** Null: by the settings of the product. */
    ruleId: integer('rule_id').references(() => alertRule.id),
    /** `Evidence` as it was when it fired, or was first suspected. */
    evidence: jsonb().notNull(),
    /** Counts changes, so that nobody overwrites what they have not seen. */
    revision: integer().notNull().default(1),
  },
  t => [
    uniqueIndex('alert_one_episode').on(t.fingerprint).where(sql`not is_over`),
    index('alert_fingerprint').on(t.fingerprint, t.id),
    index('alert_state').on(t.state, t.stateSince),
    index('alert_series').on(t.kpi, t.serviceId, t.departmentId),
    check('alert_one_place', sql`${t.departmentId} is null or ${t.serviceId} is null`),
    check(
      'alert_state_known',
      sql`${t.state} in ('PENDING', 'FIRING', 'ACKNOWLEDGED', 'SNOOZED', 'RESOLVED', 'DISMISSED', 'REBASELINED')`,
    ),
    check('alert_severity', sql`${t.severity} in ('CRITICAL', 'WARNING', 'INFO')`),
    check('alert_snoozed', sql`(${t.state} = 'SNOOZED') = (${t.snoozedUntil} is not null)`),
    check('alert_dismissed', sql`(${t.state} = 'DISMISSED') = (${t.dismissal} is not null)`),
    check('alert_fired', sql`${t.state} in ('PENDING', 'RESOLVED') or ${t.firedAt} is not null`),
  ],
)

/** Every change of state: who or what, when, and why. Only ever added to. */
export const alertTransition = pgTable(
  'alert_transition',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    alertId: integer('alert_id')
      .notNull()
      .references(() => alert.id),
    at: instant('at').notNull(),
    /** Null: it came into being. */
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    event: text().notNull(),
    /** Null: an evaluation. */
    personId: uuid('person_id').references(() => person.id),
    /** Note or reason, as it was written. */
    note: text(),
  },
  t => [index('alert_transition_alert').on(t.alertId, t.id)],
)

/** What was found of an alert for each period, once for each state of the data. Only ever added to. */
export const alertSighting = pgTable(
  'alert_sighting',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    alertId: integer('alert_id')
      .notNull()
      .references(() => alert.id),
    period: date().notNull(),
    foundAt: instant('found_at').notNull(),
    severity: text().notNull(),
    /** SHA-256 of the evidence: the same data are not added twice. */
    digest: text().notNull(),
    evidence: jsonb().notNull(),
  },
  t => [unique('alert_sighting_once').on(t.alertId, t.period, t.digest)],
)
