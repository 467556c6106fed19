import type { Failure } from '../../../lib/failure.js'
import type { FieldProblems } from './input-of.js'

/** Where the server's name of an argument is not the name of a field. */
const fieldNames: Record<string, keyof FieldProblems> = {
  tabled: 'rows',
  range: 'low',
  to: 'rows',
}

/** What the server refused, by the field it stands in: `input.terms.red` is the field `red`. */
export function problemsOf(failure: Failure | undefined): FieldProblems {
  const found: Record<string, string> = {}
  for (const { argument, message } of failure?.problems ?? []) {
    const name = argument.split('.').at(-1) ?? argument
    found[fieldNames[name] ?? name] = message
  }
  return found
}
