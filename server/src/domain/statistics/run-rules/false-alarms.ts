import { twoSidedProbability } from '../normal.js'

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
