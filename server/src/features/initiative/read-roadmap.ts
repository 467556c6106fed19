import { addMonths } from '../../domain/calendar/local-date.js'
import { monthOf } from '../../domain/initiative/value/months.js'
import type { Ctx } from '../../platform/context.js'
import type { NamedKpi } from './answer/desk.js'
import { loadDesk } from './answer/desk.js'
import { type InitiativeAnswer, initiativeAnswer } from './answer/initiative-answer.js'
import { type BookQuestion, withBook } from './read-book.js'
import { type Standing, standings } from './standing.js'

export interface RoadmapBarAnswer {
  initiative: InitiativeAnswer
  /** Day on which it began, or is to begin. */
  from: string
  /** First day after it: when it ended, or is to end; of a late one, the day asked about. */
  to: string
  hasBegun: boolean
}

export interface RoadmapKpiAnswer {
  kpi: NamedKpi
  /** Ids of the initiatives that are meant to move it. */
  initiatives: string[]
}

export interface RoadmapAnswer {
  day: string
  /** First day of the month in which the earliest bar begins. */
  from: string
  /** First day after the month in which the last one ends. */
  to: string
  bars: RoadmapBarAnswer[]
  /** The KPIs that anything is meant to move, that with the most initiatives first. */
  kpis: RoadmapKpiAnswer[]
}

/** When initiatives run, and which KPIs they are meant to move. Ideas are not on it: nobody agreed to them. */
export function readRoadmap(ctx: Ctx, asked: BookQuestion): Promise<RoadmapAnswer> {
  ctx.demand('initiative.read')
  return withBook(ctx, asked, async (look, book) => {
    const shown = standings(book).filter(({ approval }) => approval !== null)
    const desk = await loadDesk(look, book, shown)
    const bars = shown
      .map(each => ({ initiative: initiativeAnswer(each, desk), ...spanOf(each, book.day) }))
      .toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
    const first = bars[0]?.from ?? book.day
    const last =
      bars
        .map(({ to }) => to)
        .toSorted()
        .at(-1) ?? book.day
    return {
      day: book.day,
      from: monthOf(first),
      to: addMonths(monthOf(last), 1),
      bars,
      kpis: kpisOf(shown).map(([code, ids]) => ({ kpi: desk.kpiOf(code), initiatives: ids })),
    }
  })
}

function spanOf({ stages, stage, inForce }: Standing, day: string) {
  const begun = stages.find(each => each.stage === 'STARTED')?.fromOn
  const isOver = stage.stage === 'DONE' || stage.stage === 'STOPPED'
  const planned = inForce.endsOn < day ? day : inForce.endsOn
  const from = begun ?? inForce.startsOn
  const to = isOver ? stage.fromOn : planned
  // Stopped before it began: a bar has to be as long as a day to be seen.
  return to > from
    ? { from, to, hasBegun: begun !== undefined }
    : { from: to, to: from, hasBegun: begun !== undefined }
}

function kpisOf(shown: readonly Standing[]): [string, string[]][] {
  const found = new Map<string, string[]>()
  for (const { id, inForce } of shown)
    for (const code of inForce.kpis) found.set(code, [...(found.get(code) ?? []), String(id)])
  return [...found].toSorted(([, a], [, b]) => b.length - a.length)
}
