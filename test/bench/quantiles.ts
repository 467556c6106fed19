/** Nearest-rank quantile of an unsorted list. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]
  if (found === undefined) throw new Error('There is no quantile of nothing')
  return found
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)
