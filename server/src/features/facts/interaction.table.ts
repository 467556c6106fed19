import {
  boolean,
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

/** One conversation with one person: a call, a chat, a visit; whether or not a ticket came of it. */
export const interaction = pgTable(
  'interaction',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    source: text().notNull(),
    externalId: text('external_id').notNull(),
    sourceUpdatedAt: instant('source_updated_at').notNull(),
    serviceId: integer('service_id')
      .notNull()
      .references(() => service.id),
    departmentId: integer('department_id')
      .notNull()
      .references(() => department.id),
    /** 0 is unknown; dimensions.ts names the codes. */
    channel: smallint().notNull().default(0),
    teamId: integer('team_id').references(() => team.id),
    requesterDepartmentId: integer('requester_department_id').references(
      () => requesterDepartment.id,
    ),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    /** External id of the ticket that was made of it; null: it was settled without one. */
    ticket: text(),
    /** Handed on to another person or team during the conversation. */
    transferred: boolean().notNull().default(false),
    /** The person left before anybody could help: counts for nothing. */
    abandoned: boolean().notNull().default(false),
    bookedIn: bookedIn(),
  },
  t => [
    unique('interaction_identity').on(t.source, t.externalId),
    index('interaction_closed').on(t.closedAt),
  ],
)
