import type {
  AlignmentCoverageBase,
  AlignmentGap,
  AlignmentGrade,
  AlignmentPart,
} from '@steerboard/schema'
import { locale } from './value.js'

const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })

/** Points of the score, to a tenth. */
export const formatPoints = (points: number): string => one.format(points)

/** Points gained or lost, with their sign. */
export const formatMove = (points: number): string =>
  Math.abs(points) < 0.05 ? '0.0' : `${points > 0 ? '+' : '−'}${one.format(Math.abs(points))}`

/** The score as a board reads it. */
export const formatScore = (score: number): string => whole.format(score)

export const formatPercent = (share: number): string => `${whole.format(100 * share)}%`

export const partNames: Record<AlignmentPart, string> = {
  GOALS: 'Goals',
  COVERAGE: 'Coverage',
  INITIATIVES: 'Initiatives',
}

export const partQuestions: Record<AlignmentPart, string> = {
  GOALS: 'Do the KPIs of our objectives reach their targets?',
  COVERAGE: 'How much of what we spend, do and run serves an objective?',
  INITIATIVES: 'Do our initiatives deliver what they promised?',
}

export const baseNames: Record<AlignmentCoverageBase, string> = {
  SPEND: 'Money',
  EFFORT: 'Days of work',
  SERVICE: 'Services',
  TICKET_CATEGORY: 'Tickets',
}

export const gapNames: Record<AlignmentGap, string> = {
  NO_KPI: 'No KPI stands for it',
  NO_DATA: 'No value, or no target',
  STALE: 'The last value is old',
}

export const gradeNames: Record<AlignmentGrade, string> = {
  A: 'well known',
  B: 'known well enough to act on',
  C: 'only partly known',
  D: 'hardly known',
}
