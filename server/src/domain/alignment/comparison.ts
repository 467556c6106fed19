import type { Contribution } from './contributions/contribution.js'
import type { AlignmentScore } from './score.js'

/** What one thing did to the change of the score. */
export interface Mover {
  key: string
  label: string
  objective: Contribution['objective']
  /** Points before and now; 0 where it was not there. */
  before: number
  now: number
  change: number
}

export interface ScoreComparison {
  before: number
  now: number
  change: number
  /** Largest first; their changes sum to `change`. */
  movers: readonly Mover[]
}

/**
 * The change between two periods and what moved it; `null` where either has no score. Weighed alike it
 * is a change of what was done; where weights or objectives have changed, compare with the period
 * before as the new ones would have had it (chain-linking), and draw a break.
 */
export function compareScores(before: AlignmentScore, now: AlignmentScore): ScoreComparison | null {
  if (before.score === null || now.score === null) return null
  const earlier = new Map(before.contributions.map(each => [each.key, each]))
  const later = new Map(now.contributions.map(each => [each.key, each]))
  const keys = [...new Set([...later.keys(), ...earlier.keys()])]
  const movers = keys.map(key => moverOf(key, earlier.get(key), later.get(key)))
  return {
    before: before.score,
    now: now.score,
    change: now.score - before.score,
    movers: movers
      .filter(({ change }) => Math.abs(change) > 1e-9)
      .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  }
}

function moverOf(key: string, before?: Contribution, now?: Contribution): Mover {
  const { label, objective } = (now ?? before) as Contribution
  const [was, is] = [before?.points ?? 0, now?.points ?? 0]
  return { key, label, objective, before: was, now: is, change: is - was }
}
