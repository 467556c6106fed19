import { judgeDisagreement, judgeStaleness } from '../../../domain/alert/conditions/data-quality.js'
import type { SettingsOf } from '../../../domain/alert/rule-settings.js'
import type { DataCheck } from '../../../domain/alert/run/run-input.js'
import type { WatchedPoint, WatchedSeries } from '../../../domain/alert/watched-series.js'
import { addDays } from '../../../domain/calendar/local-date.js'
import { type Period, periodAt } from '../../../domain/calendar/period.js'
import { startOfDay } from '../../../domain/calendar/time-zone.js'
import { kpiByCode } from '../../../domain/kpi/catalogue.js'
import type { KpiDefinition } from '../../../domain/kpi/define-kpi.js'
import { median } from '../../../domain/statistics/percentile.js'
import type { Ctx } from '../../../platform/context.js'
import type { Histories } from '../../kpi/index.js'
import { loadArrivals, loadDisagreement } from '../stores/data-check.store.js'
import { scopeKeys } from './scope-of-history.js'

type Settings = SettingsOf<'DATA_QUALITY'>

/** What is looked at of the data past the series: whether they come, and whether sources agree. */
export async function loadChecks(
  ctx: Ctx,
  { settings: { now, ...calendar } }: Pick<Histories, 'settings'>,
  settings: Settings,
): Promise<DataCheck[]> {
  const today = periodAt(now, 'DAY', calendar)
  const [stale, disagreement] = await Promise.all([
    checkArrival(ctx, now, settings),
    checkDisagreement(ctx, today, calendar.timeZone),
  ])
  return [
    checkOf('VOLUME_OPENED', 'STALE', today, stale),
    checkOf('SLA_RESOLUTION', 'DISAGREEMENT', today, judgeDisagreement(disagreement, settings)),
  ]
}

/** Fewer days on which something came, and nobody can say what is usual. */
const fewestArrivals = 4
const day = 86_400_000

async function checkArrival(ctx: Ctx, now: Date, settings: Settings) {
  const arrivals = await loadArrivals(ctx, now)
  const [lastAt] = arrivals
  if (!lastAt || arrivals.length < fewestArrivals) return null
  const gaps = arrivals.slice(1).map((at, index) => Number(arrivals[index]) - at.getTime())
  return judgeStaleness({ lastAt, usualDays: (median(gaps) ?? 0) / day, now }, settings)
}

const comparedDays = 30

const checkDisagreement = (ctx: Ctx, { start }: Period, timeZone: string) =>
  loadDisagreement(ctx, {
    from: startOfDay(addDays(start, -comparedDays), timeZone),
    to: startOfDay(start, timeZone),
  })

/** A check as a series of one point, the day on which it was made. It has no value of its own. */
function checkOf(
  code: string,
  subject: string,
  { start, end, label }: Period,
  judgement: DataCheck['judgement'],
): DataCheck {
  const kpi = kpiByCode(code) as KpiDefinition
  const unknown = { value: Number.NaN, numerator: null, denominator: null, n: 0, interval: null }
  const point: WatchedPoint = { place: 0, start, end, label, ...unknown, target: null }
  const series: WatchedSeries = {
    kpi,
    variant: kpi.variants[0].code,
    unit: kpi.unit,
    scope: {
      level: 'ORGANISATION',
      key: scopeKeys.organisation,
      label: 'Whole organisation',
      parent: null,
    },
    grain: 'DAY',
    segment: '',
    whole: { kpi, variant: kpi.variants[0], grain: 'DAY', points: [] },
    points: [point],
    counts: new Map(),
    coming: [],
  }
  return { series, subject, judgement }
}
