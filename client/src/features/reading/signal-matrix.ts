import type { Assurance, TileReadingFragment, Variation } from '@steerboard/schema'

export type MatrixRow = Exclude<Variation, 'CHANGED'> | 'NOT_JUDGED'
export type MatrixColumn = Assurance | 'NO_TARGET'

const allRows: readonly MatrixRow[] = ['WORSENING', 'COMMON_CAUSE', 'IMPROVING', 'NOT_JUDGED']
const allColumns: readonly MatrixColumn[] = ['WILL_MISS', 'HIT_OR_MISS', 'WILL_HIT', 'NO_TARGET']

const rowOf = ({ variation }: TileReadingFragment): MatrixRow =>
  variation === null || variation === 'CHANGED' ? 'NOT_JUDGED' : variation

const columnOf = ({ target }: TileReadingFragment): MatrixColumn => target?.assurance ?? 'NO_TARGET'

export interface Matrix {
  rows: MatrixRow[]
  columns: MatrixColumn[]
  readingsAt: (row: MatrixRow, column: MatrixColumn) => TileReadingFragment[]
}

/**
 * Every KPI that has a direction in its one place: what it does, by what will become of its target.
 * The row of what cannot be judged and the column without target are left out where they are empty,
 * and before any target is agreed there is that column only.
 */
export function matrixOf(readings: readonly TileReadingFragment[]): Matrix {
  const placed = readings.filter(({ kpi }) => kpi.better !== 'NEITHER')
  const isRow = (row: MatrixRow) => placed.some(each => rowOf(each) === row)
  const isColumn = (column: MatrixColumn) => placed.some(each => columnOf(each) === column)
  const hasTargets = placed.some(each => columnOf(each) !== 'NO_TARGET')
  return {
    rows: allRows.filter(row => row !== 'NOT_JUDGED' || isRow(row)),
    columns: allColumns.filter(column => (column === 'NO_TARGET' ? isColumn(column) : hasTargets)),
    readingsAt: (row, column) =>
      placed.filter(each => rowOf(each) === row && columnOf(each) === column),
  }
}
