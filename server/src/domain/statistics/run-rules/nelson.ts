import { alternation } from './patterns/alternation.js'
import { beyond } from './patterns/beyond.js'
import { noneWithinOneSigma } from './patterns/none-within-one-sigma.js'
import { runOnOneSide } from './patterns/run-on-one-side.js'
import { someOf } from './patterns/some-of.js'
import { steadyTrend } from './patterns/steady-trend.js'
import { withinOneSigma } from './patterns/within-one-sigma.js'
import type { RunRule } from './run-rule.js'

/**
 * Nelson's eight tests. Implementations differ on the seventh: here either side will do.
 *
 * Source: L. S. Nelson, Journal of Quality Technology 16 (1984) 237–239.
 */
export const nelson = [
  { code: 'N1', pattern: z => beyond(z, 3) },
  { code: 'N2', pattern: z => runOnOneSide(z, 9) },
  { code: 'N3', pattern: z => steadyTrend(z, 6) },
  { code: 'N4', pattern: z => alternation(z, 14) },
  { code: 'N5', pattern: z => someOf(z, { count: 2, of: 3, limit: 2 }) },
  { code: 'N6', pattern: z => someOf(z, { count: 4, of: 5, limit: 1 }) },
  { code: 'N7', pattern: z => withinOneSigma(z, 15) },
  { code: 'N8', pattern: z => noneWithinOneSigma(z, 8) },
] as const satisfies readonly RunRule[]
