import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { refuseFile } from './refuse-file.js'

export interface CsvRecord {
  /** The line on which it starts; the first line of the file is 1. */
  line: number
  cells: string[]
}

/** The longest record that is read; a longer one is a quote that was never closed. */
const MAX_RECORD_BYTES = 1024 * 1024
const NEW_LINES = /\r\n|\n|\r/g

const REASONS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell is never closed; the file may be cut off',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote; a quote inside a cell is written twice',
  INVALID_OPENING_QUOTE: 'a quote stands inside a cell that is not quoted',
  CSV_MAX_RECORD_SIZE: 'a row is longer than 1 MiB; is a quote never closed?',
}

/** Records by RFC 4180, with any of the three line ends. Empty lines are not records. */
export async function* readRecords(
  chunks: AsyncIterable<Buffer>,
  options: { delimiter: string; firstLine?: number },
): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: false,
    delimiter: options.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
  })
  const source = Readable.from(chunks, { objectMode: false })
  source.on('error', error => parser.destroy(error))
  source.pipe(parser)
  let line = options.firstLine ?? 1
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (cells.length > 1 || cells[0] !== '') yield { line, cells }
      line += 1 + linesInside(cells)
    }
  } catch (error) {
    throw error instanceof CsvError
      ? refuseFile(REASONS[error.code] ?? `not CSV (${error.code})`, line)
      : error
  } finally {
    source.destroy()
  }
}

function linesInside(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(NEW_LINES)?.length ?? 0
  }
  return count
}
