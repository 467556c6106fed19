import type { RaterSide } from '@steerboard/schema'

/** The sides as sentences name them. */
export const sideNames: Record<RaterSide, string> = { BUSINESS: 'the business', IT: 'IT' }
