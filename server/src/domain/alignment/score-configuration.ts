/** What the score is made of, in reading order. */
export const scoreParts = ['GOALS', 'COVERAGE', 'INITIATIVES'] as const
export type ScorePart = (typeof scoreParts)[number]

/** What is asked whether it serves an objective: money, work, services and demand. */
export const coverageBases = ['SPEND', 'EFFORT', 'SERVICE', 'TICKET_CATEGORY'] as const
export type CoverageBase = (typeof coverageBases)[number]

/** How closely something serves an objective. */
export const linkStrengths = ['STRONG', 'MEDIUM', 'WEAK'] as const
export type LinkStrength = (typeof linkStrengths)[number]

/** How the score is weighed. Versioned, and changed only by a decision of the committee. */
export interface ScoreConfiguration {
  /** Shares of the score; together 1. */
  parts: Readonly<Record<ScorePart, number>>
  /** Shares of coverage (ω); together 1. */
  bases: Readonly<Record<CoverageBase, number>>
  /** The coverage that is full marks, above 0 and at most 1. */
  coverageTarget: number
  /** What a link counts by its strength, 0…1, never more for the weaker. */
  strengths: Readonly<Record<LinkStrength, number>>
}

/** In force until the committee decides otherwise. */
export const defaultScoreConfiguration: ScoreConfiguration = {
  parts: { GOALS: 0.5, COVERAGE: 0.3, INITIATIVES: 0.2 },
  bases: { SPEND: 0.4, EFFORT: 0.3, SERVICE: 0.2, TICKET_CATEGORY: 0.1 },
  coverageTarget: 0.8,
  strengths: { STRONG: 1, MEDIUM: 0.6, WEAK: 0.3 },
}

const isShare = (value: number) => Number.isFinite(value) && value >= 0 && value <= 1
const isWhole = (shares: readonly number[]) =>
  Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-9

/** Everything that is wrong with a configuration, in words; empty when it may be used. */
export function scoreConfigurationFaults(configuration: ScoreConfiguration): string[] {
  const { coverageTarget, strengths } = configuration
  const [parts, bases] = [Object.values(configuration.parts), Object.values(configuration.bases)]
  const faults: string[] = []
  const demand = (isSo: boolean, fault: string) => {
    if (!isSo) faults.push(fault)
  }
  const all = [...parts, ...bases, coverageTarget, ...Object.values(strengths)]
  demand(all.every(isShare), 'every weight lies between 0 and 1')
  demand(isWhole(parts), 'the weights of the three parts must make 1 together')
  demand(isWhole(bases), 'the weights of what coverage looks at must make 1 together')
  demand(coverageTarget > 0, 'the coverage aimed at must be above 0')
  const { STRONG, MEDIUM, WEAK } = strengths
  demand(STRONG >= MEDIUM && MEDIUM >= WEAK, 'a weaker link must not count for more')
  return faults
}
