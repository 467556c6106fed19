import type { Driver } from './evidence.js'
import type { Count } from './watched-series.js'

/** Cases of one child in the two periods compared, counted as the KPI counts. */
export interface ChildCounts {
  scope: string | null
  label: string
  before: Count
  now: Count
}

/**
 * What each child does to the change of a ratio, in two parts that sum to it exactly: its own rate
 * moved (at its mean share of the work), and its share of the work moved (towards or away from rates
 * above the mean). A child without cases in one period keeps its other rate, so all of it is mix.
 *
 * Source: E. M. Kitagawa, Journal of the American Statistical Association 50 (1955) 1168–1194, with
 * mean weights, which leaves no interaction.
 * @param children all of them, the rest included, so that they add up to the whole.
 */
export function rateAndMix(children: readonly ChildCounts[]): Driver[] {
  const before = totalOf(children.map(child => child.before))
  const now = totalOf(children.map(child => child.now))
  if (before.denominator === 0 || now.denominator === 0) return []
  const middle = (ratio(before) + ratio(now)) / 2
  return children.map(child => {
    const shares = [
      child.before.denominator / before.denominator,
      child.now.denominator / now.denominator,
    ] as const
    const [rateBefore, rateNow] = ratesOf(child)
    return {
      scope: child.scope,
      label: child.label,
      rate: (rateNow - rateBefore) * ((shares[0] + shares[1]) / 2),
      mix: (shares[1] - shares[0]) * ((rateBefore + rateNow) / 2 - middle),
      ...child.now,
    }
  })
}

function ratesOf({ before, now }: ChildCounts): [number, number] {
  const known = [before, now].filter(({ denominator }) => denominator !== 0)
  const [first, last] = [known[0], known.at(-1)]
  return first && last ? [ratio(first), ratio(last)] : [0, 0]
}

const ratio = ({ numerator, denominator }: Count): number => numerator / denominator

const totalOf = (counts: readonly Count[]): Count => ({
  numerator: counts.reduce((sum, { numerator }) => sum + numerator, 0),
  denominator: counts.reduce((sum, { denominator }) => sum + denominator, 0),
})
