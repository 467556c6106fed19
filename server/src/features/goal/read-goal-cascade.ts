import { type CascadeSummary, cascadeSummary, inCascade } from '../../domain/goal/cascade.js'
import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import type { DirectoryRows } from '../directory/index.js'
import { idOf } from '../motion/index.js'
import { describeGoal, loadDesk } from './answer/describe-goal.js'
import type { GoalAnswer } from './answer/goal-answer.js'
import { nameUnit } from './answer/place-answer.js'
import { objectiveOf, readBook } from './book.js'
import type { CountRow } from './goal.js'
import { readGoalProgress } from './read-goal-progress.js'
import { loadCounts } from './stores/goal.store.js'
import { readInOwnName } from './stores/in-own-name.store.js'

/** How many people of a unit have a goal that serves the objective; null: too few to be told of. */
export interface PeopleCountAnswer {
  /** Null: the whole organisation. */
  unit: string | null
  kind: 'ORGANISATION' | 'DEPARTMENT' | 'TEAM'
  people: number | null
  havingGoal: number | null
  onTrack: number | null
}

/** What departments, teams and people do for an objective. */
export interface CascadeAnswer {
  /** Of departments and teams, each after what it serves. */
  goals: { depth: number; goal: GoalAnswer }[]
  /** Of those that are active. */
  summary: CascadeSummary
  people: PeopleCountAnswer[]
}

/** The goals below an objective. Personal ones are counted, never listed. Throws NotFound. */
export function readGoalCascade(
  ctx: Ctx,
  { objective }: { objective: string },
): Promise<CascadeAnswer> {
  ctx.demand('goal.read')
  const objectiveId = idOf(objective, 'objective')
  return readInOwnName(ctx, async look => {
    const book = await readBook(look)
    const desk = await loadDesk(look, book)
    if (desk.strategy.of(objectiveId).length === 0)
      throw new NotFound('There is no objective of that id that was agreed.')
    const below = book.goals.filter(
      goal =>
        goal.kind !== 'PERSON' && goal.state !== 'DRAFT' && objectiveOf(book, goal) === objectiveId,
    )
    const goals = inCascade(below).map(row => ({ depth: row.depth, goal: describeGoal(row, desk) }))
    const shares: (number | null)[] = []
    for (const { goal } of goals)
      if (goal.state === 'ACTIVE') shares.push((await readGoalProgress(look, goal)).share)
    const people = (await loadCounts(look, objectiveId)).map(row =>
      countAnswer(row, desk.directory),
    )
    return { goals, summary: cascadeSummary(shares), people }
  })
}

const levels = ['ORGANISATION', 'DEPARTMENT', 'TEAM'] as const

const countAnswer = (
  { depth, unitId, ...counts }: CountRow,
  { departments, teams }: DirectoryRows,
): PeopleCountAnswer => ({
  ...counts,
  kind: levels[depth] ?? 'TEAM',
  unit: depth === 0 ? null : (nameUnit(depth === 1 ? departments : teams, unitId)?.name ?? null),
})
