import { nextGoalStates } from '../../../domain/goal/goal.js'
import { kpiByCode, variantOf } from '../../../domain/kpi/catalogue.js'
import { unitOf } from '../../../domain/kpi/define-kpi.js'
import type { Ctx } from '../../../platform/context.js'
import { type PersonName, readNames } from '../../auth/index.js'
import { type DirectoryRows, loadWholeDirectory } from '../../directory/index.js'
import { type AgreedStrategy, readStrategyBook } from '../../strategy/index.js'
import { describeScope } from '../../target/index.js'
import type { GoalBook } from '../book.js'
import type { GoalRow } from '../goal.js'
import { mayWrite } from '../hold-goal.js'
import type { GoalAnswer, GoalMeasureAnswer, ServedAnswer } from './goal-answer.js'
import { describePlace } from './place-answer.js'

/** What goals are told with. */
export interface Desk {
  ctx: Ctx
  book: GoalBook
  directory: DirectoryRows
  strategy: AgreedStrategy
  personOf(id: string): PersonName
}

export async function loadDesk(ctx: Ctx, book: GoalBook): Promise<Desk> {
  const [names, directory, strategy] = await Promise.all([
    readNames(ctx),
    loadWholeDirectory(ctx),
    readStrategyBook(ctx),
  ])
  const personOf = (id: string) =>
    names.get(id) ?? { id, name: 'Somebody who left', position: null }
  return { ctx, book, directory, strategy, personOf }
}

export function describeGoal(goal: GoalRow, desk: Desk): GoalAnswer {
  const { book, personOf } = desk
  const of = <R extends { goalId: number }>(rows: readonly R[]) =>
    rows.filter(({ goalId }) => goalId === goal.id).reverse()
  const reports = of(book.reports)
  const isMine = goal.ownerId === book.viewer
  const { revision, kind, state, title, why, startsOn, endsOn } = goal
  return {
    ...{ revision, kind, state, title, why, startsOn, endsOn, isMine },
    ...describePlace(goal, desk.directory),
    id: String(goal.id),
    owner: personOf(goal.ownerId),
    serves: describeServed(goal, desk),
    measure: describeMeasure(goal, desk),
    mayWrite: mayWrite(desk.ctx, goal),
    nextStates: nextGoalStates[state],
    outlook: reports[0]?.outlook ?? null,
    outlookOn: reports[0]?.day ?? null,
    events: of(book.events).map(({ authorId, at, reason, ...event }) => ({
      ...{ at, reason, state: event.state, person: personOf(authorId) },
    })),
    reports: reports.map(({ authorId, at, day, outlook, value, note }) => ({
      ...{ at, day, outlook, value, note, person: personOf(authorId) },
    })),
    shares: isMine
      ? of(book.shares).map(({ withId, sharedAt }) => ({
          person: withId === null ? null : personOf(withId),
          sharedAt,
        }))
      : [],
    permalink: `/goals/${goal.id}`,
    row: goal,
    lastReported: reports.find(({ value }) => value !== null) ?? null,
  }
}

function describeServed(goal: GoalRow, { book, strategy }: Desk): ServedAnswer | null {
  const { objectiveId, aboveId } = goal
  if (objectiveId !== null) {
    const title = strategy.of(objectiveId).at(-1)?.title ?? `Objective ${objectiveId}`
    return { kind: 'OBJECTIVE', id: String(objectiveId), title }
  }
  const above = book.goals.find(({ id }) => id === aboveId)
  return above ? { kind: above.kind, id: String(above.id), title: above.title } : null
}

function describeMeasure({ measure }: GoalRow, { directory }: Desk): GoalMeasureAnswer | null {
  if (measure === null) return null
  const none = { kpi: null, kpiName: null, variant: null, unit: null, better: null, scope: null }
  if (measure.by === 'MILESTONE')
    return { ...none, by: 'MILESTONE', unitName: null, baseline: null, target: null }
  const way = { baseline: measure.way?.baseline ?? null, target: measure.way?.target ?? null }
  if (measure.by === 'NUMBER') return { ...none, ...way, by: 'NUMBER', unitName: measure.unit }
  const kpi = kpiByCode(measure.kpi)
  const variant = kpi && variantOf(kpi, measure.variant)
  return {
    ...way,
    by: 'KPI',
    kpi: measure.kpi,
    // A KPI that left the catalogue keeps its code for a name.
    kpiName: kpi?.name ?? measure.kpi,
    variant: measure.variant,
    unit: kpi && variant ? unitOf(kpi, variant) : 'COUNT',
    better: kpi?.better ?? 'NEITHER',
    scope: describeScope(measure.scope, directory),
    unitName: null,
  }
}
