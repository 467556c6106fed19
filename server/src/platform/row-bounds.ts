import type { Ctx } from './context.js'

/** Names of the settings that row security reads; each holds until its transaction ends. */
export const BOUNDS = {
  /** `everything`, or anything else: what the other two name. */
  reach: 'steerboard.reach',
  departments: 'steerboard.departments',
  services: 'steerboard.services',
} as const

/**
 * The statements that say in an open transaction what is seen in it. A setting of the session would
 * still hold for whoever is given the connection next. None where nothing is said: nothing is seen.
 */
export function boundsOf({ reach }: Pick<Ctx, 'reach'>): string[] {
  if (reach === undefined) return []
  if (reach === 'everything') return [`set local ${BOUNDS.reach} = 'everything'`]
  return [
    `set local ${BOUNDS.reach} = 'part'`,
    `set local ${BOUNDS.departments} = '${listOf(reach.departments)}'`,
    `set local ${BOUNDS.services} = '${listOf(reach.services)}'`,
  ]
}

/** Written into the statement, so nothing but numbers may come. */
function listOf(ids: readonly number[]): string {
  if (!ids.every(Number.isSafeInteger)) throw new Error('A part of the organisation has numbers')
  return `{${ids.join(',')}}`
}
