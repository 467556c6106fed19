import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import { asPerson } from '../../auth/index.js'
import { acceptBaseline, hasAnnotations, writeAnnotation } from '../../signal/index.js'
import { instantAt, isoDate, type LocalDay } from '../calendar/local-day.js'
import { baselinesOf, notesOf } from '../story/notes.js'
import { demoPeople } from '../story/people.js'
import type { Timeline } from '../story/timeline.js'

const tenOClock = 10 * 60
const daysLater = 3

/** People of the story note what happened and start new usual ranges: once, as a whole. */
export async function noteEvents(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  if (await hasAnnotations(ctx)) return
  await inTransaction(ctx, async tx => {
    const as = async (number: number, day: LocalDay) => {
      const person = demoPeople[number - 1]
      if (!person) throw new Error(`The story has no person ${number}`)
      const now = Math.min(instantAt(day, tenOClock), ctx.now.getTime())
      return asPerson({ ...tx, now: new Date(now) }, person.id)
    }
    for (const { by, kind, day, until = day, service, text } of notesOf(timeline)) {
      const scope = service ? { service } : null
      const days = { from: isoDate(day), to: isoDate(until + 1) }
      await writeAnnotation(await as(by, until + daysLater), { kind, scope, text, ...days })
    }
    for (const { by, kpi, from, decidedOn, reason } of baselinesOf(timeline)) {
      const input = { kpi, grain: 'MONTH', start: isoDate(from), reason } as const
      await acceptBaseline(await as(by, decidedOn), input)
    }
  })
}
