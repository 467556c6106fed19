import { isTooSmall } from '../../access/smallest-group.js'
import { isOfAnswers } from '../../kpi/of-answers.js'
import { chartKindOf } from '../../signal/chart-kind.js'
import { type ChildCounts, rateAndMix } from '../drivers.js'
import type { Drivers } from '../evidence.js'
import { type Cases, type Child, leadingChild } from '../grouping/excess.js'
import { behaviourAt } from '../usual-range.js'
import type { Count, WatchedPoint, WatchedSeries } from '../watched-series.js'

/**
 * What drives the value of a period, by the parts of its scope: against the baseline where there is
 * one, else against the period before. `null` where the KPI is no quotient, has no parts, or one of
 * them is of too few people who answered.
 */
export function driversOf(
  series: WatchedSeries,
  at: number,
  children: readonly WatchedSeries[],
): Drivers | null {
  const point = series.points[at] as WatchedPoint
  const against = comparedWith(series, at)
  if (!against || children.length === 0) return null
  const before = countOf(series, against.starts)
  const now = countOf(series, [point.start])
  if (!before || !now || now.denominator === 0) return null
  const starts = { before: against.starts, now: [point.start] }
  const counts = withRest(series, children, { before, now }, starts)
  if (isOfAnswers(series.whole.variant.formula) && counts.some(tellsOfFew)) return null
  const parts = rateAndMix(counts)
  return {
    against: against.label,
    change: now.numerator / now.denominator - before.numerator / before.denominator,
    parts: parts.toSorted((one, other) => size(other) - size(one)),
    leading: leadingOf(series, at, children),
  }
}

const size = ({ rate, mix }: { rate: number; mix: number }) => Math.abs(rate + mix)

/** What is left over counts as well: those that are withheld are in it. */
const tellsOfFew = ({ before, now }: ChildCounts) =>
  [before, now].some(({ denominator }) => isTooSmall(denominator))

function comparedWith(
  series: WatchedSeries,
  at: number,
): { label: string; starts: readonly string[] } | null {
  const { points } = series
  const range = behaviourAt(series, at)?.range
  const starts = points.slice(0, Math.min(range?.periods ?? 0, at)).map(({ start }) => start)
  if (range && starts.length > 0)
    return { label: `the ${starts.length} periods from ${range.from}`, starts }
  const before = points[at - 1]
  return before ? { label: before.label, starts: [before.start] } : null
}

function countOf({ counts }: WatchedSeries, starts: readonly string[]): Count | null {
  const found = starts.map(start => counts.get(start)).filter(count => count !== undefined)
  if (found.length === 0) return null
  return found.reduce((sum, count) => ({
    numerator: sum.numerator + count.numerator,
    denominator: sum.denominator + count.denominator,
  }))
}

const nothing: Count = { numerator: 0, denominator: 0 }

/** The children, and what belongs to none of them. */
function withRest(
  series: WatchedSeries,
  children: readonly WatchedSeries[],
  whole: { before: Count; now: Count },
  starts: { before: readonly string[]; now: readonly string[] },
): ChildCounts[] {
  const parts = children.map(child => ({
    scope: child.scope.key,
    label: child.scope.label,
    before: countOf(child, starts.before) ?? nothing,
    now: countOf(child, starts.now) ?? nothing,
  }))
  const rest = {
    scope: null,
    label: `the rest of ${series.scope.label}`,
    before: less(
      whole.before,
      parts.map(({ before }) => before),
    ),
    now: less(
      whole.now,
      parts.map(({ now }) => now),
    ),
  }
  const isNone = [rest.before, rest.now].every(
    ({ numerator, denominator }) => numerator === 0 && denominator === 0,
  )
  return isNone ? parts : [...parts, rest]
}

const less = (whole: Count, parts: readonly Count[]): Count =>
  parts.reduce(
    (left, { numerator, denominator }) => ({
      numerator: left.numerator - numerator,
      denominator: left.denominator - denominator,
    }),
    whole,
  )

/** Only of shares can cases that failed be counted. */
function leadingOf(
  series: WatchedSeries,
  at: number,
  children: readonly WatchedSeries[],
): Drivers['leading'] {
  const { kpi, points } = series
  const point = points[at] as WatchedPoint
  const usual = behaviourAt(series, at)?.range.centre ?? null
  const whole = series.counts.get(point.start)
  if (
    chartKindOf(series.whole) !== 'P_PRIME' ||
    usual === null ||
    !whole ||
    kpi.better === 'NEITHER'
  )
    return null
  const isHigher = kpi.better === 'HIGHER'
  const casesOf = ({ numerator, denominator }: Count): Cases => ({
    failures: isHigher ? denominator - numerator : numerator,
    total: denominator,
  })
  const parts: Child[] = children.flatMap(({ scope, counts }) => {
    const count = counts.get(point.start)
    return count ? [{ scope: scope.key, label: scope.label, ...casesOf(count) }] : []
  })
  return leadingChild(casesOf(whole), parts, isHigher ? 1 - usual : usual)
}
