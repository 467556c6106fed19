import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { bookedIn } from './booked-in.table.js'
import { department } from './department.table.js'
import { service } from './service.table.js'
import { team } from './team.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A change record. */
export const change = pgTable(
  'change',
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
    teamId: integer('team_id').references(() => team.id),
    /** standard, normal or emergency. */
    type: text().notNull(),
    plannedStartAt: instant('planned_start_at'),
    plannedEndAt: instant('planned_end_at'),
    /** Null until implemented; rejected and cancelled changes never are. */
    implementedAt: instant('implemented_at'),
    /** successful, successful_issues or unsuccessful. */
    closeCode: text('close_code'),
    rolledBack: boolean('rolled_back').notNull().default(false),
    /** Null where no window was planned. */
    insideWindow: boolean('inside_window'),
    /** First incident that names it as its cause within five days; kept by the database. */
    causedIncidentAt: instant('caused_incident_at'),
    bookedIn: bookedIn(),
  },
  t => [
    unique('change_identity').on(t.source, t.externalId),
    index('change_implemented').on(t.implementedAt),
    check('change_type', sql`${t.type} in ('standard', 'normal', 'emergency')`),
  ],
)
