import { type Dimension, priorities } from '../../../domain/kpi/dimensions.js'
import type { OneSided } from '../../../domain/target/levels.js'
import { isMixOfParts, mixedLevels } from '../../../domain/target/mixed-levels.js'
import type { ReadScope } from '../../../domain/target/target-scope.js'
import type { ChosenScope } from '../../directory/index.js'
import { type MeasuredGroup, readParts } from '../../measure/index.js'
import { readScopeOf } from '../../target/index.js'
import { AskedPeriods } from '../question/asked-periods.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'
import type { Look } from '../question/look.js'
import { needsOf } from '../question/question-of.js'
import { valueIn } from '../reading/reading-of.js'

/** The levels of a scope by those of its services; `null` where they cannot be told. */
export type Derived = (
  one: ChosenKpi,
  framed: FramedPeriod,
  /** Of the group, in the order of the question's dimensions. */
  keys: readonly number[],
) => OneSided | null

export interface DerivedQuestion {
  chosen: readonly ChosenKpi[]
  frames: readonly FramedPeriod[]
  scope: ChosenScope
  groupBy: readonly Dimension[]
}

/** What a scope may be cut by and still be a mix of the services in it. */
const mixable: readonly Dimension[] = ['DEPARTMENT', 'PRIORITY']

/**
 * What the services of a scope were to reach together, each weighed by its work in the period; asked
 * of the store only where something is agreed about parts of the organisation.
 */
export async function readDerived(look: Look, asked: DerivedQuestion): Promise<Derived | null> {
  const chosen = asked.chosen.filter(one => mayBeMixed(look, one, asked))
  if (chosen.length === 0) return null
  const periods = new AskedPeriods()
  for (const frame of asked.frames) periods.placeOf(frame)
  const groups = await readParts(look.ctx, {
    ...needsOf(chosen, {}),
    periods: periods.spans,
    scope: asked.scope.filter,
    groupBy: [...asked.groupBy, 'SERVICE'],
    now: look.settings.now,
    asOf: look.asOf,
  })
  const byGroup = Map.groupBy(groups, ({ period, keys }) => nameOf(period, keys.slice(0, -1)))
  return (one, framed, keys) => {
    if (!chosen.includes(one)) return null
    const parts = byGroup.get(nameOf(periods.placeOf(framed), keys)) ?? []
    const priority = asked.groupBy.indexOf('PRIORITY')
    const whole = readScopeOf(asked.scope.filter, look.directory)
    const cut = priority < 0 ? whole.priority : (priorities[keys[priority] ?? 0] ?? null)
    const children = parts.map(part => childOf(look, one, framed, { part, priority: cut }))
    return mixedLevels(children, one.kpi.better)
  }
}

const nameOf = (place: number, keys: readonly number[]): string => `${place}/${keys.join('/')}`

function mayBeMixed(look: Look, { kpi, variant }: ChosenKpi, asked: DerivedQuestion): boolean {
  const { frames, scope, groupBy } = asked
  const grain = frames[0]?.period.grain ?? 'MONTH'
  const whole = readScopeOf(scope.filter, look.directory)
  const isOfParts = whole.serviceId === null && !whole.isWithoutTargets
  if (!isOfParts || !isMixOfParts(variant) || !groupBy.every(by => mixable.includes(by)))
    return false
  const agreed = look.book.of({ kpi: kpi.code, variant: variant.code, grain })
  return agreed.some(
    version => version.scope.serviceId !== null || version.scope.departmentId !== null,
  )
}

interface Part {
  part: MeasuredGroup
  priority: ReadScope['priority']
}

function childOf(look: Look, one: ChosenKpi, framed: FramedPeriod, { part, priority }: Part) {
  const serviceId = part.keys.at(-1) ?? 0
  const scope = { ...readScopeOf({ serviceId }, look.directory), priority }
  const { kpi, variant } = one
  const { period } = framed
  const { levels } = look.book.resolve({
    kpi: kpi.code,
    variant: variant.code,
    grain: period.grain,
    scope,
    period,
    knownAt: look.asOf,
  })
  return { levels, denominator: valueIn(one, framed, part, look.settings).value.n }
}
