import { type GoalProgress, goalProgress } from '../../domain/goal/goal-progress.js'
import type { Ctx } from '../../platform/context.js'
import { loadDirectory } from '../directory/index.js'
import { readReading } from '../kpi/index.js'
import { describeScope } from '../target/index.js'
import type { GoalAnswer } from './answer/goal-answer.js'

export interface ProgressAnswer extends GoalProgress {
  /** What the value is of: a period, or the day of a report. */
  asOfLabel: string | null
}

const NOT_SEEN: GoalProgress = {
  value: null,
  share: null,
  unknownBecause: 'Its KPI is of a part of the organisation that you do not see.',
}

/** How far a goal has come: by the last complete month of its KPI, or by what was reported last. */
export async function readGoalProgress(
  ctx: Ctx,
  { row: { measure }, lastReported }: Pick<GoalAnswer, 'row' | 'lastReported'>,
): Promise<ProgressAnswer> {
  ctx.demand('goal.read')
  if (measure?.by !== 'KPI') {
    const value = lastReported?.value ?? null
    return { ...goalProgress(measure, { value, attainment: null }), asOfLabel: null }
  }
  const { departmentId, serviceId } = measure.scope
  const directory = await loadDirectory(ctx)
  const isSeen =
    serviceId === null
      ? departmentId === null || directory.departments.some(({ id }) => id === departmentId)
      : directory.services.some(({ id }) => id === serviceId)
  if (!isSeen) return { ...NOT_SEEN, asOfLabel: null }
  const { service, department, priority } = describeScope(measure.scope, directory)
  const place = service ? { service: service.code } : { department: department?.code ?? null }
  const { kpi, variant } = measure
  const reading = await readReading(ctx, { kpi, variant, scope: { ...place, priority } })
  const { value, target, period } = reading
  const attainment = target?.attainment ?? null
  return { ...goalProgress(measure, { value, attainment }), asOfLabel: period.label }
}
