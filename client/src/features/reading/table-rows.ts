import type { BoardPageQuery, FrameQuery, Variation } from '@steerboard/schema'

type Row = BoardPageQuery['scorecard']['rows'][number]
/** A figure of the table with what it does by its own usual range; null: not known, or not judged. */
export type TableCell = Row['readings'][number] & { variation: Variation | null }
export type TableRow = Omit<Row, 'readings'> & { readings: TableCell[] }
type Column = { kpi: { better: 'HIGHER' | 'LOWER' | 'NEITHER' } }

/** Which column sorts the table; null is the order of attention. */
export interface Sorting {
  column: number
  isDescending: boolean
}

/** The department that owns each service, by the code of the service. */
export const ownerNames = (scopes: FrameQuery['scopes'] | undefined): Map<string, string> =>
  new Map(
    scopes?.departments.flatMap(department =>
      department.services.map(service => [service.code, department.name] as const),
    ),
  )

/** Below zero where `a` comes first; what is missing comes last either way. */
const byValue = (a: number | null, b: number | null, sign: number): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b)

/** By the value in a column; rows without a value come last either way. */
export function sortRows(rows: readonly TableRow[], { column, isDescending }: Sorting): TableRow[] {
  const valueIn = (row: TableRow) => row.readings[column]?.value ?? null
  return rows.toSorted((left, right) =>
    byValue(valueIn(left), valueIn(right), isDescending ? -1 : 1),
  )
}

const worsened = ({ readings }: TableRow): number =>
  readings.filter(({ variation }) => variation === 'WORSENING').length

const signs = { HIGHER: 1, LOWER: -1, NEITHER: 0 } as const
const firmIn = ({ readings }: TableRow, column: number): number | null => {
  const reading = readings[column]
  return reading && !reading.isLowSample ? reading.value : null
}

/**
 * What needs attention first: most figures worse than usual, then the worst value in the first column
 * that tells two rows apart. A value that rests on too few records cannot claim attention.
 * Priorities and channels have an order of their own and keep it; what has none comes last.
 */
export function attentionOrder(rows: readonly TableRow[], columns: readonly Column[]): TableRow[] {
  if (rows.some(({ group }) => group.dimension !== 'SERVICE'))
    return rows.toSorted((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)))
  return rows.toSorted((left, right) =>
    columns.reduce(
      (order, { kpi }, index) =>
        order || byValue(firmIn(left, index), firmIn(right, index), signs[kpi.better]),
      worsened(right) - worsened(left),
    ),
  )
}

const isUnknown = ({ group }: TableRow): boolean => group.code === 'UNKNOWN'
