import { integer, pgTable, text } from 'drizzle-orm/pg-core'

/** An organisational unit that fulfils tickets (IT, HR, Finance, Facilities). */
export const department = pgTable('department', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  code: text().notNull().unique(),
  name: text().notNull(),
})
