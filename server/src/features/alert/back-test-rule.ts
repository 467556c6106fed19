import { backTest, type Episode } from '../../domain/alert/back-test.js'
import type { AlertFamily } from '../../domain/alert/families.js'
import type { RuleSettings } from '../../domain/alert/rule-settings.js'
import { type SeriesFamily, seriesFamilies } from '../../domain/alert/run/judge-series.js'
import { findingInWords } from '../../domain/alert/words/finding-in-words.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { chooseScope, type ScopeQuestion } from '../directory/index.js'
import {
  chooseKpi,
  type Histories,
  type HistoryLevel,
  type KpiHistory,
  readHistories,
} from '../kpi/index.js'
import { rulesInForce } from './rules-in-force.js'
import { draftedRule, type RuleDraft } from './set-alert-rule.js'
import { activeSeries, loadLastEvaluation } from './stores/evaluation.store.js'
import { loadSurroundings } from './watch/load-surroundings.js'
import { watchedSeriesOf } from './watch/watched-series-of.js'

export interface BackTestQuestion extends Omit<RuleDraft, 'isOn' | 'kpi'> {
  kpi: string
  scope?: ScopeQuestion | null
  grain?: 'WEEK' | 'MONTH' | null
}

/** One alert that a rule would have raised. */
export type EpisodeAnswer = Pick<Episode, 'from' | 'fromLabel' | 'to' | 'toLabel' | 'severity'> & {
  isImprovement: boolean
  text: string
}

export interface BackTestAnswer {
  /** Periods that could be judged. */
  periods: number
  episodes: readonly EpisodeAnswer[]
  /** The same under the settings in force. */
  today: readonly EpisodeAnswer[]
}

/** When a rule would have fired over the history of a series, before anybody saves it. */
export async function backTestRule(ctx: Ctx, asked: BackTestQuestion): Promise<BackTestAnswer> {
  ctx.demand('alert.read')
  const family = demandSeriesFamily(asked.family)
  const grain = asked.grain ?? 'MONTH'
  const { kpi } = chooseKpi(asked.kpi)
  const rules = await rulesInForce(ctx)
  const drafted = draftedRule(rules, { ...asked, isOn: true })
  const read = await readHistories(ctx, [
    { grain, levels: [levelOf(asked.scope)], isWanted: chosen => chosen.kpi === kpi },
  ])
  const history = historyFor(read, asked.scope)
  if (!history) return { periods: 0, episodes: [], today: [] }
  const surroundings = await loadSurroundings(ctx, read.directory)
  const series = watchedSeriesOf(history, read, surroundings)
  const active = activeSeries(await loadLastEvaluation(ctx))
  const tested = (settings: RuleSettings) =>
    backTest(family, series, settings, active).map(episode => answerOf(episode, series))
  const inForce = rules.everySetting(kpi.code)
  return {
    periods: series.points.length,
    episodes: tested({ ...inForce, [family]: drafted.settings }),
    today: tested(inForce),
  }
}

function demandSeriesFamily(family: AlertFamily): SeriesFamily {
  const found = seriesFamilies.find(each => each === family)
  if (found) return found
  throw refuse('family', `${family} is not judged from one series alone.`, seriesFamilies)
}

const levelOf = (scope: ScopeQuestion | null | undefined): HistoryLevel =>
  scope?.service ? 'SERVICE' : scope?.department ? 'DEPARTMENT' : 'ORGANISATION'

function historyFor(
  { histories, directory }: Histories,
  asked: ScopeQuestion | null | undefined,
): KpiHistory | undefined {
  const { filter } = chooseScope(directory, asked)
  return histories.find(
    ({ scope }) =>
      scope.serviceId === (filter.serviceId ?? null) &&
      (filter.serviceId !== undefined || scope.departmentId === (filter.departmentId ?? null)),
  )
}

function answerOf(
  { from, fromLabel, to, toLabel, severity, side, finding }: Episode,
  { kpi, unit, grain }: ReturnType<typeof watchedSeriesOf>,
): EpisodeAnswer {
  const evidence = { finding, side, unit, grain, kpi, value: null }
  return {
    ...{ from, fromLabel, to, toLabel, severity },
    isImprovement: side === 'BETTER',
    text: findingInWords(evidence),
  }
}
