import { beyond } from './patterns/beyond.js'
import { outerThird } from './patterns/outer-third.js'
import { runOnOneSide } from './patterns/run-on-one-side.js'
import { steadyTrend } from './patterns/steady-trend.js'
import type { RunRule } from './run-rule.js'

/**
 * The four rules of the NHS programme Making Data Count.
 *
 * Source: NHS England, Making Data Count; NHSRplotthedots, R/ptd_calculate_point_type.R.
 */
export const nhs = [
  { code: 'NHS_BEYOND', pattern: z => beyond(z, 3) },
  { code: 'NHS_SHIFT', pattern: z => runOnOneSide(z, 7) },
  { code: 'NHS_TREND', pattern: z => steadyTrend(z, 7) },
  { code: 'NHS_OUTER_THIRD', pattern: outerThird },
] as const satisfies readonly RunRule[]
