import type { CsvKind } from '../csv/csv-line.js'

/** One column of an export; its name is the path of the field in the document. */
export interface Column {
  name: string
  kind: CsvKind
}

/** Values in the order of the columns; a list where the field lies in a list. */
export type Row = readonly unknown[]

/** What is known about a table before its first row. */
export interface TableHead {
  columns: readonly Column[]
  /** Definitions, period, moment and address: label and text. Empty where nobody wants them. */
  about: readonly (readonly [label: string, text: string])[]
}

type Plain = string | number | boolean | null

/** A value in one cell: of a list, all that it holds. */
export function cellOf(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(each => cellOf(each) ?? '').join('; ')
  if (value === null || value === undefined) return null
  if (typeof value === 'object') return JSON.stringify(value)
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}
