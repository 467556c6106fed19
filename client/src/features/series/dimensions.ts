import type { Dimension } from '@steerboard/schema'
import type { View } from '../../lib/view.js'

/**
 * What a view can still be broken down by: what the records tell of themselves, less what it is
 * already narrowed to.
 */
export function openDimensions(view: View, told: readonly Dimension[]): Dimension[] {
  const all: [Dimension, boolean][] = [
    ['DEPARTMENT', Boolean(view.department ?? view.service)],
    ['SERVICE', Boolean(view.service)],
    ['PRIORITY', Boolean(view.priority)],
    ['CHANNEL', Boolean(view.channel)],
    ['TEAM', Boolean(view.team)],
    ['REQUESTER_DEPARTMENT', Boolean(view.requesterDepartment)],
  ]
  return all.flatMap(([dimension, isFixed]) =>
    isFixed || !told.includes(dimension) ? [] : [dimension],
  )
}
