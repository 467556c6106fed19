/** Above or below the centre; a rising trend counts as HIGH. `null`: the pattern has no side. */
export type Side = 'HIGH' | 'LOW' | null

/** A pattern that stands complete at a point, counted from 0. */
export interface Hit {
  at: number
  side: Side
}

/** Finds every point at which a pattern stands complete, in distances from the centre in sigmas. */
export type Pattern = (z: readonly number[]) => Hit[]

/** The side of a distance; `null` on the centre line. */
export const sideOf = (z: number): Side => (z > 0 ? 'HIGH' : z < 0 ? 'LOW' : null)
