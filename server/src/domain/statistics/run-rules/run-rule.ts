import type { Pattern, Side } from './patterns/hit.js'

export interface RunRule {
  /** Stable key, as stored with a signal. */
  code: string
  pattern: Pattern
}

/** A rule that fired, and on which point: the one that completed the pattern, from 0. */
export interface Signal {
  rule: string
  at: number
  side: Side
}

/**
 * Everything the rules find, by point and then in the order of the rules. Distances from the centre
 * are in sigmas of each point's own limits, so that trends too compare like with like.
 */
export const signalsOf = (z: readonly number[], rules: readonly RunRule[]): Signal[] =>
  rules
    .flatMap(({ code, pattern }) => pattern(z).map(({ at, side }) => ({ rule: code, at, side })))
    .sort((one, other) => one.at - other.at)
