/** Cases of a scope in one period. */
export interface Cases {
  failures: number
  total: number
}

export interface Child extends Cases {
  scope: string
  label: string
}

/** A child is named, and the alert raised at it, when it explains at least this much. */
export const leadingShare = 0.7

/**
 * The child that explains most of what a whole failed more than usual, with its share:
 * E = failures − cases · usual failure rate of the whole. `null` where the whole has no excess, or no
 * child explains enough of it.
 *
 * @param usual failure rate of the whole, from its limits or its target.
 */
export function leadingChild(
  whole: Cases,
  children: readonly Child[],
  usual: number,
): { scope: string; label: string; share: number } | null {
  const excessOf = ({ failures, total }: Cases) => failures - total * usual
  const excess = excessOf(whole)
  if (!(excess > 0)) return null
  const shares = children.map(child => ({
    scope: child.scope,
    label: child.label,
    share: excessOf(child) / excess,
  }))
  const [most] = shares.toSorted((one, other) => other.share - one.share)
  return most && most.share >= leadingShare ? most : null
}
