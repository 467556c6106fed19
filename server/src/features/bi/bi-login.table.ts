import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** A login of the database for a BI tool, and what it sees through the views of the schema `bi`. */
export const biLogin = pgTable(
  'bi_login',
  {
    /** Of the role that signs in; the views compare it with `session_user`. */
    name: text().primaryKey(),
    seesEverything: boolean('sees_everything').notNull(),
    departmentIds: integer('department_ids').array().notNull(),
    serviceIds: integer('service_ids').array().notNull(),
    grantedAt: timestamp('granted_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [check('bi_login_name', sql`${t.name} ~ '^[a-z][a-z0-9_]{2,40}$'`)],
)
