import type { Dimension } from '../../domain/kpi/dimensions.js'
import type { Measure } from '../../domain/kpi/measures.js'
import type { ObservedKpi } from '../../domain/kpi/observed.js'
import type { ObservedParts, Parts } from '../../domain/kpi/parts.js'

/** Whose numbers: ids and codes; absent means all. */
export interface ScopeFilter {
  departmentId?: number
  serviceId?: number
  teamId?: number
  priority?: number
  channel?: number
  /** Of the person who asked for the work, not of the department that fulfils it. */
  requesterDepartmentId?: number
}

export interface MeasureQuestion {
  measures: readonly Measure[]
  /** `due` measures wanted as everything that fell due before each period's end; stocks are so anyway. */
  levels?: readonly Measure[]
  /** Flows over so many days before each period's end. */
  trailing?: { measures: readonly Measure[]; days: number }
  observed?: readonly ObservedKpi[]
  /** Half-open local dates. What lies after `now` does not count. */
  periods: readonly { start: string; end: string }[]
  scope: ScopeFilter
  groupBy: readonly Dimension[]
  /** The instant at which the world is looked at: that of `asOf` where it is given. */
  now: Date
  /** Null: as it is known now. */
  asOf: Date | null
}

/** Parts of one period and group. A period and group without any row is not in the answer. */
export interface MeasuredGroup {
  /** Index in the question's periods. */
  period: number
  /** Ids or codes in the order of `groupBy`; one list for all periods of a group. */
  keys: readonly number[]
  parts: Parts
  observed: ReadonlyMap<ObservedKpi, ObservedParts>
}
