import { sql } from 'drizzle-orm'
import {
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import { motion } from '../motion/motion.table.js'
import { objectiveVersion } from './objective.table.js'

/**
 * A change of an objective that could have been made to please the score, found when the motion that
 * brings it was approved. It stays on record whatever the figures say later. Only ever added to.
 */
export const objectiveFinding = pgTable(
  'objective_finding',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    /** The version that changes it. */
    versionId: integer('version_id')
      .notNull()
      .references(() => objectiveVersion.id),
    /** Of a KPI that was taken out: its link by key; of a weight empty. */
    about: text().notNull(),
    /** The first day on which the change holds. */
    fromDay: date('from_day').notNull(),
    /** What it rests on, as it was then (`FindingEvidence`). */
    evidence: jsonb().notNull(),
    foundAt: timestamp('found_at', { withTimezone: true, mode: 'date' }).notNull(),
    motionId: integer('motion_id')
      .notNull()
      .references(() => motion.id),
  },
  t => [
    unique('objective_finding_once').on(t.versionId, t.kind, t.about, t.motionId),
    index('objective_finding_motion').on(t.motionId),
    check('objective_finding_kind', sql`${t.kind} in ('WEIGHT_MOVED', 'KPI_SWAPPED_OUT')`),
  ],
)
