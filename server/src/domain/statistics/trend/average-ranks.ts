/** Rank of each value from 1, equal values sharing the mean of their ranks. */
export function averageRanks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return values.map(value => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1)
}
