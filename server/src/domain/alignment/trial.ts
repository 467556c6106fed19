import type { AlignmentScore } from './score.js'
import type { ScorePart } from './score-configuration.js'

/** What a part of the score brings, and would bring. */
export interface TriedPart {
  part: ScorePart
  before: number
  after: number
}

/** What a decision would do to the score of a month, everything else as it is. */
export interface ScoreTrial {
  /** 0…100; `null`: it has none, because no part has data. */
  before: number | null
  after: number | null
  /** Points by which it would move; `null` where one of them is not there. */
  moves: number | null
  parts: readonly TriedPart[]
}

/** Two scores of the same month, as it is and as it would be; the moves of the parts sum to its move. */
export function trialOf(now: AlignmentScore, tried: AlignmentScore): ScoreTrial {
  const pointsIn = (score: AlignmentScore, part: ScorePart) =>
    score.parts.find(each => each.part === part)?.points ?? 0
  return {
    before: now.score,
    after: tried.score,
    moves: now.score === null || tried.score === null ? null : tried.score - now.score,
    parts: now.parts.map(({ part }) => ({
      part,
      before: pointsIn(now, part),
      after: pointsIn(tried, part),
    })),
  }
}
