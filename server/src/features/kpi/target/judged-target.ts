import type { MarkedValue } from '../../../domain/kpi/compared-reading.js'
import { unitOf } from '../../../domain/kpi/define-kpi.js'
import { valueInWords } from '../../../domain/kpi/value-in-words.js'
import { assuranceOf } from '../../../domain/signal/assurance-of.js'
import type { Behaviour } from '../../../domain/signal/behaviour-of.js'
import { judge } from '../../../domain/target/judgement/judge.js'
import { targetStatus } from '../../../domain/target/judgement/target-status.js'
import type { Levels } from '../../../domain/target/levels.js'
import { levelsInWords } from '../../../domain/target/levels-in-words.js'
import { scopeChain, scopeKey } from '../../../domain/target/target-scope.js'
import { noTargetBecause } from '../../../domain/target/terms-faults.js'
import { describeScope } from '../../target/index.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { Look } from '../question/look.js'
import type { FoundTarget } from './scope-targets.js'
import type { PointTargetAnswer, ReadingTargetAnswer } from './target-answer.js'

/** The target of a point, and what the value is against it; `null` where there is none. */
export function pointTargetOf(
  { levels, version, isDerived, isRestated, waiver }: FoundTarget,
  value: MarkedValue,
): PointTargetAnswer | null {
  if (!levels) return null
  const read = { value: value.value.value, status: value.marks.status }
  return {
    targetId: version && String(version.id),
    ...levelsAnswerOf(levels),
    status: targetStatus(read, levels),
    isDerived,
    isRestated,
    isWaived: waiver !== null,
  }
}

function levelsAnswerOf(
  levels: Levels,
): Pick<PointTargetAnswer, 'value' | 'red' | 'stretch' | 'range'> {
  if (levels.direction !== 'RANGE') {
    const { target, red, stretch } = levels
    return { value: target, red, stretch: stretch ?? null, range: null }
  }
  const { direction: _, ...range } = levels
  return { value: null, red: null, stretch: null, range }
}

export interface Judged {
  one: ChosenKpi
  value: MarkedValue
  /** Of the history up to this value; `null` where nobody asks for it. */
  behaviour: Behaviour | null
}

/** The target of a reading with everything that judges it; `null` where there is none. */
export function readingTargetOf(
  look: Look,
  found: FoundTarget,
  { one, value, behaviour }: Judged,
): ReadingTargetAnswer | null {
  const point = pointTargetOf(found, value)
  const { levels, version, waiver, scope, chain } = found
  if (!point || !levels) return null
  const { value: figure, n, interval } = value.value
  const judgement = judge({ value: figure, n, interval, status: value.marks.status }, levels)
  const asked = scopeChain(scope)
  const isOwn = version && asked[0] && scopeKey(version.scope) === scopeKey(asked[0])
  return {
    ...point,
    ...judgement,
    inWords: levelsInWords(levels, unitOf(one.kpi, one.variant)),
    kind: version?.kind ?? null,
    effectiveFrom: version?.from ?? null,
    approvedAt: version?.approvedAt ?? null,
    minuteReference: version?.minuteReference ?? null,
    motionId: version && String(version.motionId),
    motionPermalink: version && `/motions/${version.motionId}`,
    assurance: behaviour && assuranceOf(behaviour, behaviour.points.length - 1, levels),
    inheritedFrom: version && !isOwn ? describeScope(version.scope, look.directory) : null,
    chain: chainOf(look, found, chain),
    waiver: waiver && {
      from: waiver.from,
      to: waiver.to,
      reason: waiver.reason,
      motionId: String(waiver.motionId),
    },
  }
}

const chainOf = (look: Look, { scope }: FoundTarget, chain: FoundTarget['chain']) =>
  scopeChain(scope)
    .slice(0, chain.length)
    .map((each, place) => ({
      scope: describeScope(each, look.directory),
      outcome: chain[place]?.outcome ?? 'NONE',
    }))

/** Why a reading has no target, in words; `null` where it has one. */
export function noTargetOf(look: Look, { kpi }: ChosenKpi, found: FoundTarget): string | null {
  if (found.levels) return null
  const refused = noTargetBecause(kpi)
  if (refused) return refused
  const { scope, chain, version } = found
  if (scope.isWithoutTargets)
    return 'Targets are agreed for the organisation, departments and services, not for what is read here.'
  if (version) return 'The target that holds has no value for this period.'
  const last = scopeChain(scope)[chain.length - 1]
  if (chain.at(-1)?.outcome === 'OPTED_OUT' && last)
    return `${describeScope(last, look.directory).label}: it was decided to have no target.`
  return 'No target is agreed.'
}

/** The target in words where a value misses it beyond chance and nobody has waived that. */
export function surelyMissed({ levels, waiver }: FoundTarget, one: ChosenKpi, read: MarkedValue) {
  if (!levels || waiver) return null
  const { value, n, interval } = read.value
  const { certainty } = judge({ value, n, interval, status: read.marks.status }, levels)
  if (certainty !== 'MISSED_WITH_CONFIDENCE') return null
  const unit = unitOf(one.kpi, one.variant)
  return levels.direction === 'RANGE'
    ? `${valueInWords(levels.low, unit)} to ${valueInWords(levels.high, unit)}`
    : valueInWords(levels.target, unit)
}
