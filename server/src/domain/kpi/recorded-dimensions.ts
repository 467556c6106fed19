import type { Formula } from './define-kpi.js'
import { type Dimension, dimensions } from './dimensions.js'
import { moments } from './measures.js'
import { partsRead } from './parts-read.js'

const recordedElsewhere: readonly Dimension[] = ['DEPARTMENT', 'SERVICE']
const ofChanges: readonly Dimension[] = ['DEPARTMENT', 'SERVICE', 'TEAM']
const ofConversations: readonly Dimension[] = dimensions.filter(each => each !== 'PRIORITY')

/**
 * What the records behind a formula tell of themselves, so that a figure can be cut by it. Recorded
 * KPIs name a department and perhaps a service; a change has no priority, channel or requester.
 */
export function recordedDimensions(formula: Formula): readonly Dimension[] {
  if (formula.kind === 'observed') return recordedElsewhere
  const read: readonly string[] = partsRead(formula).map(({ measure }) => measure)
  const isFrom = (names: readonly string[]) => read.some(measure => names.includes(measure))
  if (isFrom(moments.changeImplemented.measures)) return ofChanges
  if (isFrom(moments.interactionClosed.measures)) return ofConversations
  return dimensions
}
