import { Invalid } from '../../../platform/errors.js'
import { refuseFile } from './refuse-file.js'

export interface ColumnRules {
  required: readonly string[]
  optional: readonly string[]
}

export interface Header {
  /** All columns of the file, in its order. */
  names: readonly string[]
  /** Place of each column that the profile reads. */
  places: ReadonlyMap<string, number>
  width: number
  /** Columns of the file that the profile has no use for. */
  ignored: readonly string[]
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
  const wanted = new Set([...rules.required, ...rules.optional])
  const places = new Map<string, number>()
  for (const [place, name] of names.entries()) {
    if (!wanted.has(name)) continue
    if (places.has(name)) throw refuseFile(`column "${name}" stands twice in the header`, 1)
    places.set(name, place)
  }
  const missing = rules.required.filter(name => !places.has(name))
  if (missing.length) throw missingColumns(missing, names)
  return { names, places, width: cells.length, ignored: names.filter(name => !wanted.has(name)) }
}

function missingColumns(missing: readonly string[], names: readonly string[]): Invalid {
  const hints = missing.map(name => {
    const near = names.find(other => sameLetters(other) === sameLetters(name))
    return near === undefined ? `"${name}"` : `"${name}" (the file has "${near.slice(0, 60)}")`
  })
  const message = `Line 1: the header lacks ${hints.join(', ')}`
  return new Invalid(message, [{ argument: 'path', message, allowed: missing }])
}

function sameLetters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
