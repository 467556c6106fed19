import { SMALLEST_GROUP } from '../access/smallest-group.js'

/** From which side raters see the services. */
export const sides = {
  BUSINESS: 'Uses the services: faculties, departments, whoever IT works for.',
  IT: 'Provides the services: IT and the service units of other departments.',
} as const

export type Side = keyof typeof sides

export const allSides = Object.keys(sides) as Side[]

/** No figure is made of the answers of fewer people. */
export const FEWEST_RATERS = SMALLEST_GROUP

/** How many handed in an assessment, of each side. */
export type Turnout = Readonly<Record<Side, number>>

/** Why a round cannot be closed yet, each as a sentence; none where it can. */
export function turnoutFaults(turnout: Turnout): string[] {
  const all = turnout.BUSINESS + turnout.IT
  return [
    ...(all < FEWEST_RATERS
      ? [`At least ${FEWEST_RATERS} people must have handed in their assessment; ${all} have.`]
      : []),
    ...(turnout.BUSINESS === 0 ? ['Nobody of the business has handed one in.'] : []),
    ...(turnout.IT === 0 ? ['Nobody of IT has handed one in.'] : []),
  ]
}

/**
 * Whether the sides may be told apart: both have enough raters. One alone is never shown, because
 * the other could be worked out from it and the whole.
 */
export const areSidesShown = ({ BUSINESS, IT }: Turnout): boolean =>
  Math.min(BUSINESS, IT) >= FEWEST_RATERS
