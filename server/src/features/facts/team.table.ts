import { integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { department } from './department.table.js'

/** A group that works on tickets. */
export const team = pgTable('team', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  code: text().notNull().unique(),
  name: text().notNull(),
  departmentId: integer('department_id').references(() => department.id),
  /** 1 is the service desk; only what it handles first can be resolved at first contact. */
  level: smallint().notNull().default(1),
})
