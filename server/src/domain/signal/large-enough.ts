import type { Counted } from '../statistics/control-charts/attribute-limits.js'
import type { ChartKind } from './chart-kind.js'

/** Cases of either kind that a period must be expected to have, for limits about it to hold. */
const fewestExpected = 5
const baselineLength = 24
/** Share of the periods that must have them: a single thin month does not cost a series its chart. */
const leastShare = 0.75

export interface Sizes {
  /** For each point, whether limits about it hold. */
  isLargeEnough: readonly boolean[]
  /** Whether they hold about enough of the points to draw a chart. */
  isChart: boolean
  /** How many times longer a period would have to be for that; infinite where nothing ever differs. */
  times: number
}

/** Values are large enough whatever they are; shares and rates need cases of either kind. */
export function sizesOf(kind: ChartKind, counts: readonly Counted[]): Sizes {
  if (kind === 'XMR' || kind === 'XMR_LN' || counts.length === 0)
    return { isLargeEnough: counts.map(() => true), isChart: true, times: 1 }
  const centre = centreOf(counts.slice(0, baselineLength))
  const rarer = kind === 'P_PRIME' ? Math.min(centre, 1 - centre) : centre
  const expected = counts.map(({ denominator }) => denominator * rarer)
  const isLargeEnough = expected.map(count => count >= fewestExpected)
  const share = isLargeEnough.filter(Boolean).length / counts.length
  const deciding = expected.toSorted((a, b) => b - a)[Math.ceil(leastShare * counts.length) - 1]
  return { isLargeEnough, isChart: share >= leastShare, times: fewestExpected / Number(deciding) }
}

const centreOf = (counts: readonly Counted[]): number =>
  counts.reduce((sum, { numerator }) => sum + numerator, 0) /
  counts.reduce((sum, { denominator }) => sum + denominator, 0)
