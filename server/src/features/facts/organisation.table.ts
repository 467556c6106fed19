import { sql } from 'drizzle-orm'
import { check, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'

/** Settings of the one organisation in this database. */
export const organisation = pgTable(
  'organisation',
  {
    id: smallint().primaryKey().default(1),
    name: text().notNull(),
    /** IANA name; decides in which local day, and so in which period, an instant counts. */
    timeZone: text('time_zone').notNull(),
    fiscalYearStartMonth: smallint('fiscal_year_start_month').notNull().default(1),
    /** ISO 4217 code of the money that budgets, costs and benefits are in. */
    currency: text().notNull().default('EUR'),
    /** Days for which as-of answers are exact to the moment; older ones to the day of recording. */
    ledgerRetentionDays: integer('ledger_retention_days').notNull().default(400),
    /** Secret key for hashes of requesters; made at first migration, never exported. */
    requesterKey: text('requester_key').notNull(),
    /** Shown on every page while it is true: these numbers are invented. */
    demo: smallint().notNull().default(0),
  },
  t => [
    check('organisation_is_one_row', sql`${t.id} = 1`),
    check('organisation_currency', sql`${t.currency} ~ '^[A-Z]{3}$'`),
    check('organisation_fiscal_month', sql`${t.fiscalYearStartMonth} between 1 and 12`),
  ],
)
