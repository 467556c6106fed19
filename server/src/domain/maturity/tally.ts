import { interpolate } from '../statistics/percentile.js'

/** How many raters gave 1, 2, 3, 4 and 5. Tallies of different raters add up. */
export type Tally = readonly [number, number, number, number, number]

export const ratersOf = (tally: Tally): number => tally.reduce((sum, count) => sum + count, 0)

/** Median score of the raters, 1…5, halves where they are even; `null` for none. */
export function medianOf(tally: Tally): number | null {
  return interpolate(ratersOf(tally), 0.5, rank => {
    let below = 0
    const place = tally.findIndex(count => {
      below += count
      return below >= rank
    })
    return place + 1
  })
}

/** Standard deviation of the raters (n − 1), in points; `null` for fewer than two. */
export function deviationOf(tally: Tally): number | null {
  const n = ratersOf(tally)
  if (n < 2) return null
  const mean = tally.reduce((sum, count, at) => sum + count * (at + 1), 0) / n
  const squares = tally.reduce((sum, count, at) => sum + count * (at + 1 - mean) ** 2, 0)
  return Math.sqrt(squares / (n - 1))
}
