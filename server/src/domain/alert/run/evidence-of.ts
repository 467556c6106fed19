import { targetStatus } from '../../target/judgement/target-status.js'
import { edgeOf } from '../conditions/target-miss.js'
import type { Evidence, TargetEvidence } from '../evidence.js'
import { behaviourAt } from '../usual-range.js'
import type { WatchedPoint } from '../watched-series.js'
import { driversOf } from './drivers-of.js'
import type { Breached } from './found.js'
import type { SeriesIndex } from './series-index.js'

/** Everything that stands behind a finding, as it is now. */
export function evidenceOf({ family, series, at, breach }: Breached, index: SeriesIndex): Evidence {
  const point = series.points[at] as WatchedPoint
  const { kpi, variant, unit, scope, grain } = series
  const { value, numerator, denominator, n, interval, start, end, label } = point
  return {
    family,
    kpi: { code: kpi.code, name: kpi.name, variant, better: kpi.better, owner: kpi.owner },
    unit,
    scope: { key: scope.key, label: scope.label },
    grain,
    period: { start, end, label },
    value: Number.isNaN(value) ? null : value,
    numerator,
    denominator,
    n,
    interval,
    side: breach.side,
    finding: breach.finding,
    range: behaviourAt(series, at)?.range ?? null,
    target: targetOf(point),
    drivers: family === 'STABLE' ? null : driversOf(series, at, index.childrenOf(series)),
    raisedFor: null,
  }
}

function targetOf(point: WatchedPoint): TargetEvidence | null {
  const { target, value } = point
  if (!target) return null
  const edge = edgeOf(point)
  const { levels, version, reference } = target
  return {
    version,
    reference,
    target: edge,
    red: levels.direction === 'RANGE' ? null : levels.red,
    gap: value - edge,
    isMet: targetStatus({ value, status: 'FINAL' }, levels) === 'MET',
  }
}
