import type { Unit } from '../../../domain/kpi/define-kpi.js'
import type { TargetTerms } from '../../../domain/target/terms.js'
import { termsInWords } from '../../../domain/target/terms-in-words.js'
import { finalValue } from '../../../domain/target/trajectory.js'

export interface TabledAnswer {
  from: string
  to: string | null
  value: number
  red: number | null
  stretch: number | null
}

/** Terms as they are told, flat: what a shape does not have is `null` or empty. */
export interface TermsAnswer {
  direction: TargetTerms['direction']
  shape: 'CONSTANT' | 'STEP' | 'LINEAR' | 'TABLE'
  value: number | null
  baselineValue: number | null
  baselineDate: string | null
  targetDate: string | null
  tabled: readonly TabledAnswer[]
  red: number | null
  stretch: number | null
  range: { low: number; high: number; redLow: number; redHigh: number } | null
  inWords: string
}

const nothing = {
  value: null,
  baselineValue: null,
  baselineDate: null,
  targetDate: null,
  tabled: [],
  red: null,
  stretch: null,
  range: null,
}

export function describeTerms(terms: TargetTerms, unit: Unit): TermsAnswer {
  const inWords = termsInWords(terms, unit)
  if (terms.direction === 'RANGE') {
    const { direction, ...range } = terms
    return { ...nothing, direction, shape: 'CONSTANT', range, inWords }
  }
  const { direction, trajectory, red, stretch = null } = terms
  const { shape } = trajectory
  return {
    ...nothing,
    ...{ direction, shape, red, stretch, inWords },
    value: finalValue(trajectory),
    ...(shape === 'LINEAR' && {
      baselineValue: trajectory.baseline,
      baselineDate: trajectory.baselineDate,
      targetDate: trajectory.targetDate,
    }),
    ...(shape === 'STEP' && { tabled: trajectory.steps.map(tabledOf) }),
    ...(shape === 'TABLE' && { tabled: trajectory.rows.map(tabledOf) }),
  }
}

const tabledOf = (row: {
  from: string
  to?: string
  value: number
  red?: number
  stretch?: number
}): TabledAnswer => ({
  from: row.from,
  to: row.to ?? null,
  value: row.value,
  red: row.red ?? null,
  stretch: row.stretch ?? null,
})
