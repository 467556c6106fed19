import {
  boolean,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../auth/person.table.js'

/** Settings of one family, for every KPI or for one. Each change is a version of its own; the last holds. */
export const alertRule = pgTable(
  'alert_rule',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    family: text().notNull(),
    /** Code of the KPI; empty: all that have no rule of their own. */
    kpi: text().notNull().default(''),
    version: integer().notNull(),
    isOn: boolean('is_on').notNull(),
    /** `RuleSettings` of the family. */
    settings: jsonb().notNull(),
    reason: text().notNull(),
    setBy: uuid('set_by').references(() => person.id),
    setAt: timestamp('set_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [unique('alert_rule_version').on(t.family, t.kpi, t.version)],
)
