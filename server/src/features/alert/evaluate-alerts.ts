import { activeSeriesOf } from '../../domain/alert/run/active-series.js'
import { evaluateRun, indexOf } from '../../domain/alert/run/evaluate-run.js'
import type { RunInput } from '../../domain/alert/run/run-input.js'
import { standingOf } from '../../domain/alert/run/standing-of.js'
import { seriesName } from '../../domain/alert/watched-series.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import { kpiByCode } from '../../domain/kpi/catalogue.js'
import type { KpiDefinition } from '../../domain/kpi/define-kpi.js'
import type { Ctx } from '../../platform/context.js'
import { inTransaction } from '../../platform/transaction.js'
import { type DirectoryRows, loadOrganisation } from '../directory/index.js'
import { type Histories, readDataState } from '../kpi/index.js'
import { readBaselines } from '../signal/index.js'
import { readTargetBook } from '../target/index.js'
import type { AlertRow } from './alert.js'
import { hashed } from './reconcile/plan.js'
import { type Findings, type Reconciled, reconcile } from './reconcile/reconcile.js'
import { type RulesInForce, rulesInForce } from './rules-in-force.js'
import { lockEvaluation } from './stores/alert.store.js'
import { insertEvaluation, loadLastEvaluation } from './stores/evaluation.store.js'
import { tellAlerts } from './tell-alerts.js'
import { loadWatched, readWatchedHistories, type Watched } from './watch/load-watched.js'
import { scopeKeys } from './watch/scope-of-history.js'

/** What an evaluation came to. */
export interface EvaluationReport {
  /** The moment it stands for. */
  at: Date
  /** True: it was already done, with the same data and settings, or a later one was. */
  isSkipped: boolean
  series: number
  found: number
  fired: number
  resolved: number
}

/**
 * Evaluates all families over all series, as of `ctx.now`, and brings the alerts on record to it. The
 * same data, settings and day give the same alerts, however often and by however many at once.
 */
export async function evaluateAlerts(ctx: Ctx): Promise<EvaluationReport> {
  ctx.demand('alert.evaluate')
  const rules = await rulesInForce(ctx)
  const [circumstances, last, { ledger }] = await Promise.all([
    circumstancesAt(ctx, rules),
    loadLastEvaluation(ctx),
    readDataState(ctx),
  ])
  const isDone = last?.position === ledger.position && last.circumstances === circumstances
  if (isDone) return skipped(ctx, last.series)
  return evaluateOn(ctx, await readWatchedHistories(ctx))
}

/** The same on figures that were read before, for `ctx.now`. */
export async function evaluateOn(ctx: Ctx, read: Histories): Promise<EvaluationReport> {
  ctx.demand('alert.evaluate')
  const rules = await rulesInForce(ctx)
  const circumstances = await circumstancesAt(ctx, rules)
  const before = {
    settings: rules.settingsFor('DATA_QUALITY', ''),
    last: await loadLastEvaluation(ctx),
  }
  const watched = await loadWatched(ctx, read, before)
  const input: RunInput = {
    ...watched,
    settingsOf: (family, kpi) => rules.settingsOf(family, kpi),
  }
  const found = evaluateRun(input)
  return inTransaction(ctx, async tx => {
    await lockEvaluation(tx)
    const meanwhile = await loadLastEvaluation(tx)
    if (meanwhile && isLater(meanwhile, ctx.now, watched)) return skipped(ctx, meanwhile.series)
    const outcome = await reconcile(tx, {
      ...{ found, now: ctx.now, today: localDateOf(ctx.now, read.settings.timeZone) },
      ...recordKeeping(input, rules, read.directory),
    })
    // At the first evaluation everything is new; people would get it all at once.
    if (meanwhile) await tellAlerts(tx, outcome, read.directory)
    const counts = countsOf(input, found.length, outcome)
    const { position } = watched
    await insertEvaluation(tx, { at: ctx.now, position, circumstances, ...counts })
    const { series, found: count, fired, resolved } = counts
    return { at: ctx.now, isSkipped: false, series, found: count, fired, resolved }
  })
}

/** Another evaluation has been put on record that stands for a later moment, or saw later data. */
const isLater = (
  { at, position }: { at: Date; position: string },
  now: Date,
  watched: Watched,
): boolean =>
  at > now || (at.getTime() === now.getTime() && Number(position) > Number(watched.position))

/** Equal where an evaluation could find nothing else in the same data: the day, rules, targets and limits. */
async function circumstancesAt(ctx: Ctx, rules: RulesInForce): Promise<string> {
  const { timeZone } = await loadOrganisation(ctx)
  const [book, baselines] = await Promise.all([readTargetBook(ctx), readBaselines(ctx, ctx.now)])
  const today = localDateOf(ctx.now, timeZone)
  return hashed(
    [today, rules.digest(), book.changedAt?.getTime(), ...baselines.map(({ id }) => id)].join('|'),
  )
}

const skipped = ({ now }: Ctx, series: number): EvaluationReport => ({
  at: now,
  isSkipped: true,
  series,
  found: 0,
  fired: 0,
  resolved: 0,
})

function recordKeeping(
  input: RunInput,
  rules: RulesInForce,
  directory: DirectoryRows,
): Pick<Findings, 'standingOf' | 'placeOf' | 'ruleIdOf'> {
  const index = indexOf(input)
  return {
    standingOf: alert => {
      const name = seriesNameOf(alert, directory)
      const onRecord = { ...alert, series: name }
      const standing = standingOf(onRecord, input, index, rules.everySetting(alert.kpi))
      return { standing, lastPeriod: index.named(name)?.points.at(-1)?.start ?? alert.lastPeriod }
    },
    placeOf: scope => placeOf(scope, directory),
    ruleIdOf: ({ family, series }) => rules.versionFor(family, series.kpi.code)?.id ?? null,
  }
}

function placeOf(scope: string, { departments, services }: DirectoryRows) {
  const [level, ...code] = scope.split('/')
  const find = (rows: readonly { id: number; code: string }[]) =>
    rows.find(row => row.code === code.join('/'))?.id ?? null
  return {
    departmentId: level === 'DEPARTMENT' ? find(departments) : null,
    serviceId: level === 'SERVICE' ? find(services) : null,
  }
}

function seriesNameOf(
  { kpi, variant, grain, departmentId, serviceId }: AlertRow,
  { departments, services }: DirectoryRows,
): string {
  const department = departments.find(({ id }) => id === departmentId)
  const service = services.find(({ id }) => id === serviceId)
  const key = service
    ? scopeKeys.service(service.code)
    : department
      ? scopeKeys.department(department.code)
      : scopeKeys.organisation
  return seriesName({ kpi: kpiByCode(kpi) as KpiDefinition, variant, grain, scope: { key } })
}

function countsOf(input: RunInput, found: number, { fired, resolved }: Reconciled) {
  const { series, daily } = input
  const judged = series.filter(({ points }) => points.length > 0)
  const active = activeSeriesOf(input)
  return {
    series: judged.length + daily.length,
    found,
    fired: fired.length,
    resolved: resolved.length,
    monthlySeries: active.monthly,
    weeklySeries: active.weekly,
  }
}
