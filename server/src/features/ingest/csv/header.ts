import { Invalid } from '../../../platform/errors.js'
import { nearest } from '../../../platform/nearest.js'
import { headersOf, type Naming, neededHeaders } from './naming.js'
import { refuseFile } from './refuse-file.js'

export interface ColumnRules {
  required: readonly string[]
  optional: readonly string[]
  /** Where columns have other headers than their names. */
  naming?: Naming
}

export interface Header {
  /** All columns of the file, in its order. */
  names: readonly string[]
  /** Place of each column that the profile reads. */
  places: ReadonlyMap<string, number>
  width: number
  /** Columns of the file that the profile has no use for. */
  ignored: readonly string[]
  /** Stands behind the cells of every row, from the place `width` on. */
  fixed: readonly string[]
}

const MAX_COLUMNS = 500
const MARK = /^\uFEFF+/

export function cleanName(cell: string): string {
  return cell.replace(MARK, '').trim()
}

/** Matches the first row against the columns of a profile, by name and in any order. */
export function readHeader(cells: readonly string[], rules: ColumnRules): Header {
  if (cells.length > MAX_COLUMNS)
    throw refuseFile(`${cells.length} columns; at most ${MAX_COLUMNS} are read`, 1)
  const names = cells.map(cleanName)
  const headers = headersOf(rules)
  const wanted = new Set(headers.values())
  const found = new Map<string, number>()
  for (const [place, name] of names.entries()) {
    if (!wanted.has(name)) continue
    if (found.has(name)) throw refuseFile(`column "${name}" stands twice in the header`, 1)
    found.set(name, place)
  }
  const missing = [...neededHeaders(rules)].filter(([, header]) => !found.has(header))
  if (missing.length) throw missingColumns(missing, names)
  const places = new Map<string, number>()
  for (const [column, header] of headers) {
    const place = found.get(header)
    if (place !== undefined) places.set(column, place)
  }
  const fixed = [...(rules.naming?.values ?? [])]
  for (const [index, [column]] of fixed.entries()) places.set(column, cells.length + index)
  return {
    ...{ names, places, width: cells.length, fixed: fixed.map(([, value]) => value) },
    ignored: names.filter(name => !wanted.has(name)),
  }
}

function missingColumns(
  missing: readonly (readonly [column: string, header: string])[],
  names: readonly string[],
): Invalid {
  const hints = missing.map(([column, header]) => {
    const near =
      names.find(other => sameLetters(other) === sameLetters(header)) ?? nearest(header, names)
    const of = column === header ? '' : ` for ${column}`
    return `"${header}"${of}${near === undefined ? '' : ` (the file has "${near.slice(0, 60)}")`}`
  })
  const message = `Line 1: the header lacks ${hints.join(', ')}`
  return new Invalid(message, [
    { argument: 'path', message, allowed: missing.map(([column]) => column) },
  ])
}

function sameLetters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
