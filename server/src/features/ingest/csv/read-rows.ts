import type { RejectLog } from '../reject-log.js'
import { type Encoding, encodingOf, toUtf8 } from './decode.js'
import { delimiterOf } from './delimiter.js'
import { type ColumnRules, type Header, readHeader } from './header.js'
import { type CsvRecord, readRecords } from './read-records.js'
import { refuseFile } from './refuse-file.js'
import { refuseOtherFormats } from './refuse-other-formats.js'
import { Row } from './row.js'

export interface CsvRules {
  delimiter: string
  encoding: Encoding
  columns: ColumnRules
  /** What the source writes for "nothing", besides the empty cell. */
  missing: string | null
}

export interface RowsRead {
  header: Header
  delimiter: string
  encoding: Encoding
  rows: AsyncIterable<Row>
}

const HEAD_BYTES = 64 * 1024

/** Opens the rows of a CSV; rows that do not fit the header go to `rejects`. */
export async function readRows(
  content: AsyncIterable<Buffer>,
  rules: CsvRules,
  rejects: RejectLog,
): Promise<RowsRead> {
  const { head, all } = await peek(content)
  if (head.length === 0) throw refuseFile('the file is empty')
  refuseOtherFormats(head)
  const encoding = encodingOf(head, rules.encoding)
  const text = await peek(toUtf8(all, encoding))
  const { delimiter, skip } = delimiterOf(text.head, rules.delimiter, rules.columns)
  const records = readRecords(without(text.all, skip), { delimiter, firstLine: skip ? 2 : 1 })
  const first = await records.next()
  if (first.done) throw refuseFile('the file has no header')
  const header = readHeader(first.value.cells, rules.columns)
  const rows = rowsOf(records, header, { missing: rules.missing, rejects })
  return { header, delimiter, encoding, rows }
}

async function* rowsOf(
  records: AsyncGenerator<CsvRecord>,
  header: Header,
  { missing, rejects }: { missing: string | null; rejects: RejectLog },
): AsyncGenerator<Row> {
  for await (const { line, cells } of records) {
    rejects.rowsRead++
    const fault = shapeFault(cells, header.width)
    if (fault) rejects.add({ line, column: null, ...fault })
    else yield new Row(header.places, withFixed(cells, header.fixed), line, missing)
  }
}

const withFixed = (cells: string[], fixed: readonly string[]): readonly string[] =>
  fixed.length === 0 ? cells : [...cells, ...fixed]

function shapeFault(cells: readonly string[], width: number) {
  if (cells.length !== width)
    return { code: 'RAGGED', reason: `the row has ${cells.length} cells, the header ${width}` }
  if (cells[0]?.startsWith('\uFEFF'))
    return {
      code: 'BYTE_ORDER_MARK',
      reason: 'a byte order mark inside the file; two files may have been joined',
    }
  return null
}

/** The first bytes, and all of the content including them. */
async function peek(chunks: AsyncIterable<Buffer>) {
  const iterator = chunks[Symbol.asyncIterator]()
  const taken: Buffer[] = []
  let size = 0
  while (size < HEAD_BYTES) {
    const next = await iterator.next()
    if (next.done) break
    taken.push(next.value)
    size += next.value.length
  }
  const head = Buffer.concat(taken)
  return { head: head.subarray(0, HEAD_BYTES), all: resumed(head, iterator) }
}

async function* resumed(head: Buffer, iterator: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length) yield head
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next())
      yield next.value
  } finally {
    await iterator.return?.()
  }
}

async function* without(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes
  for await (const chunk of chunks) {
    const kept = chunk.subarray(left)
    left = Math.max(0, left - chunk.length)
    if (kept.length) yield kept
  }
}
