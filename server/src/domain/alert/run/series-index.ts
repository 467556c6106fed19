import { seriesName, type WatchedScope, type WatchedSeries } from '../watched-series.js'

/** The series of a run by name, and the parts of each. */
export class SeriesIndex {
  private readonly byName: ReadonlyMap<string, WatchedSeries>
  private readonly byParent: ReadonlyMap<string, readonly WatchedSeries[]>
  private readonly scopes: ReadonlyMap<string, WatchedScope>

  constructor(all: readonly WatchedSeries[]) {
    this.byName = new Map(all.map(series => [seriesName(series), series]))
    this.byParent = Map.groupBy(
      all.filter(({ scope }) => scope.parent !== null),
      series => nameAt(series, series.scope.parent as string),
    )
    this.scopes = new Map(all.map(({ scope }) => [scope.key, scope]))
  }

  named(name: string): WatchedSeries | null {
    return this.byName.get(name) ?? null
  }

  /** The same KPI in the scopes that a scope is made of. */
  childrenOf(series: WatchedSeries): readonly WatchedSeries[] {
    return this.byParent.get(nameAt(series, series.scope.key)) ?? []
  }

  /** Another KPI, in its default variant, of the same scope and grain. */
  besides(series: WatchedSeries, kpi: string): WatchedSeries | null {
    const { scope, grain } = series
    return (
      [...this.byName.values()].find(
        other => other.kpi.code === kpi && other.scope.key === scope.key && other.grain === grain,
      ) ?? null
    )
  }

  /** Keys of a scope and of everything that it lies in, nearest first. */
  chainOf({ key, parent }: WatchedScope): string[] {
    const above = parent === null ? undefined : this.scopes.get(parent)
    if (above) return [key, ...this.chainOf(above)]
    return parent === null ? [key] : [key, parent]
  }
}

const nameAt = ({ kpi, variant, grain }: WatchedSeries, scope: string): string =>
  [kpi.code, variant, scope, grain].join('|')
