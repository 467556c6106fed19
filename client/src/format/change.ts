import type { ChangeVerdict, Unit } from '@steerboard/schema'
import { formatDifference } from './value.js'

export type ChangeIcon = 'up' | 'down' | 'level'
export type Tone = 'better' | 'worse' | 'unclear' | 'plain'

export interface ChangeText {
  icon: ChangeIcon
  tone: Tone
  /** The judgement in one or two words. */
  verdict: string
  /** How far it moved, e.g. "down 2.9 pp". */
  movement: string
}

const verdicts: Record<ChangeVerdict, [Tone, string]> = {
  BETTER: ['better', 'Better'],
  WORSE: ['worse', 'Worse'],
  UNCLEAR: ['unclear', 'Within noise'],
  SAME: ['plain', 'Unchanged'],
  NEITHER: ['plain', ''],
  NOT_COMPARABLE: ['plain', 'Not comparable'],
}

interface Change {
  difference: number
  verdict: ChangeVerdict
}

/** A change in words: the arrow says where the value went, the verdict whether that is good. */
export function describeChange(change: Change, unit: Unit): ChangeText {
  const [tone, verdict] = verdicts[change.verdict]
  if (change.verdict === 'NOT_COMPARABLE') return { icon: 'level', tone, verdict, movement: '' }
  if (change.difference === 0) return { icon: 'level', tone, verdict: 'Unchanged', movement: '' }
  const icon = change.difference > 0 ? 'up' : 'down'
  const movement = `${icon} ${formatDifference(change.difference, unit)}`
  return { icon, tone, verdict, movement }
}
