import { sumOf } from '../statistics/sum-of.js'
import { type TargetStatus, targetStatus } from '../target/judgement/target-status.js'
import {
  type CoverageBase,
  coverageBases,
  type LinkStrength,
  type ScoreConfiguration,
} from './score-configuration.js'

/** A piece of what is spent, worked on, run or asked for, and how far it serves objectives. */
export interface CoveredItem {
  base: CoverageBase
  key: string
  label: string
  /** In the unit of its base: money, days of work, services, tickets. */
  volume: number
  /** Shares of it, each for an objective; together at most 1. */
  links: readonly { share: number; strength: LinkStrength }[]
}

/** One base: how much of it serves an objective. */
export interface BaseCoverage {
  base: CoverageBase
  /** 0…1; `null`: nothing is known of this base. */
  covered: number | null
  /** Its share of coverage among the bases that have data, 0…1. */
  share: number
  /** Of the linked volume, how much is linked strongly, 0…1; `null`: nothing is linked. */
  strongShare: number | null
  /** What serves no objective at all, largest first, with its part of the base. */
  unlinked: readonly { key: string; label: string; share: number }[]
}

export interface Coverage {
  /** C: 0…1; `null` without any data. */
  covered: number | null
  /** C′: against what is aimed at, 0…1. */
  attained: number | null
  /** Of the weight of all bases, that of those with data, 0…1. */
  completeness: number
  /** Of all that is linked, by base, what is linked strongly, 0…1. */
  strongShare: number | null
  bases: readonly BaseCoverage[]
}

/**
 * What coverage should be: too little serves nothing, and where everything is called strategic the
 * word says nothing.
 */
const coverageLevels = {
  direction: 'RANGE',
  low: 0.7,
  high: 0.9,
  redLow: 0.5,
  redHigh: 0.98,
} as const

export const coverageStatus = ({ covered }: Pick<Coverage, 'covered'>): TargetStatus =>
  targetStatus({ value: covered, status: covered === null ? 'NO_DATA' : 'FINAL' }, coverageLevels)

/** How much of what IT spends, does and runs serves an approved objective, by base and together. */
export function coverageOf(
  items: readonly CoveredItem[],
  configuration: ScoreConfiguration,
): Coverage {
  const known = coverageBases.map(base => baseOf(base, items, configuration))
  const completeness = sumOf(
    known.map(({ base, covered }) => (covered === null ? 0 : configuration.bases[base])),
  )
  const bases = known.map(each => ({
    ...each,
    share: each.covered === null ? 0 : configuration.bases[each.base] / completeness,
  }))
  const covered =
    completeness === 0 ? null : sumOf(bases.map(each => each.share * Number(each.covered)))
  const attained = covered === null ? null : Math.min(1, covered / configuration.coverageTarget)
  return { covered, attained, completeness, strongShare: strongShareOf(bases), bases }
}

function baseOf(
  base: CoverageBase,
  all: readonly CoveredItem[],
  { bases, strengths }: ScoreConfiguration,
): Omit<BaseCoverage, 'share'> {
  const items = all.filter(item => item.base === base && item.volume > 0)
  const total = sumOf(items.map(({ volume }) => volume))
  // A base of no weight says nothing: with it alone the shares would have no sum.
  if (total === 0 || bases[base] === 0)
    return { base, covered: null, strongShare: null, unlinked: [] }
  const counted = (strength: LinkStrength, factor: number) =>
    sumOf(
      items.flatMap(({ volume, links }) =>
        links
          .filter(link => link.strength === strength)
          .map(({ share }) => volume * share * factor),
      ),
    )
  const linked = counted('STRONG', 1) + counted('MEDIUM', 1) + counted('WEAK', 1)
  const covered =
    counted('STRONG', strengths.STRONG) +
    counted('MEDIUM', strengths.MEDIUM) +
    counted('WEAK', strengths.WEAK)
  return {
    base,
    covered: covered / total,
    strongShare: linked === 0 ? null : counted('STRONG', 1) / linked,
    unlinked: items
      .filter(({ links }) => links.every(({ share }) => share === 0))
      .map(({ key, label, volume }) => ({ key, label, share: volume / total }))
      .toSorted((a, b) => b.share - a.share),
  }
}

function strongShareOf(bases: readonly BaseCoverage[]): number | null {
  const linked = bases.filter(({ strongShare }) => strongShare !== null)
  const weights = sumOf(linked.map(({ share }) => share))
  if (weights === 0) return null
  return sumOf(linked.map(({ share, strongShare }) => share * Number(strongShare))) / weights
}
