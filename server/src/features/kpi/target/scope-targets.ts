import type { Levels } from '../../../domain/target/levels.js'
import type { ChainLink } from '../../../domain/target/target-in-force.js'
import type { ReadScope } from '../../../domain/target/target-scope.js'
import { type AgreedBook, readScopeNamed } from '../../target/index.js'
import type { ScopeAnswer } from '../answer.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'
import type { Look } from '../question/look.js'
import type { Derived } from './derived-levels.js'

type Version = AgreedBook['versions'][number]

/** The target of one KPI and period, or who was asked for one and had none. */
export interface FoundTarget {
  levels: Levels | null
  version: Version | null
  /** The levels are mixed of those of the parts. */
  isDerived: boolean
  isRestated: boolean
  chain: readonly ChainLink[]
  waiver: AgreedBook['waivers'][number] | null
  scope: ReadScope
}

/** What a reader happens to see was agreed nothing about: only what was about its services counts. */
const NOT_AGREED = { version: null, levels: null, chain: [], isRestated: false, waiver: null }

/** The targets of one scope. */
export class ScopeTargets {
  readonly scope: ReadScope
  private readonly isSeenPart: boolean

  constructor(
    private readonly look: Look,
    scope: ScopeAnswer,
    private readonly derived: Derived | null,
    private readonly keys: readonly number[],
  ) {
    this.scope = readScopeNamed(scope, look.directory)
    this.isSeenPart = (scope.seen ?? null) !== null
  }

  find(one: ChosenKpi, framed: FramedPeriod): FoundTarget {
    const { kpi, variant } = one
    const { period } = framed
    const { version, levels, chain, isRestated, waiver } = this.isSeenPart
      ? NOT_AGREED
      : this.look.book.resolve({
          kpi: kpi.code,
          variant: variant.code,
          grain: period.grain,
          scope: this.scope,
          period,
          knownAt: this.look.asOf,
        })
    const isNone = version === null && chain.at(-1)?.outcome !== 'OPTED_OUT'
    const mixed = isNone ? (this.derived?.(one, framed, this.keys) ?? null) : null
    const found = { version, chain, isRestated, waiver, scope: this.scope }
    return { ...found, levels: levels ?? mixed, isDerived: mixed !== null }
  }
}
