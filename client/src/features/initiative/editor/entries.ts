import type { Failure } from '../../../lib/failure.js'

/** What the server refused, by the name of its field. */
export const problemsOf = (failure: Failure | undefined): Record<string, string | undefined> =>
  Object.fromEntries(
    (failure?.problems ?? []).map(({ argument, message }) => [argument.split('.').at(-1), message]),
  )
