import type { LocalDate } from '../calendar/local-date.js'
import type { Grain } from '../calendar/period.js'
import { isRestated } from '../motion/effective-date.js'
import type { Levels } from './levels.js'
import { type ChainLink, type Effective, targetInForce } from './target-in-force.js'
import { type ReadScope, scopeChain, scopeKey } from './target-scope.js'
import { endKnownAt, isKnownAt, type TargetVersion, type Waiver } from './target-version.js'
import { levelsForPeriod } from './terms.js'
import { judgedOn } from './trajectory.js'

/** Which target a period is judged by. */
export interface TargetQuestion {
  kpi: string
  variant: string
  grain: Grain
  scope: ReadScope
  period: { end: LocalDate; endsAt: Date }
  /** With what was agreed by then; `null`: with what is agreed now. */
  knownAt: Date | null
}

export interface ResolvedTarget<V extends TargetVersion, W extends Waiver> {
  version: V | null
  /** `null` without a version, and where its trajectory has no value for the period. */
  levels: Levels | null
  chain: ChainLink[]
  /** The version was approved after the period was over. */
  isRestated: boolean
  waiver: W | null
}

/** All that was ever agreed, ready to be asked. */
export class TargetBook<V extends TargetVersion = TargetVersion, W extends Waiver = Waiver> {
  private readonly bySeries: ReadonlyMap<string, readonly V[]>
  /** When something was last agreed; `null`: nothing ever was. */
  readonly changedAt: Date | null

  constructor(
    readonly versions: readonly V[],
    readonly waivers: readonly W[],
  ) {
    this.bySeries = Map.groupBy(versions, nameOf)
    const times = [
      ...versions.flatMap(({ approvedAt, ends }) => [approvedAt, ...ends.map(end => end.knownAt)]),
      ...waivers.map(({ approvedAt }) => approvedAt),
    ].map(time => time.getTime())
    this.changedAt = times.length === 0 ? null : new Date(Math.max(...times))
  }

  /** Everything that was ever agreed about a KPI at one grain. */
  of(series: Pick<TargetVersion, 'kpi' | 'variant' | 'grain'>): readonly V[] {
    return this.bySeries.get(nameOf(series)) ?? []
  }

  /** The target of a period, as it was known, with everybody who was asked for one. */
  resolve({ scope, period, knownAt, ...series }: TargetQuestion): ResolvedTarget<V, W> {
    const known = this.of(series)
      .filter(version => isKnownAt(version, knownAt))
      .map(version => asEffective(version, knownAt))
    const day = judgedOn(period.end)
    const { target, chain } = targetInForce(known, scopeChain(scope).map(scopeKey), day)
    const version = target?.version ?? null
    return {
      version,
      levels: version?.terms ? levelsForPeriod(version.terms, period.end) : null,
      chain,
      isRestated: version !== null && isRestated(version.approvedAt, period.endsAt),
      waiver: version && this.waiverOf(version, day, knownAt),
    }
  }

  /** The waiver that covers a version on a day. */
  private waiverOf({ id }: V, day: LocalDate, knownAt: Date | null): W | null {
    const covers = ({ versionId, from, to }: W) => versionId === id && from <= day && day < to
    return this.waivers.findLast(each => covers(each) && isKnownAt(each, knownAt)) ?? null
  }
}

const nameOf = ({ kpi, variant, grain }: Pick<TargetVersion, 'kpi' | 'variant' | 'grain'>) =>
  `${kpi}/${variant}/${grain}`

const asEffective = <V extends TargetVersion>(version: V, at: Date | null) =>
  ({
    version,
    scope: scopeKey(version.scope),
    from: version.from,
    to: endKnownAt(version, at),
    isOptOut: version.terms === null,
  }) satisfies Effective & { version: V }
