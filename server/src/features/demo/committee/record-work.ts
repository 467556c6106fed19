import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import { asPerson } from '../../auth/index.js'
import { readWorkVolumes, recordWorkVolumes } from '../../strategy/index.js'
import { randomStream } from '../prng.js'
import { personId } from '../story/people.js'
import type { Timeline } from '../story/timeline.js'
import { toldWork, workSince } from '../story/work.js'
import { CommitteeDates } from './dates.js'

const analyst = 9
const termBegins: readonly string[] = ['04', '10']

/** Month by month the analyst records what cost centres spent and teams worked; once, as a whole. */
export async function recordWork(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  const dates = new CommitteeDates(timeline)
  const known = await readWorkVolumes(ctx, { day: dates.first(0) })
  if (known.length > 0) return
  await inTransaction(ctx, async tx => {
    for (let month = workSince; month < 0; month += 1) {
      const by = { ...(await asPerson(tx, personId(analyst))), now: dates.morning(month + 1, 6) }
      for (const kind of ['SPEND', 'EFFORT'] as const)
        await recordWorkVolumes(by, { kind, volumes: volumesOf(kind, dates.first(month)) })
    }
  })
}

const volumesOf = (kind: (typeof toldWork)[number]['kind'], first: string) =>
  toldWork
    .filter(each => each.kind === kind)
    .map(({ item, department, monthly, inTerm = 1 }) => {
      const season = termBegins.includes(first.slice(5, 7)) ? inTerm : 1
      const chance = randomStream('work', kind, item, first).between(0.95, 1.05)
      return { item, department, month: first, amount: Math.round(monthly * season * chance) }
    })
