import type { Sql } from '../../../platform/postgres.js'
import { Row } from '../csv/row.js'
import { createScratch, insertColumns, type StagedColumn } from './stage.store.js'

const BETWEEN_CELLS = '\u001d'
const ROWS = 2000

interface Kept {
  key: string
  line: number
  cells: string
}

const columns: readonly StagedColumn<Kept>[] = [
  { name: 'key', type: 'text', of: row => row.key },
  { name: 'line', type: 'integer', of: row => row.line },
  { name: 'cells', type: 'text', of: row => row.cells },
]

/**
 * Brings rows of one key together, each group in file order, wherever its rows stand in the file.
 * The database sorts, so memory stays flat.
 */
export async function* groupRows(
  sql: Sql,
  rows: AsyncIterable<Row>,
  { key, names, missing }: { key: string; names: readonly string[]; missing: string | null },
): AsyncGenerator<[Row, ...Row[]]> {
  await createScratch(sql, 'grouped_row', columns)
  let part: Kept[] = []
  for await (const row of rows) {
    const cells = names.map(name => row.text(name) ?? '').join(BETWEEN_CELLS)
    part.push({ key: row.text(key) ?? '', line: row.line, cells })
    if (part.length < ROWS) continue
    await insertColumns(sql, 'grouped_row', columns, part)
    part = []
  }
  if (part.length) await insertColumns(sql, 'grouped_row', columns, part)
  yield* groupsOf(sortedRows(sql), new Map(names.map((name, place) => [name, place])), missing)
}

async function* groupsOf(
  sorted: AsyncGenerator<Kept>,
  places: ReadonlyMap<string, number>,
  missing: string | null,
): AsyncGenerator<[Row, ...Row[]]> {
  let group: Row[] = []
  let current: string | null = null
  for await (const { key, line, cells } of sorted) {
    if (key !== current && group.length) {
      yield group as [Row, ...Row[]]
      group = []
    }
    current = key
    group.push(new Row(places, cells.split(BETWEEN_CELLS), line, missing))
  }
  if (group.length) yield group as [Row, ...Row[]]
}

/** Read by a cursor that is held, so that facts can be staged between two fetches. */
async function* sortedRows(sql: Sql): AsyncGenerator<Kept> {
  await sql`
    declare sorted_row no scroll cursor with hold for
    select coalesce(key, '') as key, line, cells from grouped_row order by key collate "C", line`
  for (;;) {
    const rows = await sql<Kept[]>`fetch forward 2000 from sorted_row`
    if (rows.length === 0) break
    yield* rows
  }
  await sql`close sorted_row`
  await sql`drop table grouped_row`
}
