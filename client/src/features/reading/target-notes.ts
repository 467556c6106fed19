import type { TargetOfReadingFragment } from '@steerboard/schema'
import { certaintyWords } from '../../format/target-words.js'

/** What has to be said beside the status of a target, in the order a reader should know it. */
export function targetNotes(target: Omit<TargetOfReadingFragment, 'value' | 'range'>): string[] {
  const { certainty, inheritedFrom } = target
  return [
    target.isWaived ? 'a miss is waived' : '',
    certainty && target.status !== 'UNKNOWN' ? certaintyWords[certainty] : '',
    target.isStretchReached ? 'stretch reached' : '',
    target.isDerived ? 'derived from its services' : '',
    target.isRestated ? 'restated' : '',
    inheritedFrom ? `from ${inheritedFrom.label}` : '',
  ].filter(Boolean)
}
