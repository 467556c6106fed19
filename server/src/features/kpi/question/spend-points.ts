import type { Ctx } from '../../../platform/context.js'
import { refuse } from '../../../platform/refuse.js'

/** Values that one request may ask for, all its fields together. */
export const MOST_POINTS = 30_000

const spent = new WeakMap<object, number>()

/**
 * Counts the values that a request asks for. Throws Invalid when they become too many: better a
 * clear refusal than an answer that takes a minute. Jobs and operators, whose context serves many
 * questions, are held to the limit in each of them.
 */
export function spendPoints(request: Ctx, points: number, argument: string): void {
  const isOneRequest = request.actor.kind !== 'job' && request.actor.kind !== 'operator'
  const total = (isOneRequest ? (spent.get(request) ?? 0) : 0) + points
  spent.set(request, total)
  if (total <= MOST_POINTS) return
  throw refuse(
    argument,
    `The question asks for up to ${total} values; at most ${MOST_POINTS} are answered at once. Ask for fewer periods, groups or KPIs, or narrow the scope.`,
    [`at most ${MOST_POINTS} values in one request`],
  )
}
