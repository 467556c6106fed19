import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A motion before the committee. What it says is fixed once it is proposed (`guards`). */
export const motion = pgTable(
  'motion',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** One of `motionSubjects`. */
    subject: text().notNull(),
    /** Names what it is about, such as `kpi/FCR`. */
    about: text().notNull(),
    /** What its subject adds, as the slice that registered it writes it. */
    content: jsonb().notNull(),
    effectiveFrom: date('effective_from').notNull(),
    effectiveTo: date('effective_to'),
    reviewDate: date('review_date'),
    ownerId: uuid('owner_id').references(() => person.id),
    rationale: text().notNull(),
    decisionReference: text('decision_reference'),
    /** The motion that this one is a counter-proposal to. */
    answersId: integer('answers_id').references((): AnyPgColumn => motion.id),
    state: text().notNull(),
    proposedBy: uuid('proposed_by')
      .notNull()
      .references(() => person.id),
    createdAt: instant('created_at').notNull(),
    proposedAt: instant('proposed_at'),
    /** What the figures said when it was proposed. */
    capability: jsonb(),
    decidedBy: uuid('decided_by').references(() => person.id),
    decidedAt: instant('decided_at'),
    minuteReference: text('minute_reference'),
    /** How the votes stood when it was closed. */
    tally: jsonb(),
    /** Counts changes, so that nobody overwrites what they have not seen. */
    revision: integer().notNull().default(1),
  },
  t => [
    index('motion_state').on(t.state),
    index('motion_about').on(t.about),
    index('motion_answers').on(t.answersId),
    check(
      'motion_state_known',
      sql`${t.state} in ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')`,
    ),
    check('motion_dates', sql`${t.effectiveTo} > ${t.effectiveFrom}`),
    check(
      'motion_approved_by_another',
      sql`${t.state} <> 'APPROVED' or ${t.decidedBy} <> ${t.proposedBy}`,
    ),
    check(
      'motion_decided',
      sql`(${t.state} in ('APPROVED', 'REJECTED')) = (${t.decidedAt} is not null and ${t.decidedBy} is not null)`,
    ),
    check('motion_rationale', sql`${t.state} in ('DRAFT', 'WITHDRAWN') or ${t.rationale} <> ''`),
  ],
)

/** One vote a person; it may be changed until the motion is closed. */
export const motionVote = pgTable(
  'motion_vote',
  {
    motionId: integer('motion_id')
      .notNull()
      .references(() => motion.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    choice: text().notNull(),
    at: instant('at').notNull(),
  },
  t => [
    primaryKey({ columns: [t.motionId, t.personId] }),
    check('motion_vote_choice', sql`${t.choice} in ('FOR', 'AGAINST', 'ABSTAIN')`),
  ],
)

/** Who did what, when. Only ever added to. */
export const motionEvent = pgTable(
  'motion_event',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    motionId: integer('motion_id')
      .notNull()
      .references(() => motion.id),
    at: instant('at').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    act: text().notNull(),
    /** The comment, the reason or the vote. */
    text: text(),
    /** The counter-proposal, or the motion that closed this one. */
    otherMotionId: integer('other_motion_id').references(() => motion.id),
  },
  t => [index('motion_event_motion').on(t.motionId)],
)
