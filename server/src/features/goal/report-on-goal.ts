import type { GoalMeasure } from '../../domain/goal/goal.js'
import type { Outlook } from '../../domain/goal/goal-progress.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { idOf, textOf } from '../motion/index.js'
import type { GoalAnswer } from './answer/goal-answer.js'
import { holdGoal } from './hold-goal.js'
import { readGoal } from './read-goal.js'
import { insertReport } from './stores/goal-record.store.js'
import { writeInOwnName } from './stores/in-own-name.store.js'

export interface GoalReport {
  id: string
  outlook: Outlook
  /** Of a number kept by hand: where it stands. Of a milestone: 1 is done, 0 is not. */
  value?: number | null
  note?: string | null
}

/** Reports on an active goal: how it is expected to end, and the number that is kept by hand. */
export async function reportOnGoal(ctx: Ctx, report: GoalReport): Promise<GoalAnswer> {
  ctx.demand('goal.own')
  const authorId = actingPerson(ctx)
  return writeInOwnName(ctx, async tx => {
    const { book, goal } = await holdGoal(tx, idOf(report.id, 'id'))
    if (goal.state !== 'ACTIVE') throw new Precondition('Only an active goal is reported on.')
    const value = reportedValue(goal.measure, report.value ?? null)
    const { day } = book
    const note = textOf(report.note, 'note')
    const { outlook } = report
    await insertReport(tx, { goalId: goal.id, day, value, outlook, note, authorId })
    return readGoal(tx, { id: report.id })
  })
}

/** Throws Invalid for a number where a KPI or nothing measures the goal: two truths are none. */
function reportedValue(measure: GoalMeasure | null, value: number | null): number | null {
  if (value === null) return null
  if (measure?.by === 'NUMBER' && Number.isFinite(value)) return value
  if (measure?.by === 'MILESTONE' && (value === 0 || value === 1)) return value
  const allowed = measure?.by === 'MILESTONE' ? ['0', '1'] : ['no value']
  const message =
    measure?.by === 'KPI'
      ? 'Its KPI says where this goal stands.'
      : 'This value is none by which the goal is measured.'
  throw refuse('input.value', message, allowed)
}
