import { normalProbability, twoSidedProbability } from '../normal.js'

/**
 * Mean periods between false alarms of a rule set on a stable, independent, normal process with
 * known limits. Limits made from few periods, and series that hang together, alarm more often.
 *
 * Source: simulated; a test holds the rules to these figures.
 */
export const periodsBetweenFalseAlarms = {
  BEYOND: 370,
  DEFAULT: 155,
  DEFAULT_WORSE_SIDE: 301,
  DEFAULT_WEEKLY: 123,
  WESTERN_ELECTRIC: 91.5,
  NHS: 86,
  NELSON: 75,
} as const

/** False alarms to expect in one period from so many stable series under a rule set. */
export const falseAlarmsToExpect = (
  series: number,
  rules: keyof typeof periodsBetweenFalseAlarms,
): number => series / periodsBetweenFalseAlarms[rules]

/**
 * How many periods of a stable process lie, on average, between patterns of a rule on either side, by
 * its arithmetic: a point beyond three sigmas 1 ÷ 0.0027, a run of n on one side 2ⁿ − 1. On one named
 * side twice as many. `null` for a rule without such a formula.
 */
export function onceIn(rule: string): number | null {
  if (rule === 'BEYOND') return Math.round(1 / twoSidedProbability(3))
  const run = /^RUN_(\d+)$/.exec(rule)?.[1]
  return run === undefined ? null : 2 ** Number(run) - 1
}

/**
 * The same on one named side alone: 741 periods for a point beyond three sigmas, 510 for a run of eight.
 *
 * Source: 1 ÷ P(beyond); a run of r, (1 − p^r) ÷ (p^r (1 − p)) with p = ½ (W. Feller, An Introduction to
 * Probability Theory and Its Applications I, XIII.7); two of three by its Markov chain.
 */
export function onceOnOneSide(rule: string): number | null {
  const run = /^RUN_(\d+)$/.exec(rule)?.[1]
  if (run !== undefined) return 2 ** (Number(run) + 1) - 2
  return pointRules[rule] ?? null
}

const pointRules: Partial<Record<string, number>> = {
  BEYOND: 1 / normalProbability(-3),
  TWO_OF_THREE: untilTwoOfThree(normalProbability(-2)),
}

/** Mean periods until two successes lie within three trials, each succeeding with probability p. */
function untilTwoOfThree(p: number): number {
  const q = 1 - p
  return (1 / p + 1 + q) / (1 - q * q)
}
