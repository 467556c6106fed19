import { chiSquareAbove } from '../chi-square.js'
import { averageRanks } from '../trend/average-ranks.js'

export interface RankTest {
  /** Corrected for ties; 0 where all values are the same. */
  statistic: number
  /** Probability of groups this different where all come from one population. */
  p: number
}

/**
 * Kruskal–Wallis test of whether groups differ in level, whatever the shape of their spread.
 *
 * Source: W. H. Kruskal and W. A. Wallis, Journal of the American Statistical Association 47 (1952)
 * 583–621; the same as `kruskal.test` of R.
 * @throws RangeError below two groups or for an empty one.
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): RankTest {
  if (groups.length < 2 || groups.some(group => group.length === 0))
    throw new RangeError('a comparison needs two groups or more, and values in each')
  const values = groups.flat()
  const n = values.length
  const ranks = averageRanks(values)
  let first = 0
  let squares = 0
  for (const { length } of groups) {
    const sum = ranks.slice(first, first + length).reduce((total, rank) => total + rank, 0)
    squares += sum ** 2 / length
    first += length
  }
  const untied = 1 - tied(values) / (n ** 3 - n)
  if (untied === 0) return { statistic: 0, p: 1 }
  const statistic = ((12 / (n * (n + 1))) * squares - 3 * (n + 1)) / untied
  return { statistic, p: chiSquareAbove(statistic, groups.length - 1) }
}

const tied = (values: readonly number[]): number =>
  [...Map.groupBy(values, value => value).values()].reduce(
    (sum, { length }) => sum + length ** 3 - length,
    0,
  )
