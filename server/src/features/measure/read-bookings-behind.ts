import type { Ctx } from '../../platform/context.js'
import { type BookingBehind, loadBookingsBehind } from './bookings-behind.store.js'
import { localTimeAt } from './local-time.js'
import type { MeasureQuestion } from './question.js'

/** The bookings that the parts of a question are made of, the newest first. */
export async function readBookingsBehind(
  ctx: Ctx,
  question: MeasureQuestion,
): Promise<BookingBehind[]> {
  return loadBookingsBehind(ctx, question, await localTimeAt(ctx, question.now))
}
