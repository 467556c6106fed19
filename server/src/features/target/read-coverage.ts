import { type Grain, periodAt } from '../../domain/calendar/period.js'
import { catalogue } from '../../domain/kpi/catalogue.js'
import type { KpiDefinition } from '../../domain/kpi/define-kpi.js'
import { reviewState } from '../../domain/target/review.js'
import type { ChainLink } from '../../domain/target/target-in-force.js'
import { scopeChain, scopeKey } from '../../domain/target/target-scope.js'
import { noTargetBecause } from '../../domain/target/terms-faults.js'
import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { chooseScope, type ScopeAnswer, type ScopeQuestion } from '../directory/index.js'
import { type Desk, loadDesk } from '../motion/index.js'
import { type AboutAnswer, describeAbout, describeScope } from './answer/about.js'
import { describeVersion, type VersionAnswer } from './answer/version-answer.js'
import { readScopeOf } from './read-scope-of.js'
import { type AgreedBook, readTargetBook } from './read-target-book.js'

export type CoverageGap = 'NO_TARGET' | 'NO_OWNER' | 'REVIEW_DUE' | 'REVIEW_STALE'

export interface CoverageRow {
  about: AboutAnswer
  family: KpiDefinition['family']
  onBoard: boolean
  target: VersionAnswer | null
  /** Where the target was agreed, if not here. */
  inheritedFrom: ScopeAnswer | null
  /** Everybody who was asked for a target, nearest first. */
  chain: readonly { scope: ScopeAnswer; outcome: ChainLink['outcome'] }[]
  isOptedOut: boolean
  gaps: readonly CoverageGap[]
}

export interface CoverageAnswer {
  grain: Grain
  scope: ScopeAnswer
  rows: readonly CoverageRow[]
  withTarget: number
  withoutTarget: number
  withoutOwner: number
  pastReview: number
}

export interface CoverageQuestion {
  grain?: Grain | null
  scope?: ScopeQuestion | null
}

/** Which KPIs of a scope have a target in the running period, and what is amiss with those. */
export async function readCoverage(ctx: Ctx, asked: CoverageQuestion): Promise<CoverageAnswer> {
  ctx.demand('target.read')
  return inSnapshot(ctx, async look => {
    const [book, desk] = await Promise.all([readTargetBook(look), loadDesk(look)])
    const { filter, scope } = chooseScope(desk.directory, asked.scope)
    const grain = asked.grain ?? 'MONTH'
    const period = periodAt(look.now, grain, desk.organisation)
    const place = { grain, period, scope: readScopeOf(filter, desk.directory) }
    const rows = catalogue
      .filter(kpi => noTargetBecause(kpi) === null && kpi.grains.includes(grain))
      .map(kpi => rowOf(kpi, place, { book, desk }))
    const count = (...gaps: CoverageGap[]) =>
      rows.filter(row => row.gaps.some(gap => gaps.includes(gap))).length
    return {
      ...{ grain, scope, rows },
      withTarget: rows.filter(({ target }) => target !== null).length,
      withoutTarget: count('NO_TARGET'),
      withoutOwner: count('NO_OWNER'),
      pastReview: count('REVIEW_DUE', 'REVIEW_STALE'),
    }
  })
}

interface Place {
  grain: Grain
  period: { end: string; endsAt: Date }
  scope: ReturnType<typeof readScopeOf>
}

function rowOf(
  kpi: KpiDefinition,
  place: Place,
  { book, desk }: { book: AgreedBook; desk: Desk },
): CoverageRow {
  const [{ code: variant }] = kpi.variants
  const asked = { kpi: kpi.code, variant, ...place, knownAt: null }
  const { version, chain } = book.resolve(asked)
  const isOptedOut = chain.at(-1)?.outcome === 'OPTED_OUT'
  const isOwn = version !== null && scopeKey(version.scope) === scopeKey(place.scope)
  return {
    about: describeAbout(asked, desk.directory),
    family: kpi.family,
    onBoard: kpi.boardOrder !== null,
    target: version && describeVersion(version, book.waivers, desk),
    inheritedFrom: version && !isOwn ? describeScope(version.scope, desk.directory) : null,
    chain: scopeChain(place.scope)
      .slice(0, chain.length)
      .map((scope, at) => ({
        scope: describeScope(scope, desk.directory),
        outcome: chain[at]?.outcome ?? 'NONE',
      })),
    isOptedOut,
    gaps: version ? gapsOf(version, desk.today) : isOptedOut ? [] : ['NO_TARGET'],
  }
}

function gapsOf(
  version: { ownerId: string | null; reviewDate: string | null; from: string },
  today: string,
): CoverageGap[] {
  const review = reviewState(version, today)
  return [
    ...(version.ownerId === null ? (['NO_OWNER'] as const) : []),
    ...(review === 'CURRENT' ? [] : [`REVIEW_${review}` as const]),
  ]
}
