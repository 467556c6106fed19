import { twoSidedProbability } from '../normal.js'

export interface ScoreTest {
  z: number
  /** Two-sided probability of a score this far from zero without any trend. */
  p: number
}

/** Normal test of a score, one step nearer to zero for continuity. A score without variance says nothing. */
export function scoreTest(score: number, variance: number): ScoreTest {
  const z = variance > 0 ? (score - Math.sign(score)) / Math.sqrt(variance) : 0
  return { z, p: twoSidedProbability(z) }
}
