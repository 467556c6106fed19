import type { Assurance, Variation } from '@steerboard/schema'
import type { IconName } from '../base/icons.js'

/** What a control chart says, in two or three words. */
export const signalNames: Record<Variation, string> = {
  IMPROVING: 'Better than usual',
  WORSENING: 'Worse than usual',
  CHANGED: 'Unusual',
  COMMON_CAUSE: 'As usual',
}

/** What the process as it is will do about its target. */
export const assuranceNames: Record<Assurance, string> = {
  WILL_HIT: 'Target will be met',
  HIT_OR_MISS: 'Target is hit or miss',
  WILL_MISS: 'Target will be missed',
}

/** The same shapes as in the control chart. */
export const signalIcons: Record<Variation, IconName> = {
  IMPROVING: 'diamond',
  WORSENING: 'up',
  CHANGED: 'square',
  COMMON_CAUSE: 'noise',
}

export const assuranceIcons: Record<Assurance, IconName> = {
  WILL_HIT: 'willHit',
  HIT_OR_MISS: 'hitOrMiss',
  WILL_MISS: 'willMiss',
}

/** Classes that colour a mark; the words say the same. */
export const signalTones: Record<Variation, string> = {
  IMPROVING: 'better',
  WORSENING: 'worse',
  CHANGED: 'unclear',
  COMMON_CAUSE: 'plain',
}

export const assuranceTones: Record<Assurance, string> = {
  WILL_HIT: 'better',
  HIT_OR_MISS: 'plain',
  WILL_MISS: 'worse',
}
