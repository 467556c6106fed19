import type { Ctx } from '../../../platform/context.js'

export interface ImportOfBooking {
  id: string
  label: string
  profile: string | null
  appliedAt: Date
  /** The booking that it made. */
  booking: number
}

/** The imports that made these bookings; a booking of single changes has none. */
export async function loadImportsOf(
  ctx: Ctx,
  bookings: readonly number[],
): Promise<ImportOfBooking[]> {
  if (bookings.length === 0) return []
  return ctx.sql<ImportOfBooking[]>`
    select id::text, label, profile, applied_at as "appliedAt", booked_in as booking
    from import_run where booked_in = any(${`{${bookings.join(',')}}`}::text::bigint[])
    order by applied_at desc, id desc`
}
