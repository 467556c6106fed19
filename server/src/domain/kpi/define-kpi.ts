import { faultsIn } from './kpi-faults.js'
import type { Measure } from './measures.js'

export type Unit = 'RATIO' | 'SECONDS' | 'COUNT' | 'DAYS' | 'HOURS' | 'SCORE' | 'NPS'
export type Better = 'HIGHER' | 'LOWER' | 'NEITHER'

/** The arithmetic that turns parts into a value. Parts are summed first, the formula comes last. */
export type Formula =
  /**
   * Σ numerator ÷ Σ denominator, 0…1. `events`: the numerator counts events and is no part of the
   * denominator, so that there is no interval and it may exceed 1. `cases`: both are amounts of
   * time, of so many cases; then there is no interval, and what was divided is no count to be shown.
   */
  | {
      kind: 'ratio'
      numerator: readonly Measure[]
      denominator: readonly Measure[]
      events?: boolean
      cases?: Measure
    }
  /** Σ sum ÷ Σ count; `squares` gives the interval (t). `squaresPerUnit`: squares are stored in (unit ÷ this)². */
  | { kind: 'mean'; count: Measure; sum: Measure; squares: Measure; squaresPerUnit: number }
  /** A quantile read from a log-bucket histogram of seconds. */
  | { kind: 'quantile'; buckets: Measure; q: number }
  /** A count of events in the period. */
  | { kind: 'count'; measures: readonly Measure[] }
  /** A level at the end of the period; a `due` measure counts everything due before that end. */
  | { kind: 'stock'; measures: readonly Measure[] }
  /** A share of a level at the end of the period. */
  | { kind: 'stockRatio'; numerator: Measure; denominator: Measure }
  /** A level divided by a daily rate over the trailing days before the period's end. */
  | { kind: 'stockDays'; stock: Measure; flow: Measure; trailingDays: number }
  /** 100 · (promoters − detractors) ÷ answers. */
  | { kind: 'nps'; promoters: Measure; detractors: Measure; answers: Measure }
  /**
   * Numerator and denominator come from outside, under the KPI's own code. `ratio` and `number`
   * divide them; `total` is the numerator alone.
   */
  | { kind: 'observed'; over: 'flow' | 'last'; scale: 'ratio' | 'number' | 'total' }

export interface Variant {
  /** Stable key, UPPER_SNAKE; part of the KPI's identity: two variants never share a series. */
  code: string
  name: string
  /** The formula in words, as an analyst would check it by hand. */
  inWords: string
  formula: Formula
  /** Unit of this variant where it is not the unit of the KPI. */
  unit?: Unit
}

export interface KpiDefinition {
  /** Stable key, UPPER_SNAKE, as in the catalogue of the domain text. */
  code: string
  name: string
  /** The question that the number answers, for a committee member. */
  question: string
  unit: Unit
  better: Better
  /** Group of the catalogue, in reading order. */
  family:
    | 'SERVICE_LEVEL'
    | 'EXPERIENCE'
    | 'SPEED'
    | 'FLOW'
    | 'CHANGE'
    | 'PEOPLE'
    | 'CONTROL'
    | 'VALUE'
    | 'VOLUME'
  /** Which instant of a record decides the period it counts in. */
  periodTimestamp: string
  /** Who answers for the definition. */
  owner: string
  /** Where the definition comes from. */
  source: string
  /** What must be known before one relies on it. */
  caveats: readonly string[]
  /** What is left out, by reason. */
  exclusions: readonly string[]
  /** Fewer than this and the value is shown without a judgement (LOW_SAMPLE). 0: no minimum. */
  minimumSample: number
  /** Days after a period's end until the value is final. */
  provisionalDays: number
  /** First variant is the default. */
  variants: readonly [Variant, ...Variant[]]
  /** KPI codes to be read beside this one, against gaming. */
  pairedWith: readonly string[]
  /**
   * Of what is neither better nor worse itself: on which side of its usual range it speaks against a
   * KPI that it is read beside. Absent: on none.
   */
  worseBeside?: 'HIGH' | 'LOW'
  /** True: it says what comes of the work for those it is done for, not how it is done. */
  isOutcome?: true
  /** A value above this is off whatever it was before: a level that ought to be nothing. */
  offAbove?: number
  /** Counts the resolved tickets on which what is measured was promised; the others are NO_CLOCK. */
  coveredBy?: Measure
  /** Shown on the board page by default, in this order; null: only in the catalogue. */
  boardOrder: number | null
  /** Grains it may be read at. */
  grains: readonly ('DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR')[]
}

/** The unit a variant's value is in. */
export const unitOf = (kpi: KpiDefinition, variant: Variant): Unit => variant.unit ?? kpi.unit

/**
 * Checks a definition and returns it as given. Throws at import, so that a definition that cannot
 * be read rightly never reaches a board; the message names the KPI and every fault found.
 */
export function defineKpi(definition: KpiDefinition): KpiDefinition {
  const faults = faultsIn(definition)
  if (faults.length > 0) throw new Error(`KPI ${definition.code}: ${faults.join('; ')}`)
  return definition
}
