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
import { ticket } from './ticket.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * One question put to one person. The answer that counts is copied here by the database from
 * `survey_response` (the last within 24 hours of the first).
 */
export const surveyInvitation = pgTable(
  'survey_invitation',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    source: text().notNull(),
    externalId: text('external_id').notNull(),
    sourceUpdatedAt: instant('source_updated_at').notNull(),
    /** CSAT, NPS, CES or FCR ("was it resolved at first contact?"). */
    kind: text().notNull(),
    ticketId: integer('ticket_id').references(() => ticket.id),
    serviceId: integer('service_id')
      .notNull()
      .references(() => service.id),
    departmentId: integer('department_id')
      .notNull()
      .references(() => department.id),
    /** Of the person asked; null: that of the ticket, if there is one. */
    requesterDepartmentId: integer('requester_department_id').references(
      () => requesterDepartment.id,
    ),
    invitedAt: instant('invited_at').notNull(),
    answeredAt: instant('answered_at'),
    score: smallint(),
    positive: boolean(),
    /** The score is on the 1–5 scale and may enter a mean. */
    scored: boolean(),
    bookedIn: bookedIn(),
  },
  t => [
    unique('survey_invitation_identity').on(t.source, t.externalId),
    index('survey_invitation_invited').on(t.invitedAt),
    index('survey_invitation_answered').on(t.answeredAt),
    index('survey_invitation_ticket').on(t.ticketId),
    check('survey_kind', sql`${t.kind} in ('CSAT', 'NPS', 'CES', 'FCR')`),
  ],
)

/** An answer as it came; at most one of an invitation counts. */
export const surveyResponse = pgTable(
  'survey_response',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    source: text().notNull(),
    externalId: text('external_id').notNull(),
    sourceUpdatedAt: instant('source_updated_at').notNull(),
    invitationId: integer('invitation_id')
      .notNull()
      .references(() => surveyInvitation.id),
    answeredAt: instant('answered_at').notNull(),
    scale: text().notNull(),
    score: smallint().notNull(),
    /** In range and within 30 days of the invitation (kpi/survey-score.ts). */
    valid: boolean().notNull(),
    positive: boolean().notNull(),
    /** The score is on the 1–5 scale and may enter a mean. */
    scored: boolean().notNull(),
  },
  t => [
    unique('survey_response_identity').on(t.source, t.externalId),
    index('survey_response_invitation').on(t.invitationId),
  ],
)
