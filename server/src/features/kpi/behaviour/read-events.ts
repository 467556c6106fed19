import type { LocalDate } from '../../../domain/calendar/local-date.js'
import { standsBeside } from '../../../domain/signal/annotation.js'
import type { ScopeAnswer } from '../../directory/index.js'
import { baselinesOf, readBaselines, readChanges, seriesScope } from '../../signal/index.js'
import type { Grain } from '../answer.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'
import type { Look } from '../question/look.js'
import type { SeriesEvents } from './series-of-history.js'

/** The events of the series of a scope. */
export type EventsOf = (chosen: ChosenKpi, scope: ScopeAnswer) => SeriesEvents

/**
 * Where usual ranges start and what changes are on record, for any series, read once for a snapshot.
 * A scope that is cut by more than department and service has its own figures, and no decision about
 * them.
 */
async function readEvents(
  { ctx, asOf, directory }: Look,
  { grain, from, to }: { grain: Grain; from: LocalDate; to: LocalDate },
): Promise<EventsOf> {
  const [baselines, changes] = await Promise.all([
    readBaselines(ctx, asOf),
    readChanges(ctx, { days: { from, to }, knownAt: asOf }),
  ])
  return ({ kpi, variant }, scope) => {
    const series = { kpi: kpi.code, scope: seriesScope(directory, scope) }
    const isCut = scope.team ?? scope.priority ?? scope.channel ?? scope.requesterDepartment
    const decided = isCut ? [] : baselinesOf(baselines, { ...series, variant: variant.code, grain })
    return {
      segmentStarts: decided.map(({ start }) => start).filter(start => from <= start && start < to),
      changes: changes.filter(change => standsBeside(change, series)).map(change => change.from),
    }
  }
}

/** The events of the periods that a behaviour is worked out from; `null` where there are none. */
export async function eventsOfHistory(
  look: Look,
  history: readonly FramedPeriod[],
): Promise<EventsOf | null> {
  const [first, last] = [history[0]?.period, history.at(-1)?.period]
  if (!first || !last) return null
  return readEvents(look, { grain: last.grain, from: first.start, to: last.end })
}
