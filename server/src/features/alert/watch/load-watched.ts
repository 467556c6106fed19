import type { SettingsOf } from '../../../domain/alert/rule-settings.js'
import type { RunInput } from '../../../domain/alert/run/run-input.js'
import type { WatchedSeries } from '../../../domain/alert/watched-series.js'
import type { KpiDefinition, Variant } from '../../../domain/kpi/define-kpi.js'
import type { Ctx } from '../../../platform/context.js'
import { type Histories, historyLevels, type KpiHistory, readHistories } from '../../kpi/index.js'
import type { EvaluationRow } from '../stores/evaluation.store.js'
import { dailySeriesOf } from './daily-series-of.js'
import { loadChecks } from './load-checks.js'
import { loadRestatements } from './load-restatements.js'
import { loadSurroundings } from './load-surroundings.js'
import { watchedSeriesOf } from './watched-series-of.js'

type Chosen = { kpi: KpiDefinition; variant: Variant }

/** Of weeks, what happens in them: levels and quantiles would have to be put together from single days. */
const isWeekly = ({ variant }: Chosen): boolean =>
  ['ratio', 'mean', 'count', 'nps'].includes(variant.formula.kind)

/** Promises that are counted as kept or broken, by the day. */
const isPromise = ({ kpi, variant }: Chosen): boolean =>
  kpi.family === 'SERVICE_LEVEL' && kpi.better === 'HIGHER' && variant.formula.kind === 'ratio'

const burnDays = 15

/** What decides about checks of the data, and the evaluation before. */
export interface Before {
  settings: SettingsOf<'DATA_QUALITY'>
  last: EvaluationRow | null
}

export interface Watched extends Omit<RunInput, 'settingsOf'> {
  /** Last booking of the ledger that was seen. */
  position: string
}

/**
 * The figures that an evaluation looks at: all KPIs by the month for organisation, departments and
 * services, by the week for services, promises by the day; with few statements for all of them.
 */
export const readWatchedHistories = (ctx: Ctx): Promise<Histories> =>
  readHistories(ctx, [
    { grain: 'MONTH', levels: historyLevels, isWanted: () => true },
    { grain: 'WEEK', levels: ['SERVICE'], isWanted: isWeekly },
    { grain: 'DAY', levels: historyLevels, isWanted: isPromise, last: burnDays },
  ])

/** Everything that an evaluation looks at: figures with their targets, and what is checked of the data. */
export async function loadWatched(
  ctx: Ctx,
  read: Histories,
  { settings, last }: Before,
): Promise<Watched> {
  const surroundings = await loadSurroundings(ctx, read.directory)
  const watched = (history: KpiHistory) => watchedSeriesOf(history, read, surroundings)
  const [days, others] = split(read)
  const series = others.map(watched).filter(hasAnything)
  const daily = days.map(history => dailySeriesOf(history, read, surroundings))
  return {
    series,
    daily: daily.filter(one => hasPoints(one) && one.points.some(({ target }) => target !== null)),
    checks: [
      ...(await loadChecks(ctx, read, settings)),
      ...(await loadRestatements(ctx, read, { settings, last })),
    ],
    position: read.ledgerPosition,
  }
}

const hasPoints = ({ points }: WatchedSeries): boolean => points.length > 0

/** Parts with too few cases to be judged still explain the whole. */
const hasAnything = (series: WatchedSeries): boolean =>
  hasPoints(series) || [...series.counts.values()].some(({ denominator }) => denominator > 0)

function split({ histories }: Histories): [KpiHistory[], KpiHistory[]] {
  const isDay = ({ series }: KpiHistory) => series.grain === 'DAY'
  return [histories.filter(isDay), histories.filter(history => !isDay(history))]
}
