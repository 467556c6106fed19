import { isTooSmall, withheldAmong } from '../access/smallest-group.js'
import type { Interval } from '../statistics/interval.js'
import type { Parts } from './parts.js'

/**
 * What the share of satisfied people could be at worst and at best, had everyone who was invited in
 * the period answered: all the silent ones dissatisfied, or all of them satisfied. Not a confidence
 * interval. `null` when nobody was invited, or so few of them answered that it would tell what they
 * said.
 */
export function nonResponseBounds(parts: Parts): Interval | null {
  const invited = parts.sum('csatInvited')
  if (invited === 0) return null
  const positive = parts.sum('csatInvitedPositive')
  const answered = parts.sum('csatInvitedAnswered')
  if (isTooSmall(answered)) return null
  const silent = invited - answered
  return { low: positive / invited, high: (positive + silent) / invited }
}

/** For groups beside one another: whether the bounds of each may be told, as with their values. */
export const areBoundsTold = (groups: readonly Parts[]): boolean[] =>
  withheldAmong(groups.map(parts => parts.sum('csatInvitedAnswered'))).map(isHidden => !isHidden)
