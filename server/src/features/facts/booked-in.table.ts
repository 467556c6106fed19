import { sql } from 'drizzle-orm'
import { bigint } from 'drizzle-orm/pg-core'

/** The booking in which a row came into being, by itself; null is since before anyone asked. */
export const bookedIn = () =>
  bigint('booked_in', { mode: 'number' }).default(
    sql`nullif(current_setting('steerboard.booking', true), '')::bigint`,
  )
