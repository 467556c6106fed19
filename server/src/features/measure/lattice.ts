import type { Dimension } from '../../domain/kpi/dimensions.js'

/** Bit and column of each dimension; the bits of a lattice say which columns its rows tell apart. */
export const dimensionColumn = {
  DEPARTMENT: { bit: 16, column: 'department_id' },
  SERVICE: { bit: 8, column: 'service_id' },
  PRIORITY: { bit: 4, column: 'priority' },
  CHANNEL: { bit: 2, column: 'channel' },
  TEAM: { bit: 1, column: 'team_id' },
} as const satisfies Record<Dimension, { bit: number; column: string }>

const bitsOf = (needed: Iterable<Dimension>): number =>
  [...needed].reduce((bits, dimension) => bits | dimensionColumn[dimension].bit, 0)

/**
 * The groupings that whole weeks and months are kept for, smallest first: organisation, department,
 * by priority, channel, team, service, and service by priority. Others are summed from days.
 */
export const lattices: readonly (readonly Dimension[])[] = [
  [],
  ['DEPARTMENT'],
  ['DEPARTMENT', 'PRIORITY'],
  ['DEPARTMENT', 'CHANNEL'],
  ['DEPARTMENT', 'TEAM'],
  ['DEPARTMENT', 'SERVICE'],
  ['DEPARTMENT', 'SERVICE', 'PRIORITY'],
]

export const latticeNumbers = lattices.map(bitsOf)

/** The smallest lattice that tells apart all that is needed, or null where none does. */
export function latticeFor(needed: Iterable<Dimension>): number | null {
  const bits = bitsOf(needed)
  return latticeNumbers.find(lattice => (lattice & bits) === bits) ?? null
}

/** Stored number of the grains that are kept whole. */
export const keptGrains = { WEEK: 1, MONTH: 2 } as const
