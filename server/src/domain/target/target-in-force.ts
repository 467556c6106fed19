import type { LocalDate } from '../calendar/local-date.js'

/** What of an approved target decides whether it is in force. */
export interface Effective {
  /** Key of the scope it was agreed for. */
  scope: string
  from: LocalDate
  /** First day on which it no longer holds; `null`: until the next one. */
  to: LocalDate | null
  /** Agreed to have none, and to inherit none. */
  isOptOut?: boolean
}

/** One scope that was asked for a target, and what it had. */
export interface ChainLink {
  scope: string
  outcome: 'AGREED' | 'OPTED_OUT' | 'NONE'
}

export interface InForce<T> {
  /** `null`: nobody up the chain has one, or a scope opted out of having any. */
  target: T | null
  /** Every scope that was asked, nearest first; the last is where the search ended. */
  chain: ChainLink[]
}

/**
 * The approved target in force on a day: that of the nearest scope which has one, from the scope
 * itself up to the organisation. A scope that opted out ends the search: it has none.
 *
 * @param scopes scope keys, nearest first.
 */
export function targetInForce<T extends Effective>(
  approved: readonly T[],
  scopes: readonly string[],
  day: LocalDate,
): InForce<T> {
  const chain: ChainLink[] = []
  for (const scope of scopes) {
    const own = approved.find(target => target.scope === scope && isEffective(target, day))
    if (own?.isOptOut) return { target: null, chain: [...chain, { scope, outcome: 'OPTED_OUT' }] }
    chain.push({ scope, outcome: own ? 'AGREED' : 'NONE' })
    if (own) return { target: own, chain }
  }
  return { target: null, chain }
}

const isEffective = ({ from, to }: Effective, day: LocalDate) =>
  from <= day && (to === null || day < to)
