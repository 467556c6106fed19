import { sumOf } from '../statistics/sum-of.js'

/**
 * The share of each of the objectives in force, 0…1, together 1: weights are normalised when they are
 * evaluated. All 0: each the same.
 */
export function weightShares(objectives: readonly { weight: number }[]): number[] {
  const total = sumOf(objectives.map(({ weight }) => weight))
  return objectives.map(({ weight }) => (total > 0 ? weight / total : 1 / objectives.length))
}
