import { sumOf } from '../../statistics/sum-of.js'
import type { BaseCoverage, Coverage } from '../coverage.js'
import type { CoverageBase, ScoreConfiguration } from '../score-configuration.js'
import type { Contribution } from './contribution.js'

const names: Readonly<Record<CoverageBase, string>> = {
  SPEND: 'What is spent',
  EFFORT: 'What is worked on',
  SERVICE: 'Services',
  TICKET_CATEGORY: 'What is asked for',
}

/**
 * What each base brings, by what of it is covered; what is lost lies with the bases below the coverage
 * that is aimed at, by how far they are.
 */
export function contributionsOfCoverage(
  { bases, covered, attained }: Coverage,
  most: number,
  { coverageTarget }: ScoreConfiguration,
): Contribution[] {
  if (covered === null || attained === null) return []
  const known = bases.filter(base => base.covered !== null)
  const short = (base: BaseCoverage) =>
    base.share * Math.max(0, coverageTarget - Number(base.covered))
  const allShort = sumOf(known.map(short))
  return known.map(base => {
    const part = covered === 0 ? 0 : (base.share * Number(base.covered)) / covered
    const points = most * attained * part
    const lost = allShort === 0 ? 0 : (most * (1 - attained) * short(base)) / allShort
    const key = `coverage/${base.base}`
    const named = { part: 'COVERAGE', label: names[base.base], objective: null, gap: null } as const
    return { ...named, key, points, most: points + lost }
  })
}
