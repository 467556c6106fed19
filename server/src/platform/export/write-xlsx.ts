import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx'
import { Invalid } from '../errors.js'
import { type Column, cellOf, type Row, type TableHead } from './table.js'

type Cell = string | number | boolean | Date | null

/** Of a sheet; another one would part the table. */
const MOST_ROWS = XLSX_MAX_ROWS_PER_SHEET
/** Excel shows no more of a cell, and calls a file broken that holds more. */
const LONGEST_TEXT = 32_767
/** XML has no words for these. */
const NO_XML = /[^\P{Cc}\t\n\r]|[\p{Cs}\ufffe\uffff]/gu

/**
 * The table as a workbook of one sheet: what is to be known about it, an empty row, names, rows.
 * Text is text there and never a formula; instants are dates, in UTC.
 */
export async function* writeXlsx(
  head: TableHead,
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  yield* writeXlsxStream(rowsOf(head, pages), {
    name: 'Steerboard',
    maxRowsPerSheet: Number.POSITIVE_INFINITY,
  })
}

async function* rowsOf(
  { columns, about }: TableHead,
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Cell[]> {
  let count = 0
  const counted = (row: Cell[]): Cell[] => {
    if (++count > MOST_ROWS)
      throw new Invalid(`A workbook has at most ${MOST_ROWS} rows. Export CSV or NDJSON.`)
    return row
  }
  for (const line of about) yield counted(line.map(textOf))
  if (about.length > 0) yield counted([])
  yield counted(columns.map(({ name }) => textOf(name)))
  for await (const rows of pages)
    for (const row of rows) yield counted(columns.map((column, place) => typed(column, row[place])))
}

function typed({ kind }: Column, value: unknown): Cell {
  const cell = cellOf(value)
  if (kind === 'time' && typeof cell === 'string') {
    const at = new Date(cell)
    return Number.isNaN(at.getTime()) ? textOf(cell) : at
  }
  return typeof cell === 'string' ? textOf(cell) : cell
}

const textOf = (text: string): string => text.replace(NO_XML, '').slice(0, LONGEST_TEXT)
