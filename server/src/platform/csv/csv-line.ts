/** What a column holds. It is decided by the column, never by how one of its cells looks. */
export type CsvKind = 'text' | 'number' | 'time'
export type CsvValue = string | number | bigint | boolean | Date | null

/** What a spreadsheet takes for a formula, or drops to see one; also behind quotes and spaces. */
const FORMULA = /^["'\p{Zs}\u200b\ufeff]*[=+\-@＝＋－＠\t\r\n\v\f\0]/u
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/
/** A semicolon and a tab part cells in the spreadsheets of other countries. */
const NEEDS_QUOTES = /[",;\t\r\n\0]|^\s|\s$/

/**
 * One cell of a CSV file, quoted as RFC 4180 says. Text that a spreadsheet would run as a formula
 * gets an apostrophe in front; a number in a column of numbers never does, so `-5` stays one. Null
 * and numbers that are none give an empty cell, empty text gives `""`: unknown is not empty.
 */
export function csvCell(value: CsvValue, kind: CsvKind): string {
  if (value === null) return ''
  if (typeof value === 'number' && !Number.isFinite(value)) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  const text = String(value)
  if (text === '') return '""'
  if (kind === 'number' && NUMBER.test(text)) return text
  const safe = FORMULA.test(text) ? `'${text}` : text
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A row with its end of line. */
export const csvLine = (values: readonly CsvValue[], kinds: readonly CsvKind[]): string =>
  `${values.map((value, index) => csvCell(value, kinds[index] ?? 'text')).join(',')}\r\n`
