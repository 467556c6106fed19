import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

/** One transaction that changed facts. Its number orders what was known when. */
export const booking = pgTable(
  'booking',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
    transaction: text().notNull(),
    /** Set when the transaction commits; strictly increasing. */
    recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date', precision: 6 }),
    /** Stands for all bookings of its local day of recording. */
    compacted: boolean().notNull().default(false),
  },
  t => [
    index('booking_recorded').on(t.recordedAt),
    index('booking_open').on(t.transaction).where(sql`recorded_at is null`),
  ],
)

const slot = (n: number) => bigint(`v${n}`, { mode: 'number' })
const slots = {
  v1: slot(1),
  v2: slot(2),
  v3: slot(3),
  v4: slot(4),
  v5: slot(5),
  v6: slot(6),
  v7: slot(7),
  v8: slot(8),
  v9: slot(9),
  v10: slot(10),
  v11: slot(11),
  v12: slot(12),
}
const scope = {
  departmentId: integer('department_id').notNull(),
  serviceId: integer('service_id').notNull(),
  priority: smallint().notNull(),
  channel: smallint().notNull(),
  teamId: integer('team_id').notNull(),
  requesterDepartmentId: integer('requester_department_id').notNull().default(0),
}

/** Signed parts, append-only: what a transaction changed about a moment, day and scope. */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    bookingId: bigint('booking_id', { mode: 'number' }).notNull(),
    moment: smallint().notNull(),
    day: date().notNull(),
    ...scope,
    bucket: smallint().notNull(),
    ...slots,
  },
  t => [
    index('ledger_entry_booking').on(t.bookingId),
    index('ledger_entry_day').on(t.moment, t.day),
  ],
)

/** The sum of the ledger for whole weeks and months, for the groupings that boards ask. */
export const measurePeriod = pgTable(
  'measure_period',
  {
    /** 1 = ISO week, 2 = month. */
    grain: smallint().notNull(),
    /** Which of the scope columns are told apart in this row (lattice.ts); the others are 0. */
    lattice: smallint().notNull(),
    moment: smallint().notNull(),
    start: date().notNull(),
    ...scope,
    bucket: smallint().notNull(),
    ...slots,
    /** Of a histogram: [[bucket, count], …], ordered; the slots are then empty. */
    histogram: integer().array().array(),
  },
  t => [
    uniqueIndex('measure_period_key').on(
      t.grain,
      t.lattice,
      t.moment,
      t.start,
      t.departmentId,
      t.serviceId,
      t.priority,
      t.channel,
      t.teamId,
      t.requesterDepartmentId,
      t.bucket,
    ),
  ],
)
