import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { businessCalendar } from './business-calendar.table.js'
import { department } from './department.table.js'

/** What users get, as they would name it; owned by one department. */
export const service = pgTable('service', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  code: text().notNull().unique(),
  name: text().notNull(),
  departmentId: integer('department_id')
    .notNull()
    .references(() => department.id),
  /** Null: around the clock. */
  calendarId: integer('calendar_id').references(() => businessCalendar.id),
})
