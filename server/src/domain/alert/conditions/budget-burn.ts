import { burnRate, type Failures } from '../../target/error-budget/burn-rate.js'
import { type BurnRule, burnRules, isBurning } from '../../target/error-budget/burn-rules.js'
import { type Judgement, quiet } from '../judgement.js'
import type { WatchedSeries } from '../watched-series.js'

/** Of the series we watch by the day, eight business hours are one day. */
const shortDaysOf = ({ short }: BurnRule): number => ('days' in short ? short.days : 1)

/**
 * A5: the failures that a target allows in a quarter are being used up too fast. Critical where a
 * tenth goes in two days, a warning where a quarter goes in fourteen. `null` without a target that
 * allows some failures, or with a waiver.
 *
 * @param series by the day, days without any case included, of a share that is better higher.
 */
export function judgeBudgetBurn(series: WatchedSeries, at: number): Judgement | null {
  const target = series.points[at]?.target
  if (!target || target.isWaived || target.levels.direction !== 'HIGHER') return null
  const allowed = target.levels.target
  if (allowed >= 1) return null
  const burning = burnRules.find(rule => isBurningAt(series, at, rule, allowed))
  if (!burning) return quiet
  const { long, short } = windowsOf(series, at, burning)
  return {
    kind: 'BREACHED',
    isConfirmed: true,
    severity: burning.code === 'FAST' ? 'CRITICAL' : 'WARNING',
    side: 'WORSE',
    subject: '',
    finding: {
      rule: burning.code === 'FAST' ? 'BURN_FAST' : 'BURN_SLOW',
      longDays: burning.longDays,
      shortDays: shortDaysOf(burning),
      longRate: burnRate(long, allowed) as number,
      shortRate: burnRate(short, allowed) as number,
      threshold: burning.threshold,
      failures: long.failures,
      total: long.total,
    },
  }
}

const isBurningAt = (series: WatchedSeries, at: number, rule: BurnRule, allowed: number): boolean =>
  isBurning(rule, windowsOf(series, at, rule), allowed)

const windowsOf = (series: WatchedSeries, at: number, rule: BurnRule) => ({
  long: failuresOf(series, at, rule.longDays),
  short: failuresOf(series, at, shortDaysOf(rule)),
})

function failuresOf({ points }: WatchedSeries, at: number, days: number): Failures {
  const window = points.slice(Math.max(0, at + 1 - days), at + 1)
  const total = window.reduce((sum, { denominator }) => sum + Number(denominator), 0)
  const kept = window.reduce((sum, { numerator }) => sum + Number(numerator), 0)
  return { failures: total - kept, total }
}
