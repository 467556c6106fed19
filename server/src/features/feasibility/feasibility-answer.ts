import type { ChanceState } from '../../domain/feasibility/chance-to-meet.js'
import type { Coherence } from '../../domain/feasibility/coherence.js'
import type { Hits } from '../../domain/feasibility/hits.js'
import type { ShiftNeeded } from '../../domain/feasibility/shift-needed.js'
import type { PointLimits } from '../../domain/signal/scale.js'
import type { Interval } from '../../domain/statistics/interval.js'
import type { Assurance } from '../../domain/target/judgement/assurance.js'
import type { CourseStep } from './course-of.js'

/** What the figures say about a target that is proposed. Plain, so that it can be kept as it was. */
export interface FeasibilityAnswer {
  /** The levels of the first period that it would judge, and of the one in which it is to be met. */
  startsAt: string
  leadsTo: string
  /** First day of the period in which it is to be met. */
  aim: { start: string; label: string }
  baseline: {
    from: string | null
    to: string | null
    periods: number
    isEnough: boolean
    usualRange: PointLimits | null
  }
  /** Absent where it was kept before courses were. */
  course?: readonly CourseStep[]
  assurance: Assurance | null
  hitsAtStart: Hits
  hits: Hits
  shift: ShiftNeeded | null
  chance: {
    state: ChanceState
    chance: number | null
    expected: number | null
    likely: Interval | null
  }
  alerts: readonly {
    from: string
    fromLabel: string
    toLabel: string | null
    severity: string
  }[]
  parts: Coherence | null
  parent: (Coherence & { label: string }) | null
  statements: readonly string[]
  warnings: readonly string[]
}
