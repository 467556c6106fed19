import { type Measure, moments } from '../../domain/kpi/measures.js'
import type { Histogram, Parts } from '../../domain/kpi/parts.js'
import { homeOf } from './measures/define-moment.js'
import type { Role } from './spans-of-question.js'

const nothing: Histogram = new Map()

/** Parts that are filled from the rows of the store. */
export class MeasuredParts implements Parts {
  private readonly sums: Record<Role, Map<Measure, number>> = {
    sum: new Map(),
    level: new Map(),
    trailing: new Map(),
  }
  private readonly histograms = new Map<Measure, Map<number, number>>()

  add(role: Role, measure: Measure, bucket: number, value: number): void {
    if (moments[homeOf(measure).moment].kind === 'histogram') {
      const histogram = this.histograms.get(measure) ?? new Map<number, number>()
      histogram.set(bucket, (histogram.get(bucket) ?? 0) + value)
      this.histograms.set(measure, histogram)
      return
    }
    const sums = this.sums[role]
    sums.set(measure, (sums.get(measure) ?? 0) + value)
  }

  /** A stock has no sum over time: its sum is its level. */
  sum(measure: Measure): number {
    const role = moments[homeOf(measure).moment].kind === 'stock' ? 'level' : 'sum'
    return this.sums[role].get(measure) ?? 0
  }

  level(measure: Measure): number {
    return this.sums.level.get(measure) ?? 0
  }

  trailing(measure: Measure): number {
    return this.sums.trailing.get(measure) ?? 0
  }

  histogram(measure: Measure): Histogram {
    return this.histograms.get(measure) ?? nothing
  }
}
