import type { LocalDate } from '../../domain/calendar/local-date.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { GateFacts } from '../../domain/maturity/readiness.js'
import type { Ctx } from '../../platform/context.js'
import { loadOrganisation } from '../directory/index.js'
import { readStrategyOn } from '../strategy/index.js'
import { loadGoal } from './stores/ai-goal.store.js'

/** An objective that AI can be linked to. */
export interface GoalChoice {
  id: string
  title: string
  isLinked: boolean
}

/** The objectives in force today, of which one may be the goal of AI. */
export async function readGoals(ctx: Ctx): Promise<GoalChoice[]> {
  ctx.demand('maturity.read')
  const { timeZone } = await loadOrganisation(ctx)
  const { objectives } = await readStrategyOn(ctx, { day: localDateOf(ctx.now, timeZone) })
  const linked = String(await loadGoal(ctx, ctx.now))
  return objectives.map(({ id, title }) => ({ id, title, isLinked: id === linked }))
}

/** The goal as it was linked and approved on a day, as known at a moment. */
export async function goalOn(
  ctx: Ctx,
  { day, until, knownAt }: { day: LocalDate; until: Date; knownAt: Date | null },
): Promise<GateFacts['goal']> {
  const id = await loadGoal(ctx, until)
  if (id === null) return null
  const { objectives } = await readStrategyOn(ctx, { day, knownAt })
  const found = objectives.find(each => each.id === String(id))
  return { title: found?.title ?? `Objective ${id}`, isApproved: found !== undefined }
}
