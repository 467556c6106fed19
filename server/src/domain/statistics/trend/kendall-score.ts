/** A value for each period in order; `null` where a period has none. */
export type Gapped = readonly (number | null)[]

/** What Kendall's comparison of all pairs comes to. */
export interface KendallScore {
  n: number
  /** Rising pairs less falling ones. */
  score: number
  /** Variance of the score without any trend, less for ties. */
  variance: number
  /** Kendall's tau-b, −1…1; `null` when all values are the same. */
  tau: number | null
}

/**
 * Counts rising and falling pairs of a series.
 *
 * Source: M. G. Kendall, Rank Correlation Methods (1975), chapters 3 and 4.
 */
export function kendallScore(series: Gapped): KendallScore {
  const values = present(series)
  const n = values.length
  let score = 0
  for (let later = 1; later < n; later++)
    for (let earlier = 0; earlier < later; earlier++)
      score += Math.sign((values[later] as number) - (values[earlier] as number))
  const ties = tieSizes(values)
  const tied = ties.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0)
  const pairs = (n * (n - 1)) / 2
  const untied = pairs - ties.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0)
  return {
    n,
    score,
    variance: (n * (n - 1) * (2 * n + 5) - tied) / 18,
    tau: untied === 0 ? null : score / Math.sqrt(pairs * untied),
  }
}

/** The values that are there, in order. */
export const present = (series: Gapped): number[] =>
  series.filter((value): value is number => value !== null)

function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.values()]
}
