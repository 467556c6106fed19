import { CsvError, Parser } from 'csv-parse'
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

/** Keeps the records of one chunk at hand, so that those before a fault are not lost with it. */
class RecordCollector extends Parser {
  private taken: string[][] = []

  override push(record: string[] | null): boolean {
    if (record !== null) this.taken.push(record)
    return true
  }

  collected(): string[][] {
    const { taken } = this
    this.taken = []
    return taken
  }
}

/** Records by RFC 4180, with any of the three line ends. Empty lines are not records. */
export async function* readRecords(
  chunks: AsyncIterable<Buffer>,
  options: { delimiter: string; firstLine?: number },
): AsyncGenerator<CsvRecord> {
  const parser = new RecordCollector({
    bom: false,
    delimiter: options.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
  })
  // The fault comes with the write that meets it.
  parser.on('error', () => {})
  let line = options.firstLine ?? 1
  for await (const chunk of endedBy(chunks)) {
    const fault = await faultOfWriting(parser, chunk)
    for (const cells of parser.collected()) {
      if (cells.length > 1 || cells[0] !== '') yield { line, cells }
      line += 1 + linesInside(cells)
    }
    if (fault) throw refuseFile(REASONS[fault.code] ?? `not CSV (${fault.code})`, line)
  }
}

async function* endedBy(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  yield* chunks
  yield null
}

function faultOfWriting(parser: Parser, chunk: Buffer | null): Promise<CsvError | null> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) => {
      if (!error) resolve(null)
      else if (error instanceof CsvError) resolve(error)
      else reject(error)
    }
    if (chunk === null) parser.end(settle)
    else parser.write(chunk, settle)
  })
}

function linesInside(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(NEW_LINES)?.length ?? 0
  }
  return count
}
