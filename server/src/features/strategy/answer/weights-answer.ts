import type { ScoreConfiguration } from '../../../domain/alignment/score-configuration.js'

/** How the score is weighed, flat; every number is 0…1. */
export interface WeightsAnswer {
  goals: number
  coverage: number
  initiatives: number
  spend: number
  effort: number
  services: number
  tickets: number
  coverageTarget: number
  strong: number
  medium: number
  weak: number
}

/** What motions to weigh the score otherwise add to the answer. */
export interface WeightsMotion {
  scoreWeights: WeightsAnswer
}

export const tellConfiguration = ({
  parts,
  bases,
  strengths,
  coverageTarget,
}: ScoreConfiguration): WeightsAnswer => ({
  coverageTarget,
  ...{ goals: parts.GOALS, coverage: parts.COVERAGE, initiatives: parts.INITIATIVES },
  ...{ spend: bases.SPEND, effort: bases.EFFORT },
  ...{ services: bases.SERVICE, tickets: bases.TICKET_CATEGORY },
  ...{ strong: strengths.STRONG, medium: strengths.MEDIUM, weak: strengths.WEAK },
})
