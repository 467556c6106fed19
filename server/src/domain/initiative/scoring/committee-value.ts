import { median, percentile } from '../../statistics/percentile.js'

/** From this interquartile range on members see it too differently: they discuss it. */
export const discussFrom = 2

export interface CommitteeValue {
  /** Of the members who scored; `null` where nobody did. */
  median: number | null
  /** Third less first quartile (type 7); `null` where nobody scored. */
  spread: number | null
  isToDiscuss: boolean
  /** How many scored. */
  n: number
}

/** What the committee as a whole gives for a criterion: the median, which no single member can pull. */
export function committeeValue(scores: readonly number[]): CommitteeValue {
  const [low, high] = [percentile(scores, 0.25), percentile(scores, 0.75)]
  const spread = low === null || high === null ? null : high - low
  return {
    median: median(scores),
    spread,
    isToDiscuss: spread !== null && spread >= discussFrom,
    n: scores.length,
  }
}
