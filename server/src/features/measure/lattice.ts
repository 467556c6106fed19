import type { Dimension } from '../../domain/kpi/dimensions.js'

/** Bit and column of each dimension; the bits of a lattice say which columns its rows tell apart. */
export const dimensionColumn = {
  DEPARTMENT: { bit: 16, column: 'department_id' },
  SERVICE: { bit: 8, column: 'service_id' },
  PRIORITY: { bit: 4, column: 'priority' },
  CHANNEL: { bit: 2, column: 'channel' },
  TEAM: { bit: 1, column: 'team_id' },
  REQUESTER_DEPARTMENT: { bit: 32, column: 'requester_department_id' },
} as const satisfies Record<Dimension, { bit: number; column: string }>

/** The number of the grouping that tells just these apart. */
export const bitsOf = (needed: Iterable<Dimension>): number =>
  [...needed].reduce((bits, dimension) => bits | dimensionColumn[dimension].bit, 0)

const serviceByPriority: readonly Dimension[] = ['DEPARTMENT', 'SERVICE', 'PRIORITY']

/**
 * The grains that are kept whole, with their stored number and the groupings that they are kept for,
 * smallest first. What none of them tells apart is summed from the ledger's days; so are histograms
 * by week, channel, team or requester's department, which are asked seldom and would double the cost of an import.
 */
export const keptGrains = {
  WEEK: { number: 1, lattices: [serviceByPriority] },
  MONTH: {
    number: 2,
    lattices: [
      [],
      ['DEPARTMENT'],
      ['DEPARTMENT', 'SERVICE'],
      ['DEPARTMENT', 'CHANNEL'],
      ['DEPARTMENT', 'TEAM'],
      ['DEPARTMENT', 'REQUESTER_DEPARTMENT'],
      serviceByPriority,
    ],
  },
} as const satisfies Record<string, { number: number; lattices: readonly (readonly Dimension[])[] }>

export type KeptGrain = keyof typeof keptGrains

const costly: readonly Dimension[] = ['CHANNEL', 'TEAM', 'REQUESTER_DEPARTMENT']

/** By channel, team or requester's department: what differs in these is told apart by no other. */
export const isCostly = (lattice: readonly Dimension[]): boolean =>
  lattice.some(dimension => costly.includes(dimension))

/** The groupings of a grain that are kept for sums, or for histograms. */
export function latticesOf(
  grain: KeptGrain,
  histogram: boolean,
): readonly (readonly Dimension[])[] {
  const all: readonly (readonly Dimension[])[] = keptGrains[grain].lattices
  if (histogram && grain === 'WEEK') return []
  return histogram ? all.filter(dims => !isCostly(dims)) : all
}

/** The smallest lattice of a grain that tells apart all that is needed, or null where none does. */
export function latticeFor(
  grain: KeptGrain,
  histogram: boolean,
  needed: Iterable<Dimension>,
): number | null {
  const bits = bitsOf(needed)
  const kept = latticesOf(grain, histogram).map(bitsOf)
  return kept.find(lattice => (lattice & bits) === bits) ?? null
}

/** Whether the rows of a lattice tell apart nothing but what is needed and whose it is. */
export function tellsApartOnly(lattice: number | null, needed: Iterable<Dimension>): boolean {
  const bits = bitsOf(needed)
  const owned = bitsOf(['SERVICE', 'TEAM']) & bits
  return lattice === bits || (owned !== 0 && lattice === (bits | bitsOf(['DEPARTMENT'])))
}
