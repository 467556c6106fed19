/** The goals of departments and teams below an objective, taken together. */
export interface CascadeSummary {
  goals: number
  /** Of how many it is known how far they have come. */
  withProgress: number
  /** Of those, 0…1; null where there is none. What is more than reached makes up for nothing. */
  mean: number | null
  /** The least of them: a mean alone hides it. */
  worst: number | null
}

/** @param shares progress of each goal; null: unknown, which is not zero. */
export function cascadeSummary(shares: readonly (number | null)[]): CascadeSummary {
  const known = shares.flatMap(share => (share === null ? [] : Math.min(1, share)))
  const sum = known.reduce((total, share) => total + share, 0)
  return {
    goals: shares.length,
    withProgress: known.length,
    mean: known.length === 0 ? null : sum / known.length,
    worst: known.length === 0 ? null : Math.min(...known),
  }
}

/** Goals so that each follows what it serves, nearest to the end first; with how deep it stands. */
export function inCascade<G extends { id: number; aboveId: number | null; endsOn: string }>(
  goals: readonly G[],
): (G & { depth: number })[] {
  const known = new Set(goals.map(({ id }) => id))
  const below = Map.groupBy(goals, ({ aboveId }) =>
    aboveId !== null && known.has(aboveId) ? aboveId : null,
  )
  const walk = (above: number | null, depth: number): (G & { depth: number })[] =>
    (below.get(above) ?? [])
      .toSorted((one, other) =>
        one.endsOn === other.endsOn ? one.id - other.id : one.endsOn < other.endsOn ? -1 : 1,
      )
      .flatMap(each => [{ ...each, depth }, ...walk(each.id, depth + 1)])
  return walk(null, 0)
}
