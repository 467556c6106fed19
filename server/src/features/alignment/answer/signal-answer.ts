import type { Named, PeriodAnswer, ScopeAnswer } from '../../kpi/index.js'

/** A KPI that signalled, when, and by what. */
export interface SignalAnswer {
  kpi: Named
  value: number | null
  valueInWords: string
  /** The latest period in which it did. */
  period: PeriodAnswer
  /** In how many of the last three periods. */
  times: number
  /** What it rests on: "usual range 3% to 9%"; empty where there is nothing more to say. */
  evidence: string
}

export interface SymptomAnswer extends SignalAnswer {
  service: Named
  asOf: Date | null
}

/** A service that is green outside and signals worse inside. */
export interface WatermelonAnswer {
  service: Named
  compliance: { valueInWords: string; targetInWords: string; permalink: string }
  symptoms: readonly SymptomAnswer[]
  text: string
}

export interface WatermelonsAnswer {
  period: PeriodAnswer
  /** Share of green services that are watermelons, 0…1; `null` where none is green. */
  index: number | null
  /** Services whose compliance meets its target. */
  green: number
  watermelons: readonly WatermelonAnswer[]
}

/** A KPI beside one that it is paired with. */
export interface PairAnswer {
  kpi: Named
  pair: Named
  improved: SignalAnswer | null
  worsened: SignalAnswer | null
  isDiverging: boolean
  text: string
}

export interface PairsAnswer {
  period: PeriodAnswer
  scope: ScopeAnswer
  pairs: readonly PairAnswer[]
}
