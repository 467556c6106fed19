import { baselineProgress } from '../target/baseline-progress.js'
import type { GoalMeasure } from './goal.js'

/** How its owner expects a goal to end. Said, not worked out. */
export const outlooks = {
  ON_TRACK: 'It will be reached as it goes.',
  AT_RISK: 'It will be reached only if something changes.',
  OFF_TRACK: 'It will not be reached.',
} as const
export type Outlook = keyof typeof outlooks

/** What is known of what a goal is measured by. */
export interface Measured {
  /** The reading of its KPI, or what was reported last; of a milestone 1 is done. */
  value: number | null
  /** Of a KPI: attainment against the target in force; null: there is none, or no value to judge. */
  attainment: number | null
}

/** How far a goal has come, and where there is nothing to tell, why. */
export interface GoalProgress {
  value: number | null
  /** 0…1.2; 1 is reached. */
  share: number | null
  unknownBecause: string | null
}

/** The way from baseline to target, or attainment of the target in force; never a formula of its own. */
export function goalProgress(measure: GoalMeasure | null, measured: Measured): GoalProgress {
  const { value, attainment } = measured
  const unknown = (unknownBecause: string): GoalProgress => ({ value, share: null, unknownBecause })
  if (measure === null) return unknown('Nothing measures it: its owner says at the end.')
  if (measure.by === 'MILESTONE')
    return { value, share: value === null ? 0 : value, unknownBecause: null }
  if (value === null)
    return unknown(measure.by === 'KPI' ? 'Its KPI has no value.' : 'No value was reported yet.')
  const share = measure.way
    ? baselineProgress(value, measure.way.baseline, measure.way.target)
    : attainment
  return share === null
    ? unknown('No target is in force for its KPI, or its value cannot be judged yet.')
    : { value, share, unknownBecause: null }
}
