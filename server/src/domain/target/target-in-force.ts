import type { LocalDate } from '../calendar/local-date.js'

/** What of an approved target decides whether it is in force. */
export interface Effective {
  /** Key of the scope it was agreed for. */
  scope: string
  from: LocalDate
  /** First day on which it no longer holds; `null`: until the next one. */
  to: LocalDate | null
}

/**
 * The approved target in force on a day: that of the nearest scope which has one, from the scope
 * itself up to the organisation. A scope that opted out ends the search: it has none.
 *
 * @param chain scope keys, nearest first.
 */
export function targetInForce<T extends Effective>(
  approved: readonly T[],
  chain: readonly string[],
  day: LocalDate,
  optedOut: ReadonlySet<string> = new Set(),
): T | null {
  for (const scope of chain) {
    const own = approved.find(target => target.scope === scope && isEffective(target, day))
    if (own) return own
    if (optedOut.has(scope)) return null
  }
  return null
}

const isEffective = ({ from, to }: Effective, day: LocalDate) =>
  from <= day && (to === null || day < to)
