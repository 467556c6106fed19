import type { Ctx } from '../../platform/context.js'
import type { LocalTime } from './local-time.store.js'
import { conditionsOf } from './measure.store.js'
import { momentNumber } from './measures/define-moment.js'
import type { MeasureQuestion } from './question.js'
import { spansOfQuestion } from './spans-of-question.js'
import { Statement } from './statement.js'

/** A booking whose entries are in an answer. */
export interface BookingBehind {
  id: number
  recordedAt: Date
  /** How many cells of the ledger it added. */
  entries: number
}

/** The bookings that the parts of a question are made of, the newest first. */
export async function loadBookingsBehind(
  ctx: Ctx,
  question: MeasureQuestion,
  time: LocalTime,
): Promise<BookingBehind[]> {
  const statement = new Statement()
  const stretches = spansOfQuestion(question, time.today, time.minute).flatMap(
    ({ moments, spans }) => spans.map(span => ({ moments, span })),
  )
  if (question.observed?.length)
    for (const { start, end } of question.periods)
      stretches.push({
        moments: ['observedLevel'],
        span: { period: 0, keptAs: 'DAY', start, end },
      })
  if (stretches.length === 0) return []
  const within = stretches.map(
    ({ moments, span }) =>
      `(r.moment = any(${statement.bindList(moments.map(momentNumber), 'smallint')})
        and r.day >= ${statement.bind(span.start, 'date')} and r.day < ${statement.bind(span.end, 'date')})`,
  )
  const scope = conditionsOf(statement, question.scope, ctx)
  const until = question.asOf
    ? `and b.recorded_at <= ${statement.bind(question.asOf.toISOString(), 'timestamptz')}`
    : ''
  return ctx.sql.unsafe<BookingBehind[]>(
    `select b.id, b.recorded_at as "recordedAt", behind.entries
     from (select r.booking_id, count(*)::int as entries from ledger_entry r
       where (${within.join(' or ')}) ${scope.join(' ')} group by r.booking_id) behind
     join booking b on b.id = behind.booking_id and b.recorded_at is not null ${until}
     order by b.recorded_at desc`,
    statement.values as never[],
  )
}
