import { integer, pgTable, text } from 'drizzle-orm/pg-core'

/** An organisational unit whose people ask for work (a faculty, a library), as the source names it. */
export const requesterDepartment = pgTable('requester_department', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  code: text().notNull().unique(),
  name: text().notNull(),
})
