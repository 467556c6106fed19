import type { ScorePart } from '../score-configuration.js'

/** What one thing brings of the points that it could. */
export interface Contribution {
  /** Tells it from all others, from one period to the next. */
  key: string
  part: ScorePart
  /** The KPI, what is covered, or the initiative. */
  label: string
  /** The objective it stands for; `null` outside of GOALS. */
  objective: { id: string; title: string } | null
  /** Never more than `most`. */
  points: number
  most: number
  /** Why points are lost that could be had by looking; `null`: by what it does. */
  gap: ContributionGap | null
}

/** NO_KPI: nothing stands for the objective. NO_DATA: no value, or no target. STALE: its value is old. */
export type ContributionGap = 'NO_KPI' | 'NO_DATA' | 'STALE'

/** What is lost, largest first: the agenda of the committee. */
export const lostPoints = (
  contributions: readonly Contribution[],
): (Contribution & { lost: number })[] =>
  contributions
    .map(each => ({ ...each, lost: each.most - each.points }))
    .filter(({ lost }) => lost > 1e-9)
    .toSorted((a, b) => b.lost - a.lost)
