import type { LocalDate } from '../calendar/local-date.js'
import type { Better, KpiDefinition, Unit } from '../kpi/define-kpi.js'
import { levelFaults } from './level-faults.js'
import { levelsOn, type TargetTerms } from './terms.js'
import { cornersOf, type Trajectory } from './trajectory.js'

/** What a target is proposed for. */
export interface TargetSubject {
  kpi: Pick<KpiDefinition, 'name' | 'family'>
  better: Better
  /** Of the variant. */
  unit: Unit
}

/** Why a KPI can have no target at all; `null` where it can. */
export const noTargetBecause = ({ name, family }: TargetSubject['kpi']): string | null =>
  family === 'VOLUME'
    ? `${name} counts work; it says nothing about value, so it has no target and no colour.`
    : null

/** What is wrong with proposed terms, in words; empty when nothing is. */
export function termsFaults(
  terms: TargetTerms,
  { kpi, better, unit }: TargetSubject,
  effectiveFrom: LocalDate,
): string[] {
  const refused = noTargetBecause(kpi)
  if (refused) return [refused]
  if (terms.direction === 'RANGE') return levelFaults(terms, unit)
  const direction = directionFault(terms.direction, better)
  const shape = shapeFaults(terms.trajectory, effectiveFrom)
  if (direction || shape.length > 0) return [...(direction ? [direction] : []), ...shape]
  const days = [effectiveFrom, ...cornersOf(terms.trajectory)]
  const faults = days.flatMap(day => {
    const levels = levelsOn(terms, day)
    return levels ? levelFaults(levels, unit) : []
  })
  return [...new Set(faults)]
}

function directionFault(direction: 'HIGHER' | 'LOWER', better: Better): string | null {
  if (better === 'NEITHER') return 'a KPI without a direction can only be held to a range'
  return direction === better ? null : `of this KPI ${better.toLowerCase()} values are better`
}

function shapeFaults(trajectory: Trajectory, effectiveFrom: LocalDate): string[] {
  switch (trajectory.shape) {
    case 'CONSTANT':
      return []
    case 'LINEAR':
      return trajectory.baselineDate < trajectory.targetDate
        ? []
        : ['a glide path must end after it begins']
    case 'STEP':
      return stepFaults(trajectory.steps, effectiveFrom)
    case 'TABLE':
      return rowFaults(trajectory.rows)
  }
}

function stepFaults(steps: readonly { from: LocalDate }[], effectiveFrom: LocalDate): string[] {
  if (steps.length === 0) return ['a target in steps needs a step']
  const days = steps.map(({ from }) => from)
  if (new Set(days).size < days.length) return ['two steps begin on the same day']
  return days.some(day => day <= effectiveFrom)
    ? []
    : ['the first step begins after the target does, so it would have no value until then']
}

function rowFaults(rows: readonly { from: LocalDate; to: LocalDate }[]): string[] {
  if (rows.length === 0) return ['a table needs a row']
  if (rows.some(({ from, to }) => to <= from)) return ['a row of the table ends before it begins']
  const inOrder = rows.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  const overlap = inOrder.some(({ from }, i) => i > 0 && from < (inOrder[i - 1]?.to ?? ''))
  return overlap ? ['two rows of the table overlap'] : []
}

/** The last day on which the terms still move; a chance to meet is given for it. */
export function lastMoveOf(terms: TargetTerms, effectiveFrom: LocalDate): LocalDate {
  if (terms.direction === 'RANGE') return effectiveFrom
  const { trajectory } = terms
  const last = trajectory.shape === 'LINEAR' ? trajectory.targetDate : cornersOf(trajectory).at(-1)
  return last && last > effectiveFrom ? last : effectiveFrom
}
