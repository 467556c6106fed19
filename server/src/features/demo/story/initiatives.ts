import { initiativesAhead } from './initiatives-ahead.js'
import { initiativesOfFirstYear } from './initiatives-first-year.js'
import { initiativesOver } from './initiatives-over.js'
import { initiativesUnderWay } from './initiatives-under-way.js'
import type { ToldInitiative } from './told-initiative.js'

/** Twelve initiatives of the university. */
export const toldInitiatives: readonly ToldInitiative[] = [
  ...initiativesOfFirstYear,
  ...initiativesOver,
  ...initiativesUnderWay,
  ...initiativesAhead,
]

/** Months in which the committee scored; it does so each quarter since it has seen that it helps. */
export const scoringMonths = [-22, -14, -8, -5, -2] as const
