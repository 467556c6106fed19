import { everyGrain } from '../../conventions.js'
import { defineKpi, type Formula, type KpiDefinition } from '../../define-kpi.js'
import type { ObservedKpi } from '../../observed.js'

type Observed = Extract<Formula, { kind: 'observed' }>
type Given = Pick<
  KpiDefinition,
  'name' | 'question' | 'better' | 'family' | 'periodTimestamp' | 'owner' | 'source'
> & { code: Exclude<ObservedKpi, 'NONE'>; inWords: string } & Partial<
    Pick<
      KpiDefinition,
      | 'unit'
      | 'isOutcome'
      | 'caveats'
      | 'minimumSample'
      | 'provisionalDays'
      | 'pairedWith'
      | 'grains'
    >
  > &
  Partial<Pick<Observed, 'over' | 'scale'>>

const leftToTheRecorder =
  'Whatever the department that records it leaves out: numerator and denominator are taken as they come'
const recordedElsewhere =
  'Recorded outside and taken as it comes: only whoever records it can show the single cases.'

/**
 * A KPI whose numerator and denominator another department records. Unless said otherwise a ratio
 * of events in the period, final at once, without a minimum sample.
 */
export function defineObserved({ inWords, over, scale, ...given }: Given): KpiDefinition {
  return defineKpi({
    unit: 'RATIO',
    exclusions: [leftToTheRecorder],
    minimumSample: 0,
    provisionalDays: 0,
    pairedWith: [],
    boardOrder: null,
    grains: everyGrain,
    ...given,
    caveats: [...(given.caveats ?? []), recordedElsewhere],
    variants: [
      {
        code: 'OBSERVED',
        name: 'As recorded',
        inWords,
        formula: { kind: 'observed', over: over ?? 'flow', scale: scale ?? 'ratio' },
      },
    ],
  })
}
