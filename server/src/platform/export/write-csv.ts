import { csvLine } from '../csv/csv-line.js'
import { cellOf, type Row, type TableHead } from './table.js'

/** The table as CSV: what is to be known about it in lines that begin with `#`, names, rows. */
export async function* writeCsv(
  { columns, about }: TableHead,
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  const kinds = columns.map(({ kind }) => kind)
  const names = columns.map(({ name }) => name)
  yield [
    ...about.map(([label, text]) => csvLine([`# ${label}`, text], [])),
    csvLine(names, []),
  ].join('')
  for await (const rows of pages) yield rows.map(row => csvLine(row.map(cellOf), kinds)).join('')
}
