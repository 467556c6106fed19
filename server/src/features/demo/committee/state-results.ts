import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import { asPerson } from '../../auth/index.js'
import { readValueLedger, recordAchievedResult, setExpectedResult } from '../../initiative/index.js'
import { personId } from '../story/people.js'
import { serviceResults } from '../story/service-results.js'
import type { Timeline } from '../story/timeline.js'
import { CommitteeDates } from './dates.js'

/** Owners say what their services are for and what came of it; what was said already stays. */
export async function stateResults(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  const dates = new CommitteeDates(timeline)
  const { services } = await readValueLedger(ctx, {})
  const known = new Set(services.filter(each => each.expected).map(each => each.service.code))
  await inTransaction(ctx, async tx => {
    for (const { service, by, text, kpi, month, achieved } of serviceResults) {
      if (known.has(service)) continue
      const at = async (then: number) => ({
        ...(await asPerson(tx, personId(by))),
        now: dates.morning(then, 18),
      })
      const from = dates.first(month)
      await setExpectedResult(await at(month), { service, text, from, ...(kpi && { kpi }) })
      if (!achieved) continue
      const { month: seen, ...result } = achieved
      const on = dates.day(seen, 17)
      await recordAchievedResult(await at(seen), { service, on, ...result })
    }
  })
}
