import {
  bigint,
  boolean,
  date,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { bookedIn } from './booked-in.table.js'
import { department } from './department.table.js'
import { service } from './service.table.js'

/** A numerator and denominator that come from outside, for one KPI, day and scope. */
export const observation = pgTable(
  'observation',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    source: text().notNull(),
    externalId: text('external_id').notNull(),
    sourceUpdatedAt: timestamp('source_updated_at', { withTimezone: true, mode: 'date' }).notNull(),
    /** Index in domain/kpi/observed.ts. */
    kpi: smallint().notNull(),
    /** A level (the last of a period stands) rather than a flow (adds up). */
    level: boolean().notNull().default(false),
    observedOn: date('observed_on').notNull(),
    departmentId: integer('department_id')
      .notNull()
      .references(() => department.id),
    serviceId: integer('service_id').references(() => service.id),
    /** In millionths of the unit, so that sums are exact. */
    numerator: bigint({ mode: 'number' }).notNull(),
    denominator: bigint({ mode: 'number' }).notNull(),
    note: text(),
    bookedIn: bookedIn(),
  },
  t => [unique('observation_identity').on(t.source, t.externalId)],
)
