import { type ColumnRules, cleanName } from './header.js'

const CANDIDATES = [',', ';', '\t', '|']
const EXCEL_HINT = /^\uFEFF*sep=(.)\r?(\n|\r|$)/i

export interface Delimiter {
  delimiter: string
  /** Bytes of an Excel `sep=` line to leave out. */
  skip: number
}

/**
 * The delimiter: what Excel's `sep=` line says, or else the declared one, or else the only one
 * under which the header has every required column. Never a guess by counting.
 */
export function delimiterOf(head: Buffer, declared: string, rules: ColumnRules): Delimiter {
  const text = head.toString('utf8')
  const hint = EXCEL_HINT.exec(text)
  if (hint) return { delimiter: hint[1] as string, skip: Buffer.byteLength(hint[0]) }
  const header = text.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const fits = (delimiter: string) => {
    const names = new Set(header.split(delimiter).map(cell => cleanName(unquoted(cell))))
    return rules.required.every(name => names.has(name))
  }
  if (fits(declared)) return { delimiter: declared, skip: 0 }
  const fitting = CANDIDATES.filter(fits)
  return { delimiter: fitting.length === 1 ? (fitting[0] as string) : declared, skip: 0 }
}

function unquoted(cell: string): string {
  return cleanName(cell).replace(/^"(.*)"$/, '$1')
}
