import type { CoverageBase } from '../../domain/alignment/score-configuration.js'
import { addMonths } from '../../domain/calendar/local-date.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { loadOrganisation } from '../directory/index.js'
import { readCategories } from '../kpi/index.js'
import { readWorkVolumes } from './read-work-volumes.js'

/** Something that objectives link by a name that others have given it. */
export interface LinkableWork {
  kind: CoverageBase
  item: string
  /** What it came to in the twelve whole months before today: money, days of work, tickets. */
  amount: number
}

/** More would be no help to choose from. */
const mostCategories = 100

/** What a link can name besides services, the largest first of each kind. */
export async function readLinkableWork(request: Ctx): Promise<LinkableWork[]> {
  request.demand('objective.read')
  return inSnapshot(request, async ctx => {
    const { timeZone } = await loadOrganisation(ctx)
    const day = localDateOf(ctx.now, timeZone)
    const to = `${day.slice(0, 7)}-01`
    const [volumes, categories] = await Promise.all([
      readWorkVolumes(ctx, { day }),
      readCategories(ctx, { from: addMonths(to, -12), to, first: mostCategories }),
    ])
    return [
      ...volumes
        .map(({ kind, item, amount }) => ({ kind, item, amount }))
        .toSorted((a, b) => b.amount - a.amount),
      ...categories.map(({ category, opened }) => ({
        ...{ kind: 'TICKET_CATEGORY' as const, item: category, amount: opened },
      })),
    ]
  })
}
