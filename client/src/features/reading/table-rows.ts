import type { BoardPageQuery, FrameQuery } from '@steerboard/schema'

export type TableRow = BoardPageQuery['scorecard']['rows'][number]
export interface RowGroup {
  name: string
  rows: TableRow[]
}

/** Which column sorts the table; null keeps the order of the server, under department headings. */
export interface Sorting {
  column: number
  isDescending: boolean
}

/** Rows under the department that owns them; rows of another dimension stay in one group. */
export function groupRows(rows: readonly TableRow[], scopes: FrameQuery['scopes'] | undefined) {
  const owner = new Map(
    scopes?.departments.flatMap(department =>
      department.services.map(service => [service.code, department.name] as const),
    ),
  )
  const groups = new Map<string, TableRow[]>()
  for (const row of rows) {
    const name = row.group.dimension === 'SERVICE' ? (owner.get(row.group.code) ?? 'Other') : ''
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return [...groups].map(([name, found]): RowGroup => ({ name, rows: found }))
}

/** One group, by the value in a column; rows without a value come last either way. */
export function sortRows(rows: readonly TableRow[], { column, isDescending }: Sorting): RowGroup[] {
  const valueIn = (row: TableRow) => row.readings[column]?.value ?? null
  const sorted = [...rows].sort((left, right) => {
    const [a, b] = [valueIn(left), valueIn(right)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return isDescending ? b - a : a - b
  })
  return [{ name: '', rows: sorted }]
}
