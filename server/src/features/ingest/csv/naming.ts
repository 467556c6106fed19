import type { ColumnRules } from './header.js'

/** Where the columns of a profile are found in a file whose headers are others. */
export interface Naming {
  /** Header in the file, by column of the profile; each has to be there. */
  headers: ReadonlyMap<string, string>
  /** What a column is in every row, which the file does not say. */
  values: ReadonlyMap<string, string>
  /** Columns that are not read, also where the file has one of that name. */
  unread: ReadonlySet<string>
}

/** Header by column, of all that are read from the file; what nobody names has its own name. */
export function headersOf({ required, optional, naming }: ColumnRules): Map<string, string> {
  const read = [...required, ...optional].filter(
    column => !naming?.values.has(column) && !naming?.unread.has(column),
  )
  return new Map(read.map(column => [column, naming?.headers.get(column) ?? column]))
}

/** Of these the headers that have to be there: what is needed, and what somebody named. */
export function neededHeaders(rules: ColumnRules): Map<string, string> {
  const needed = new Set([...rules.required, ...(rules.naming?.headers.keys() ?? [])])
  return new Map([...headersOf(rules)].filter(([column]) => needed.has(column)))
}

/** What the file calls a column, for whoever looks at the file. */
export const headerOf = ({ naming }: ColumnRules, column: string): string =>
  naming?.headers.get(column) ?? column
