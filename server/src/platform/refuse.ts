import { Conflict, Invalid } from './errors.js'
import { nearest } from './nearest.js'

const MOST_LISTED = 40

/** The error for one argument that cannot be taken, with what can. */
export const refuse = (argument: string, message: string, allowed: readonly string[]): Invalid =>
  new Invalid(message, [{ argument, message, allowed }])

/** The error for a change of what somebody else has changed since it was read. */
export const changedMeanwhile = (noun: string): Conflict =>
  new Conflict(`This ${noun} was changed meanwhile: read it again.`)

/**
 * The error for a name that is not known. Lists every name that is, or the nearest one where they
 * are many. The name that was sent is not repeated.
 */
export function unknownName(
  argument: string,
  noun: string,
  { sent, known }: { sent: string; known: readonly string[] },
): Invalid {
  const near = sent.length <= 100 ? nearest(sent, known) : undefined
  const hint = near === undefined ? '' : ` Did you mean ${near}?`
  const allowed = known.length <= MOST_LISTED || near === undefined ? known : [near]
  return refuse(argument, `There is no such ${noun}.${hint}`, allowed.slice(0, MOST_LISTED))
}
