import { type Sensitivity, sensitivityTo } from '../../domain/alignment/sensitivity.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { loadDirectory } from '../directory/index.js'
import type { AlignmentAnswer } from './answer/alignment-answer.js'
import { findChanges } from './score/find-changes.js'
import { findOrphans } from './score/find-orphans.js'
import { makeAnswer } from './score/make-answer.js'
import { readStrategy } from './score/read-strategy.js'
import { dayOf, readCourses, readMonths } from './score/sources.js'
import type { StrategyOn } from './score/strategy.js'

export interface AlignmentQuestion {
  /** Any day of the month asked about; `null`: the last complete one. */
  containing?: string | null
  asOf?: Date | null
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
    const months = await readMonths(ctx, { containing: asked.containing ?? null, asOf })
    const days = months.periods.map(dayOf)
    const strategies = await readStrategy(ctx, { days, asOf })
    const strategyOn = (day: string) => strategies.get(day) as StrategyOn
    const day = days.at(-1) as string
    const { start } = months.periods.at(-1) as { start: string }
    const { services } = await loadDirectory(ctx)
    const named = services.map(({ code, name }) => ({ code, name }))
    const courses = await readCourses(ctx, [...strategies.values()], { day: start, asOf })
    const orphans = await findOrphans(ctx, strategyOn(day), { services: named, day: start, asOf })
    const changes = await findChanges(ctx, { courses }, { day, asOf })
    const sources = { ...months, services: named, courses }
    return makeAnswer({ sources, strategyOn, orphans, changes })
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
