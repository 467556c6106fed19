import type { Ctx } from '../../../platform/context.js'
import { type MeasureQuestion, readBookingsBehind } from '../../measure/index.js'
import { loadImportsOf } from '../stores/imports-behind.store.js'
import type { OriginAnswer } from './explanation.js'

/** Which imports and other bookings brought what a question counts. */
export async function readOrigin(ctx: Ctx, question: MeasureQuestion): Promise<OriginAnswer> {
  const bookings = await readBookingsBehind(ctx, question)
  const byId = new Map(bookings.map(booking => [booking.id, booking]))
  const found = await loadImportsOf(ctx, [...byId.keys()])
  const imports = found.flatMap(({ booking, ...run }) => {
    const { recordedAt, entries } = byId.get(booking) ?? {}
    return recordedAt && entries !== undefined ? [{ ...run, recordedAt, entries }] : []
  })
  const ofImports = new Set(found.map(({ booking }) => booking))
  const others = bookings.filter(({ id }) => !ofImports.has(id))
  return {
    imports,
    bookings: bookings.length,
    otherBookings: others.length,
    otherEntries: others.reduce((sum, { entries }) => sum + entries, 0),
  }
}
