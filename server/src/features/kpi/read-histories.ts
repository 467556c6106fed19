import { lastComplete, type Period, previous } from '../../domain/calendar/period.js'
import { catalogue } from '../../domain/kpi/catalogue.js'
import type { KpiSeries } from '../../domain/signal/kpi-series.js'
import type { Ctx } from '../../platform/context.js'
import {
  chooseScope,
  type DirectoryRows,
  type ScopeAnswer,
  type ScopeQuestion,
} from '../directory/index.js'
import { type MeasuredGroup, readParts } from '../measure/index.js'
import type { PeriodAnswer } from './answer.js'
import { historyOf } from './behaviour/history.js'
import { type EventsOf, eventsOfHistory } from './behaviour/read-events.js'
import { seriesOfHistory } from './behaviour/series-of-history.js'
import { AskedPeriods } from './question/asked-periods.js'
import type { ChosenKpi } from './question/choose-kpi.js'
import { type FramedPeriod, type FrameSettings, framed } from './question/frame.js'
import { type Look, withLook } from './question/look.js'
import { needsOf } from './question/question-of.js'
import { valueIn } from './reading/reading-of.js'

/** The scopes that figures are watched for, from the largest to the smallest. */
export const historyLevels = ['ORGANISATION', 'DEPARTMENT', 'SERVICE'] as const
export type HistoryLevel = (typeof historyLevels)[number]

export interface HistoriesQuestion {
  grain: 'DAY' | 'WEEK' | 'MONTH'
  levels: readonly HistoryLevel[]
  /** Which KPIs, each in its default variant; those that are not read at the grain are left out. */
  isWanted(chosen: ChosenKpi): boolean
  /** Only so many of the last periods; days have no history of their own and need it. */
  last?: number
}

/** Whose history it is. */
export interface HistoryScope {
  level: HistoryLevel
  departmentId: number | null
  serviceId: number | null
  code: string | null
  label: string
  answer: ScopeAnswer
}

export interface KpiHistory {
  scope: HistoryScope
  series: KpiSeries
  /** Of each point of the series. */
  periods: readonly PeriodAnswer[]
}

/** Everything that histories are judged with, from one state of the database. */
export interface Histories {
  histories: readonly KpiHistory[]
  settings: FrameSettings
  directory: DirectoryRows
  ledgerPosition: string
}

/**
 * The whole history of many KPIs and scopes up to the last complete period, as charts of their
 * behaviour are made from it; one question to the store for each level of scopes.
 * @param asOf as it was known then; null: as it is known now.
 */
export async function readHistories(
  request: Ctx,
  questions: readonly HistoriesQuestion[],
  asOf: Date | null = null,
): Promise<Histories> {
  request.demand('kpi.read')
  return withLook(request, asOf, async look => {
    const histories: KpiHistory[] = []
    for (const question of questions)
      for (const level of question.levels) histories.push(...(await ofLevel(look, question, level)))
    const { settings, directory, stamp } = look
    return { histories, settings, directory, ledgerPosition: stamp.ledgerPosition }
  })
}

const groupings = { ORGANISATION: [], DEPARTMENT: ['DEPARTMENT'], SERVICE: ['SERVICE'] } as const

async function ofLevel(
  look: Look,
  question: HistoriesQuestion,
  level: HistoryLevel,
): Promise<KpiHistory[]> {
  const chosen = chosenFor(question)
  const frames = framesOf(question, look.settings)
  const periods = new AskedPeriods()
  for (const frame of frames) periods.placeOf(frame)
  const groups = await readParts(look.ctx, {
    ...needsOf(chosen, {}),
    periods: periods.spans,
    scope: {},
    groupBy: groupings[level],
    now: look.settings.now,
    asOf: look.asOf,
  })
  const events = await eventsOfHistory(look, grainHasLimits(question) ? frames : [])
  const scopes = scopesOf(level, look.directory)
  const byScope = Map.groupBy(groups, ({ keys }) => keys[0] ?? 0)
  return scopes.flatMap(scope => {
    const measured = byScope.get(scope.serviceId ?? scope.departmentId ?? 0) ?? []
    return chosen.map(one => historyOfKpi(one, { scope, measured, frames, periods, look, events }))
  })
}

const grainHasLimits = ({ grain }: HistoriesQuestion): boolean => grain !== 'DAY'

const chosenFor = ({ grain, isWanted }: HistoriesQuestion): ChosenKpi[] =>
  catalogue
    .filter(kpi => kpi.grains.includes(grain))
    .map(kpi => ({ kpi, variant: kpi.variants[0] }))
    .filter(isWanted)

interface Measuring {
  scope: HistoryScope
  measured: readonly MeasuredGroup[]
  frames: readonly FramedPeriod[]
  periods: AskedPeriods
  look: Look
  events: EventsOf | null
}

function historyOfKpi(
  chosen: ChosenKpi,
  { scope, measured, frames, periods, look, events }: Measuring,
): KpiHistory {
  const at = new Map(measured.map(group => [group.period, group]))
  const valueAt = (frame: FramedPeriod) =>
    valueIn(chosen, frame, at.get(periods.placeOf(frame)), look.settings)
  const happened = events?.(chosen, scope.answer)
  const { series, before } = seriesOfHistory(chosen, frames, valueAt, happened)
  return { scope, series, periods: frames.slice(before).map(({ period }) => period) }
}

function framesOf(
  { grain, last: count }: HistoriesQuestion,
  settings: FrameSettings,
): FramedPeriod[] {
  const last = lastComplete(settings.now, grain, settings)
  if (count === undefined) return historyOf(framed(last, settings), settings)
  const all: Period[] = [last]
  while (all.length < count) all.unshift(previous(all[0] as Period, settings))
  return all.map(period => framed(period, settings))
}

function scopesOf(level: HistoryLevel, directory: DirectoryRows): HistoryScope[] {
  const labelled = (asked: ScopeQuestion) => {
    const { scope } = chooseScope(directory, asked)
    return { label: scope.label, answer: scope }
  }
  if (level === 'ORGANISATION')
    return [{ level, departmentId: null, serviceId: null, code: null, ...labelled({}) }]
  if (level === 'DEPARTMENT')
    return directory.departments.map(({ id, code }) => ({
      level,
      departmentId: id,
      serviceId: null,
      code,
      ...labelled({ department: code }),
    }))
  return directory.services.map(({ id, code, departmentId }) => ({
    level,
    departmentId,
    serviceId: id,
    code,
    ...labelled({ service: code }),
  }))
}
