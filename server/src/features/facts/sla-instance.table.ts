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
import { ticket } from './ticket.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One promise on one ticket: a clock with a target, from start to stop, breach or cancellation. */
export const slaInstance = pgTable(
  'sla_instance',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    source: text().notNull(),
    externalId: text('external_id').notNull(),
    sourceUpdatedAt: instant('source_updated_at').notNull(),
    ticketId: integer('ticket_id')
      .notNull()
      .references(() => ticket.id),
    /** RESOLUTION or RESPONSE. */
    kind: text().notNull(),
    /** SLA, OLA or UC (underpinning contract). */
    type: text().notNull().default('SLA'),
    targetAmount: integer('target_amount'),
    /** clock_seconds or working_days: "1 day" without its unit is refused at import. */
    targetUnit: text('target_unit'),
    targetEndOfDay: boolean('target_end_of_day').notNull().default(false),
    startedAt: instant('started_at').notNull(),
    stoppedAt: instant('stopped_at'),
    /** Null while paused: the due time floats. */
    dueAt: instant('due_at'),
    breachedAt: instant('breached_at'),
    paused: boolean().notNull().default(false),
    pausedSeconds: integer('paused_seconds').notNull().default(0),
    elapsedSeconds: integer('elapsed_seconds'),
    cancelled: boolean().notNull().default(false),
    /** What the source says of the outcome, and what we work out; the source wins where it speaks. */
    sourceMet: boolean('source_met'),
    computedMet: boolean('computed_met'),
    met: boolean().generatedAlwaysAs(sql`coalesce(source_met, computed_met)`),
    /** The first live SLA of its kind on its ticket: the one that counts for coverage. */
    primary: boolean().notNull().default(false),
    /**
     * On one SLA of each ticket, the first that is not cancelled, for all of them together: when the
     * first was broken, will be broken as things stand, or the last was kept, and whether all were.
     */
    allDecidedAt: instant('all_decided_at'),
    allMet: boolean('all_met'),
    bookedIn: bookedIn(),
  },
  t => [
    unique('sla_instance_identity').on(t.source, t.externalId),
    index('sla_instance_ticket').on(t.ticketId),
    index('sla_instance_due').on(t.dueAt),
    index('sla_instance_stopped').on(t.stoppedAt),
    index('sla_instance_all_decided').on(t.allDecidedAt).where(sql`all_decided_at is not null`),
    check('sla_kind', sql`${t.kind} in ('RESOLUTION', 'RESPONSE')`),
    check('sla_type', sql`${t.type} in ('SLA', 'OLA', 'UC')`),
    check(
      'sla_target_has_unit',
      sql`${t.targetAmount} is null or ${t.targetUnit} in ('clock_seconds', 'working_days')`,
    ),
  ],
)
