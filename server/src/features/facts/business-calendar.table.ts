import { sql } from 'drizzle-orm'
import { check, date, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'

/** A named working calendar that services refer to. */
export const businessCalendar = pgTable('business_calendar', {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  code: text().notNull().unique(),
  name: text().notNull(),
})

/** What a calendar said from one local date until the next version begins. */
export const businessCalendarVersion = pgTable(
  'business_calendar_version',
  {
    calendarId: integer('calendar_id')
      .notNull()
      .references(() => businessCalendar.id),
    effectiveFrom: date('effective_from').notNull(),
    timeZone: text('time_zone').notNull(),
    /** ISO weekday 1..7 → [[startMinute, endMinute], …], minutes 0..1440. */
    weekly: jsonb().$type<Record<string, [number, number][]>>().notNull(),
    /** Local dates on which nothing is open. */
    holidays: jsonb().$type<string[]>().notNull().default([]),
    /** Local date → windows that replace the weekly ones. */
    extraOpen: jsonb('extra_open')
      .$type<Record<string, [number, number][]>>()
      .notNull()
      .default({}),
  },
  t => [
    primaryKey({ columns: [t.calendarId, t.effectiveFrom] }),
    check('calendar_weekly_is_object', sql`jsonb_typeof(${t.weekly}) = 'object'`),
  ],
)
