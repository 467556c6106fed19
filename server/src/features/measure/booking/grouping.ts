import type { Dimension } from '../../../domain/kpi/dimensions.js'
import { dimensionColumn } from '../lattice.js'
import { scopeColumns } from './sources.js'

export type Lattices = readonly (readonly Dimension[])[]

const toldApart = (lattices: Lattices) =>
  Object.entries(dimensionColumn)
    .filter(([dimension]) => lattices.some(dims => dims.includes(dimension as Dimension)))
    .map(([, column]) => column)

/** The scope columns of a grouped row; 0 stands for all. */
export function scopeOrAll(lattices: Lattices): string {
  const kept: string[] = toldApart(lattices).map(({ column }) => column)
  return scopeColumns
    .map(column => `${kept.includes(column) ? `coalesce(${column}, 0)` : '0'} as ${column}`)
    .join(', ')
}

/** The number of the lattice that a grouped row belongs to. */
export const latticeOf = (lattices: Lattices): string =>
  toldApart(lattices)
    .map(({ bit, column }) => `(1 - grouping(${column})) * ${bit}`)
    .join(' + ')

/** One grouping set for each lattice. */
export const groupingSets = (lattices: Lattices, columns: readonly string[]): string =>
  lattices
    .map(dims => [...columns, ...dims.map(d => dimensionColumn[d].column)])
    .map(set => `(${set.join(', ')})`)
    .join(', ')
