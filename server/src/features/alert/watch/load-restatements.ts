import { judgeRestatement } from '../../../domain/alert/conditions/data-quality.js'
import type { DataCheck } from '../../../domain/alert/run/run-input.js'
import { unitOf } from '../../../domain/kpi/define-kpi.js'
import { isFinal, type SeriesPoint } from '../../../domain/signal/kpi-series.js'
import type { Ctx } from '../../../platform/context.js'
import { type Histories, type KpiHistory, readHistories } from '../../kpi/index.js'
import type { Before } from './load-watched.js'
import { watchedSeriesOf } from './watched-series-of.js'

const monthsLookedAt = 3

/**
 * Final figures of the last months, of organisation and departments, that are no longer what they
 * were at the last evaluation. Looked at only where something was booked since.
 */
export async function loadRestatements(
  ctx: Ctx,
  read: Histories,
  { settings, last }: Before,
): Promise<DataCheck[]> {
  if (!last || last.position === read.ledgerPosition || last.at >= ctx.now) return []
  const before = await readHistories(
    ctx,
    [
      {
        grain: 'MONTH',
        levels: ['ORGANISATION', 'DEPARTMENT'],
        isWanted: () => true,
        last: monthsLookedAt,
      },
    ],
    last.at,
  )
  const now = new Map(read.histories.map(history => [nameOf(history), history]))
  return before.histories.flatMap(history => {
    const present = now.get(nameOf(history))
    return present ? checksOf(history, present, { read, settings, knownAt: last.at }) : []
  })
}

const nameOf = ({ series, scope }: KpiHistory): string =>
  [series.kpi.code, series.variant.code, series.grain, scope.level, scope.code].join('|')

/** The latest period of a series that changed, or that none did. */
function checksOf(
  before: KpiHistory,
  present: KpiHistory,
  { read, settings, knownAt }: { read: Histories; settings: Before['settings']; knownAt: Date },
): DataCheck[] {
  const unit = unitOf(present.series.kpi, present.series.variant)
  const places = new Map(present.series.points.map(({ start }, place) => [start, place]))
  const checks = before.series.points.filter(isFinal).flatMap((point): DataCheck[] => {
    const place = places.get(point.start)
    const later = place === undefined ? undefined : present.series.points[place]
    if (place === undefined || !later || !isFinal(later)) return []
    const values = { before: valueIn(point), now: valueIn(later), unit, knownAt }
    const series = onlyThat(present, place, read)
    if (series.points.length === 0) return []
    return [{ series, subject: 'RESTATED', judgement: judgeRestatement(values, settings) }]
  })
  const changed = checks.findLast(({ judgement }) => judgement?.kind === 'BREACHED')
  return changed ? [changed] : checks.slice(-1)
}

const valueIn = ({ value }: SeriesPoint): number => value.value as number

/** The one period, by the day: what is restated is a matter of the data. */
function onlyThat(history: KpiHistory, place: number, read: Histories): DataCheck['series'] {
  const series = watchedSeriesOf(history, read, { targetOf: () => null })
  const points = series.points.filter(point => point.place === place)
  return { ...series, grain: 'DAY', points }
}
