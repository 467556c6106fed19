import type { Variation } from '@steerboard/schema'

/** What a control chart says, in two or three words. */
export const signalNames: Record<Variation, string> = {
  IMPROVING: 'Better than usual',
  WORSENING: 'Worse than usual',
  CHANGED: 'Unusual',
  COMMON_CAUSE: 'As usual',
}
