import type { KpiDefinition, Variant } from '../kpi/define-kpi.js'
import type { Levels, OneSided } from './levels.js'
import { mixAdjustedTarget } from './mix-adjusted.js'

/** A part of a scope, the levels that it is judged by, and how much of the period's work it did. */
export interface LevelledChild {
  levels: Levels | null
  denominator: number
}

const mixable = {
  ratio: true,
  mean: true,
  stockRatio: true,
  nps: true,
  observed: true,
  quantile: false,
  count: false,
  stock: false,
  stockDays: false,
} as const

/** Whether the value of a whole is that of its parts weighed by their work; quantiles are not. */
export const isMixOfParts = ({ formula }: Variant): boolean =>
  mixable[formula.kind] && !(formula.kind === 'observed' && formula.scale === 'total')

/**
 * The levels of a scope without a target of its own, by those of its parts: each level is weighed by
 * the work of the period. `null` where a part that did any work has none, where a part has a range,
 * or where nothing was done. A stretch only where every part has one.
 */
export function mixedLevels(
  children: readonly LevelledChild[],
  better: KpiDefinition['better'],
): OneSided | null {
  const working = children.filter(({ denominator }) => denominator !== 0)
  const sided = working.flatMap(({ levels, denominator }) =>
    levels && levels.direction !== 'RANGE' ? [{ levels, denominator }] : [],
  )
  if (sided.length < working.length || better === 'NEITHER') return null
  const mixed = (level: (levels: OneSided) => number | undefined) =>
    mixAdjustedTarget(
      sided.map(({ levels, denominator }) => ({ target: level(levels) ?? null, denominator })),
    )
  const target = mixed(levels => levels.target)
  const red = mixed(levels => levels.red)
  if (target === null || red === null) return null
  return { direction: better, target, red, stretch: mixed(levels => levels.stretch) ?? undefined }
}
