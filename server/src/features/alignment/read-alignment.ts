import { type Sensitivity, sensitivityTo } from '../../domain/alignment/sensitivity.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { demandWhole, loadDirectory, type ScopeQuestion } from '../directory/index.js'
import { readFindings } from '../strategy/index.js'
import type { AlignmentAnswer } from './answer/alignment-answer.js'
import { findOrphans } from './score/find-orphans.js'
import { makeAnswer } from './score/make-answer.js'
import { readStrategy } from './score/read-strategy.js'
import { readCourses, readMonths, strategyDayOf } from './score/sources.js'
import type { StrategyOn } from './score/strategy.js'
import { readCategories } from './score/tickets-in-score.js'
import { placeOf, within } from './score/within-scope.js'

export interface AlignmentQuestion {
  /** Any day of the month asked about; `null`: the last complete one. */
  containing?: string | null
  asOf?: Date | null
  /** The organisation, a department or a service. */
  scope?: ScopeQuestion | null
}

/** Reads what the strategy was on each of these days, as known at a moment. */
export type ReadStrategy = (
  ctx: Ctx,
  asked: { days: readonly string[]; asOf: Date | null },
) => Promise<ReadonlyMap<string, StrategyOn>>

/** How far what IT does serves the strategy, for a month, as it is or was known. */
export async function readAlignment(ctx: Ctx, asked: AlignmentQuestion): Promise<AlignmentAnswer> {
  ctx.demand('alignment.read')
  return scoreWith(ctx, asked, readStrategy)
}

/** The score from figures and from what the strategy was; all of one state of the database. */
export async function scoreWith(
  request: Ctx,
  asked: AlignmentQuestion,
  readStrategy: ReadStrategy,
): Promise<AlignmentAnswer> {
  return inSnapshot(request, async ctx => {
    const asOf = asked.asOf ?? null
    const scope = asked.scope ?? null
    const directory = await loadDirectory(ctx)
    const place = placeOf(directory, scope)
    if (place.isWhole) demandWhole(ctx)
    const months = await readMonths(ctx, { containing: asked.containing ?? null, asOf, scope })
    const days = months.periods.map(strategyDayOf)
    const strategies = new Map<string, StrategyOn>()
    for (const [day, strategy] of await readStrategy(ctx, { days, asOf }))
      strategies.set(day, within(strategy, place))
    const strategyOn = (day: string) => strategies.get(day) as StrategyOn
    const day = days.at(-1) as string
    const { start } = months.periods.at(-1) as { start: string }
    const named = directory.services
      .filter(({ code }) => place.services.has(code))
      .map(({ code, name }) => ({ code, name }))
    const [courses, categories, orphans] = await Promise.all([
      readCourses(ctx, [...strategies.values()], { day: start, asOf }),
      readCategories(ctx, [...strategies.values()], { periods: months.periods, asOf }),
      findOrphans(ctx, strategyOn(day), { services: named, scope, day: start, asOf }),
    ])
    const known = new Set(strategyOn(day).objectives.map(({ id }) => id))
    const found = await readFindings(ctx, { day, knownAt: asOf })
    const changes = found.filter(({ objective }) => place.isWhole || known.has(objective.id))
    const sources = { ...months, services: named, courses, categories }
    return makeAnswer({
      ...{ sources, scope: place.scope, strategyOn, orphans, changes },
      knownAt: asOf,
    })
  })
}

/** What another weight of an objective would do to a score. */
export function readSensitivity(
  { made: { input, strategy } }: AlignmentAnswer,
  asked: { objective: string; weight: number },
): Sensitivity {
  const { objectives } = input
  if (!(asked.weight >= 0 && asked.weight <= 100))
    throw refuse('weight', 'A weight lies between 0 and 100.', ['a number from 0 to 100'])
  if (!objectives.some(({ id }) => id === asked.objective))
    throw refuse(
      'objective',
      'No objective of that number is in force.',
      objectives.map(({ id }) => id),
    )
  return sensitivityTo(asked, objectives, strategy.configuration)
}
