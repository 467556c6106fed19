import { type Measure, moments } from '../../domain/kpi/measures.js'
import type { Histogram, Parts } from '../../domain/kpi/parts.js'
import { homeOf } from './measures/define-moment.js'
import type { Role } from './spans-of-question.js'

const nothing: Histogram = new Map()

/** Where the sums of an answer stand; all its groups share one, so that a group is a list of numbers. */
export class PartPlaces {
  private readonly places: Record<Role, Map<Measure, number>> = {
    sum: new Map(),
    level: new Map(),
    trailing: new Map(),
  }
  private count = 0

  /** The place of a sum; a new one where it has none yet. */
  placeOf(role: Role, measure: Measure): number {
    const known = this.places[role].get(measure)
    if (known !== undefined) return known
    this.places[role].set(measure, this.count)
    return this.count++
  }

  find(role: Role, measure: Measure): number | undefined {
    return this.places[role].get(measure)
  }
}

/** Parts that are filled from the rows of the store. */
export class MeasuredParts implements Parts {
  private readonly sums: number[] = []
  private histograms: Map<Measure, Map<number, number>> | undefined

  constructor(private readonly places: PartPlaces) {}

  /** Adds to the sum at a place of `places`. */
  add(place: number, value: number): void {
    while (this.sums.length <= place) this.sums.push(0)
    this.sums[place] = (this.sums[place] as number) + value
  }

  /** The buckets of a histogram, to be added to. */
  buckets(measure: Measure): Map<number, number> {
    this.histograms ??= new Map()
    const known = this.histograms.get(measure)
    if (known) return known
    const made = new Map<number, number>()
    this.histograms.set(measure, made)
    return made
  }

  /** A stock has no sum over time: its sum is its level. */
  sum(measure: Measure): number {
    return this.at(moments[homeOf(measure).moment].kind === 'stock' ? 'level' : 'sum', measure)
  }

  level(measure: Measure): number {
    return this.at('level', measure)
  }

  trailing(measure: Measure): number {
    return this.at('trailing', measure)
  }

  histogram(measure: Measure): Histogram {
    return this.histograms?.get(measure) ?? nothing
  }

  private at(role: Role, measure: Measure): number {
    const place = this.places.find(role, measure)
    return (place === undefined ? 0 : this.sums[place]) ?? 0
  }
}
