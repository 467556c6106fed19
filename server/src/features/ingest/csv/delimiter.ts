import { type ColumnRules, cleanName } from './header.js'
import { headersOf, neededHeaders } from './naming.js'

export const CANDIDATES = [',', ';', '\t', '|']
const EXCEL_HINT = /^\uFEFF*sep=(.)\r?(\n|\r|$)/i

export interface Delimiter {
  delimiter: string
  /** Bytes of an Excel `sep=` line to leave out. */
  skip: number
}

/**
 * The delimiter: what Excel's `sep=` line says, or else the declared one, or else the only one
 * under which the header has every needed column. Never a guess by counting.
 */
export function delimiterOf(head: Buffer, declared: string, rules: ColumnRules): Delimiter {
  const text = head.toString('utf8')
  const hint = EXCEL_HINT.exec(text)
  if (hint) return { delimiter: hint[1] as string, skip: Buffer.byteLength(hint[0]) }
  const needed = [...neededHeaders(rules).values()]
  const wanted = needed.length > 0 ? needed : [...headersOf(rules).values()]
  const header = text.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const found = (delimiter: string): number => {
    const names = new Set(header.split(delimiter).map(cell => cleanName(unquoted(cell))))
    return wanted.filter(name => names.has(name)).length
  }
  const only = (least: number): string | undefined => {
    if (found(declared) >= least) return declared
    const fitting = CANDIDATES.filter(each => found(each) >= least)
    return fitting.length === 1 ? fitting[0] : undefined
  }
  // With one that is needed missing the file is refused; the others tell which it is.
  const delimiter = only(Math.max(1, needed.length)) ?? only(1) ?? declared
  return { delimiter, skip: 0 }
}

function unquoted(cell: string): string {
  return cleanName(cell).replace(/^"(.*)"$/, '$1')
}
