import type { Priority } from '../../../domain/kpi/dimensions.js'

const WORDS = new Map<string, Priority>([
  ['critical', 'CRITICAL'],
  ['high', 'HIGH'],
  ['moderate', 'MODERATE'],
  ['medium', 'MODERATE'],
  ['low', 'LOW'],
  ['planning', 'PLANNING'],
])
const BY_NUMBER: readonly Priority[] = [
  'UNKNOWN',
  'CRITICAL',
  'HIGH',
  'MODERATE',
  'LOW',
  'PLANNING',
]

/**
 * `1 - Critical`, `1`, `P1` or `critical`; undefined for any other text, and where number and
 * word disagree.
 */
export function priorityOf(text: string): Priority | undefined {
  const found = /^(?:p?([1-5]))?(?:\s*-\s*)?([a-z]+)?$/i.exec(text)
  if (!found || (found[1] === undefined && found[2] === undefined)) return undefined
  const byNumber = found[1] === undefined ? undefined : BY_NUMBER[Number(found[1])]
  if (found[2] === undefined) return byNumber
  const byWord = WORDS.get(found[2].toLowerCase())
  return byNumber === undefined || byNumber === byWord ? byWord : undefined
}
