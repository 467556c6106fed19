import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { bookedIn } from './booked-in.table.js'
import { department } from './department.table.js'
import { requesterDepartment } from './requester-department.table.js'
import { service } from './service.table.js'
import { team } from './team.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** The current state of a ticket, as its source last told us. */
export const ticket = pgTable(
  'ticket',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    source: text().notNull(),
    externalId: text('external_id').notNull(),
    /** When the source last changed it; the newest wins whatever the order of arrival. */
    sourceUpdatedAt: instant('source_updated_at').notNull(),
    type: text().notNull(),
    serviceId: integer('service_id')
      .notNull()
      .references(() => service.id),
    departmentId: integer('department_id')
      .notNull()
      .references(() => department.id),
    /** 0 is unknown; dimensions.ts names the codes. */
    priority: smallint().notNull().default(0),
    channel: smallint().notNull().default(0),
    teamId: integer('team_id').references(() => team.id),
    firstTeamId: integer('first_team_id').references(() => team.id),
    ci: text(),
    category: text(),
    subcategory: text(),
    impact: smallint(),
    urgency: smallint(),
    /** Keyed hash; never a name. */
    requesterHash: text('requester_hash'),
    requesterDepartmentId: integer('requester_department_id').references(
      () => requesterDepartment.id,
    ),
    openedAt: instant('opened_at').notNull(),
    firstResponseAt: instant('first_response_at'),
    firstResolvedAt: instant('first_resolved_at'),
    finalResolvedAt: instant('final_resolved_at'),
    closedAt: instant('closed_at'),
    firstReopenedAt: instant('first_reopened_at'),
    /** Each reopening that the source dates, in order; may be fewer than `reopen_count`. */
    reopenedAt: instant('reopened_at').array(),
    state: text().notNull(),
    cancelled: boolean().notNull().default(false),
    duplicateOf: text('duplicate_of'),
    /** TEST, SPAM or AUTO_EVENT as exclusion code (dimensions.ts), 0 where none. */
    flagged: smallint().notNull().default(0),
    /** Exactly one reason, or 0: cancelled before duplicate before a flag. */
    exclusion: smallint()
      .notNull()
      .generatedAlwaysAs(
        sql`case when cancelled then 1 when duplicate_of is not null then 2 else flagged end`,
      ),
    /** External id of the closed ticket that this one continues. */
    reopenedFrom: text('reopened_from'),
    reopenCount: integer('reopen_count').notNull().default(0),
    reassignmentCount: integer('reassignment_count').notNull().default(0),
    agentReplies: integer('agent_replies'),
    /** The agent's own word that it was resolved at first contact; null: not asked. */
    firstContactFlag: boolean('first_contact_flag'),
    problemId: text('problem_id'),
    /** External id of the change that caused it. */
    causedByChange: text('caused_by_change'),
    major: boolean().notNull().default(false),
    affectedUsers: integer('affected_users'),
    /** Worked out by the domain when the row is written (kpi/first-contact.ts). */
    fcrEligible: boolean('fcr_eligible').notNull().default(false),
    fcrNet: boolean('fcr_net').notNull().default(false),
    fcrStrict: boolean('fcr_strict').notNull().default(false),
    /** Business seconds from opening to final resolution less pauses; null while unresolved. */
    ttrBusinessSeconds: integer('ttr_business_seconds'),
    /** The same to the first resolution. */
    firstResolutionSeconds: integer('first_resolution_seconds'),
    /** Kept by the database: what other tickets say about this one (booking/relations). */
    recurrenceRule: text('recurrence_rule'),
    recurrenceOf: integer('recurrence_of'),
    repeatedAt: instant('repeated_at'),
    continuedAt: instant('continued_at'),
    bookedIn: bookedIn(),
  },
  t => [
    unique('ticket_identity').on(t.source, t.externalId),
    index('ticket_opened').on(t.openedAt),
    index('ticket_first_resolved').on(t.firstResolvedAt),
    index('ticket_final_resolved').on(t.finalResolvedAt),
    index('ticket_closed').on(t.closedAt),
    index('ticket_reopened').on(t.firstReopenedAt).where(sql`reopened_at is not null`),
    index('ticket_problem').on(t.problemId, t.openedAt).where(sql`problem_id is not null`),
    index('ticket_ci').on(t.ci, t.category, t.openedAt).where(sql`ci is not null`),
    index('ticket_requester')
      .on(t.requesterHash, t.serviceId, t.openedAt)
      .where(sql`requester_hash is not null`),
    index('ticket_continues').on(t.source, t.reopenedFrom).where(sql`reopened_from is not null`),
    index('ticket_caused_by')
      .on(t.source, t.causedByChange)
      .where(sql`caused_by_change is not null`),
    check('ticket_priority', sql`${t.priority} between 0 and 5`),
    check('ticket_counts', sql`${t.reopenCount} >= 0 and ${t.reassignmentCount} >= 0`),
    check('ticket_type', sql`${t.type} in ('incident', 'request', 'other')`),
  ],
)
