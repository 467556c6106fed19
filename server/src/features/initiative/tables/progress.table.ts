import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'
import { initiative } from './initiative.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const by = (name: string) => uuid(name).references(() => person.id)

/** Milestones of an initiative, revision by revision. */
export const initiativeMilestone = pgTable(
  'initiative_milestone',
  {
    initiativeId: integer('initiative_id')
      .notNull()
      .references(() => initiative.id),
    milestone: integer().notNull(),
    revision: integer().notNull(),
    title: text().notNull(),
    weight: numeric({ precision: 6, scale: 2 }).notNull(),
    dueOn: date('due_on').notNull(),
    doneOn: date('done_on'),
    isRemoved: boolean('is_removed').notNull(),
    authorId: by('author_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.initiativeId, t.milestone, t.revision] }),
    check('initiative_milestone_title', sql`char_length(${t.title}) between 1 and 120`),
    check('initiative_milestone_weight', sql`${t.weight} > 0`),
  ],
)

/**
 * Money and benefits by month, planned and actual, of an initiative or of a service. A later row for
 * the same month takes the place of an earlier one and leaves it on record.
 */
export const valueAmount = pgTable(
  'value_amount',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    initiativeId: integer('initiative_id').references(() => initiative.id),
    /** Code of the service. */
    service: text(),
    /** BENEFIT or COST. */
    series: text().notNull(),
    /** PLANNED or ACTUAL. */
    side: text().notNull(),
    /** Of a benefit: what it is measured in. */
    type: text(),
    /** First day of the month. */
    month: date().notNull(),
    amount: numeric({ precision: 14, scale: 2 }).notNull(),
    /** Of an actual benefit: how well it is borne out, and by what. */
    evidence: text(),
    reference: text(),
    authorId: by('author_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  t => [
    index('value_amount_of_initiative').on(t.initiativeId),
    check('value_amount_of_one', sql`num_nonnulls(${t.initiativeId}, ${t.service}) = 1`),
    check('value_amount_series', sql`${t.series} in ('BENEFIT', 'COST')`),
    check('value_amount_side', sql`${t.side} in ('PLANNED', 'ACTUAL')`),
    check('value_amount_typed', sql`(${t.type} is not null) = (${t.series} = 'BENEFIT')`),
    check('value_amount_month', sql`extract(day from ${t.month}) = 1`),
    check('value_amount_planned', sql`${t.side} = 'ACTUAL' or ${t.amount} >= 0`),
    check(
      'value_amount_evidence',
      sql`(${t.evidence} is not null) = (${t.series} = 'BENEFIT' and ${t.side} = 'ACTUAL')`,
    ),
    check(
      'value_amount_reference',
      sql`${t.evidence} is null or ${t.evidence} = 'ATTESTED' or ${t.reference} <> ''`,
    ),
  ],
)

/** What a service is to bring about (EXPECTED) and what came of it (ACHIEVED), entry by entry. */
export const serviceResult = pgTable(
  'service_result',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Code of the service. */
    service: text().notNull(),
    side: text().notNull(),
    revision: integer().notNull(),
    text: text().notNull(),
    /** Of an expectation: code of the KPI that shows it. */
    kpi: text(),
    /** Day from which it is expected, or on which it was seen. */
    fromOn: date('from_on').notNull(),
    evidence: text(),
    reference: text(),
    authorId: by('author_id').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  t => [
    unique('service_result_once').on(t.service, t.side, t.revision),
    check('service_result_side', sql`${t.side} in ('EXPECTED', 'ACHIEVED')`),
    check('service_result_text', sql`char_length(${t.text}) between 1 and 600`),
    check('service_result_evidence', sql`(${t.evidence} is not null) = (${t.side} = 'ACHIEVED')`),
    check(
      'service_result_reference',
      sql`${t.evidence} is null or ${t.evidence} = 'ATTESTED' or ${t.reference} <> ''`,
    ),
  ],
)
