import { beyond } from './patterns/beyond.js'
import { runOnOneSide } from './patterns/run-on-one-side.js'
import { someOf } from './patterns/some-of.js'
import type { RunRule } from './run-rule.js'

/**
 * The four zone rules of the Western Electric handbook.
 *
 * Source: Western Electric, Statistical Quality Control Handbook (1956) 25–28.
 */
export const westernElectric = [
  { code: 'WE1', pattern: z => beyond(z, 3) },
  { code: 'WE2', pattern: z => someOf(z, { count: 2, of: 3, limit: 2 }) },
  { code: 'WE3', pattern: z => someOf(z, { count: 4, of: 5, limit: 1 }) },
  { code: 'WE4', pattern: z => runOnOneSide(z, 8) },
] as const satisfies readonly RunRule[]
