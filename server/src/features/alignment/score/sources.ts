import type { CoveredItem } from '../../../domain/alignment/coverage.js'
import type { ScoreInput } from '../../../domain/alignment/score.js'
import { isInGrace, type ScoredObjective } from '../../../domain/alignment/scored-objective.js'
import { addDays } from '../../../domain/calendar/local-date.js'
import type { Ctx } from '../../../platform/context.js'
import type { ScopeQuestion } from '../../directory/index.js'
import {
  type Named,
  type OpenedOfCategory,
  type PeriodAnswer,
  type ReadingAnswer,
  readScorecard,
} from '../../kpi/index.js'
import { readTargetBook } from '../../target/index.js'
import { type KpiCourse, type KpiOn, kpiOn, linkKey, readCourse } from './kpi-course.js'
import type { KpiLink, ObjectiveOn, StrategyOn } from './strategy.js'
import { ticketsIn } from './tickets-in-score.js'

/** Tickets opened in a service, month by month. */
interface ServiceVolume {
  service: Named
  trend: ReadingAnswer['trend']
}

/** The months that a score is told of, the last one asked about. */
export interface Months {
  periods: readonly PeriodAnswer[]
  volumes: readonly ServiceVolume[]
  asOf: Date
}

/** All figures that the scores of these months are made of. */
export interface Sources extends Months {
  services: readonly Named[]
  /** Tickets of linked categories; `null`: not kept of the moment asked about. */
  categories: readonly OpenedOfCategory[] | null
  courses: ReadonlyMap<string, KpiCourse | null>
}

/** An objective with its KPIs as they stood. */
export interface ObjectiveScored extends ScoredObjective {
  kpis: readonly KpiOn[]
}

export interface InputOn extends ScoreInput {
  objectives: readonly ObjectiveScored[]
}

const volume = 'VOLUME_OPENED'

/** The last thirteen months up to the one asked about, and what was asked for in them. */
export async function readMonths(
  ctx: Ctx,
  asked: { containing: string | null; asOf: Date | null; scope: ScopeQuestion | null },
): Promise<Months> {
  const { containing, asOf, scope } = asked
  const period = { grain: 'MONTH', containing } as const
  const card = await readScorecard(
    ctx,
    { kpis: [volume], groupBy: 'SERVICE', scope, period, asOf },
    { readings: { trend: true }, rows: { trend: true }, sentences: false },
  )
  return {
    periods: (card.readings[0]?.trend ?? []).map(point => point.period),
    volumes: card.rows.map(({ group: { code, name }, readings: [reading] }) => ({
      service: { code, name },
      trend: reading?.trend ?? [],
    })),
    asOf: card.asOf,
  }
}

/** The day up to which figures of a month count: its end, or today while it runs. */
const dayOf = ({ cutAt, end }: PeriodAnswer): string => cutAt ?? end

/** The day whose strategy a month is judged by: its last, or today. What begins after it is of the next. */
export const strategyDayOf = ({ cutAt, end }: PeriodAnswer): string => cutAt ?? addDays(end, -1)

/** The courses of all KPIs that stand for an objective of any of these strategies. */
export async function readCourses(
  ctx: Ctx,
  strategies: readonly StrategyOn[],
  asked: { day: string; asOf: Date | null },
): Promise<Sources['courses']> {
  const links = new Map<string, KpiLink>()
  for (const { objectives } of strategies)
    for (const { kpis } of objectives) for (const link of kpis) links.set(linkKey(link), link)
  const book = await readTargetBook(ctx)
  const courses = [...links].map(
    async ([key, link]): Promise<[string, KpiCourse | null]> => [
      key,
      await readCourse(ctx, link, { ...asked, book }),
    ],
  )
  return new Map(await Promise.all(courses))
}

/** What the score of a month is made of, by the strategy of a day. */
export function inputOf(sources: Sources, period: PeriodAnswer, strategy: StrategyOn): InputOn {
  const day = dayOf(period)
  return {
    objectives: strategy.objectives.map(objective => objectiveOn(objective, sources, day)),
    items: !strategy.hasObjectives ? [] : itemsOf(sources, period, strategy),
    initiatives: strategy.initiatives,
  }
}

/** Without any objective there is nothing that something could serve, or fail to. */
const itemsOf = (sources: Sources, period: PeriodAnswer, strategy: StrategyOn): CoveredItem[] => [
  ...strategy.work,
  ...serviceItems(sources, strategy),
  ...ticketsIn(sources, period, strategy),
]

const objectiveOn = (
  objective: ObjectiveOn,
  { courses }: Sources,
  day: string,
): ObjectiveScored => ({
  id: objective.id,
  title: objective.title,
  kind: objective.kind,
  weight: objective.weight,
  isCritical: objective.isCritical,
  isInGrace: isInGrace(objective.since, day),
  kpis: objective.kpis.map(link => kpiOn(link, courses.get(linkKey(link)) ?? null, day)),
})

const serviceItems = ({ services }: Sources, strategy: StrategyOn): CoveredItem[] =>
  services.map(({ code, name }) => ({
    base: 'SERVICE',
    key: code,
    label: name,
    volume: 1,
    links: strategy.links.filter(({ service }) => service === code),
  }))
