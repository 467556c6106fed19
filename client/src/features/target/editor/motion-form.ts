import type {
  Grain,
  MotionContentPartsFragment,
  TargetKind,
  TargetMotionSubject,
  TargetShape,
  TermsPartsFragment,
  Unit,
} from '@steerboard/schema'
import { asEntry } from '../../../format/entry.js'

/** A row of steps or of a table, as it is typed. */
export interface RowForm {
  from: string
  to: string
  value: string
  red: string
  stretch: string
}

/** A motion as it is typed: every field is a text, an empty one is not given. */
export interface MotionForm {
  subject: TargetMotionSubject
  kpi: string
  variant: string
  grain: Grain
  department: string
  service: string
  priority: string
  /** Of a waiver or an end: id of the target. */
  targetVersion: string
  /** Of a counter-proposal: number of the motion that it answers. */
  answers: string
  shape: TargetShape | 'RANGE'
  value: string
  red: string
  stretch: string
  baselineValue: string
  baselineDate: string
  targetDate: string
  rows: RowForm[]
  low: string
  high: string
  redLow: string
  redHigh: string
  kind: TargetKind
  contractReference: string
  effectiveFrom: string
  effectiveTo: string
  reviewDate: string
  owner: string
  rationale: string
  decisionReference: string
}

export type FormField = keyof MotionForm

export const emptyRow = (): RowForm => ({ from: '', to: '', value: '', red: '', stretch: '' })

const noLevels = {
  value: '',
  red: '',
  stretch: '',
  baselineValue: '',
  baselineDate: '',
  targetDate: '',
  low: '',
  high: '',
  redLow: '',
  redHigh: '',
}

export const emptyForm = (given: Partial<MotionForm> = {}): MotionForm => ({
  subject: 'SET',
  kpi: '',
  variant: '',
  grain: 'MONTH',
  department: '',
  service: '',
  priority: '',
  targetVersion: '',
  answers: '',
  shape: 'CONSTANT',
  ...noLevels,
  rows: [emptyRow()],
  kind: 'COMMITTED',
  contractReference: '',
  effectiveFrom: '',
  effectiveTo: '',
  reviewDate: '',
  owner: '',
  rationale: '',
  decisionReference: '',
  ...given,
})

/** The fields of a motion that is there, to be written on or answered. */
export function formOf(motion: MotionContentPartsFragment): MotionForm {
  const { about, terms, target } = motion
  if (!about) return emptyForm()
  const { scope, unit } = about
  return emptyForm({
    subject: motion.subject as TargetMotionSubject,
    kpi: about.kpi,
    variant: about.variant,
    grain: about.grain,
    department: scope.department?.code ?? '',
    service: scope.service?.code ?? '',
    priority: scope.priority ?? '',
    targetVersion: target?.id ?? '',
    answers: motion.answers?.id ?? '',
    ...(terms && levelsOf(terms, unit)),
    kind: motion.kind ?? 'COMMITTED',
    contractReference: motion.contractReference ?? '',
    effectiveFrom: motion.effectiveFrom,
    effectiveTo: motion.effectiveTo ?? '',
    reviewDate: motion.reviewDate ?? '',
    owner: motion.owner?.id ?? '',
    rationale: motion.rationale,
    decisionReference: motion.decisionReference ?? '',
  })
}

export function levelsOf(terms: TermsPartsFragment, unit: Unit): Partial<MotionForm> {
  const text = (value: number | null | undefined) => asEntry(value, unit)
  const { range, tabled } = terms
  return {
    shape: range ? 'RANGE' : terms.shape,
    value: text(terms.value),
    red: text(terms.red),
    stretch: text(terms.stretch),
    baselineValue: text(terms.baselineValue),
    baselineDate: terms.baselineDate ?? '',
    targetDate: terms.targetDate ?? '',
    low: text(range?.low),
    high: text(range?.high),
    redLow: text(range?.redLow),
    redHigh: text(range?.redHigh),
    ...(tabled.length > 0 && {
      rows: tabled.map(row => ({
        from: row.from,
        to: row.to ?? '',
        value: text(row.value),
        red: text(row.red),
        stretch: text(row.stretch),
      })),
    }),
  }
}

/** The form of another KPI: levels in its unit have to be typed anew. */
export const withoutLevels = (form: MotionForm): MotionForm => ({
  ...form,
  ...noLevels,
  rows: [emptyRow()],
})
