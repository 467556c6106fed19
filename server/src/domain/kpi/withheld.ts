import { isTooSmall } from '../access/smallest-group.js'
import type { MarkedValue } from './compared-reading.js'
import type { Formula } from './define-kpi.js'
import { isOfAnswers } from './of-answers.js'

/**
 * A value as it may be told: what fewer than five people answered is withheld. How many they are is
 * told, since that they answered is no opinion.
 */
export function asTold(formula: Formula): (read: MarkedValue) => MarkedValue {
  if (!isOfAnswers(formula)) return read => read
  return read => (isTooSmall(read.value.n) ? withheld(read) : read)
}

/** A value of which nothing is told but how many stand behind it. */
export const withheld = ({ value, marks }: MarkedValue): MarkedValue => ({
  value: { value: null, numerator: null, denominator: null, n: value.n, interval: null },
  marks: { ...marks, status: 'WITHHELD', isLowSample: false },
})

export const isWithheld = ({ marks }: MarkedValue): boolean => marks.status === 'WITHHELD'
