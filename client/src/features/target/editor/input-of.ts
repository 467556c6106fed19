import type { MotionInput, Priority, ScopeInput, TargetTermsInput, Unit } from '@steerboard/schema'
import { entered } from '../../../format/entry.js'
import type { FormField, MotionForm, RowForm } from './motion-form.js'

/** What is wrong, by the field it is wrong in. */
export type FieldProblems = Partial<Record<FormField | 'scope' | 'terms', string>>

const notANumber = 'This is no number. Write it like 94.5.'

/** Reads what was typed; collects what is no number. */
class Reader {
  readonly problems: FieldProblems = {}
  constructor(private readonly unit: Unit) {}

  /** Nothing where the field is empty or no number. */
  number(text: string, field: FormField): number | null {
    const value = entered(text, this.unit)
    if (!Number.isNaN(value)) return value
    this.problems[field] = notANumber
    return null
  }
}

/** The motion that a form says, and what in it cannot be read. */
export function inputOf(
  form: MotionForm,
  unit: Unit,
): { input: MotionInput; problems: FieldProblems } {
  const reader = new Reader(unit)
  const { subject, answers, targetVersion } = form
  const isAboutTarget = subject === 'END' || subject === 'WAIVE'
  const input: MotionInput = {
    subject,
    ...(answers && { answers }),
    ...(isAboutTarget && { targetVersion }),
    ...(!isAboutTarget && !answers && placeOf(form)),
    ...(subject === 'SET' && { terms: termsOf(form, reader), kind: form.kind }),
    ...given(form, 'effectiveFrom', 'effectiveTo', 'owner', 'rationale', 'decisionReference'),
    ...(!isAboutTarget && given(form, 'reviewDate')),
    ...(subject === 'SET' && form.kind === 'CONTRACTUAL' && given(form, 'contractReference')),
  }
  return { input, problems: reader.problems }
}

const placeOf = (form: MotionForm): MotionInput => ({
  kpi: form.kpi,
  ...(form.variant && { variant: form.variant }),
  grain: form.grain,
  scope: scopeOfForm(form),
})

/** A service stands alone: its department is where the directory has it. */
export const scopeOfForm = ({ department, service, priority }: MotionForm): ScopeInput => ({
  ...(service ? { service } : department ? { department } : {}),
  ...(priority && { priority: priority as Priority }),
})

/** The fields that are not empty. */
const given = (form: MotionForm, ...fields: (keyof MotionInput & FormField)[]): MotionInput =>
  Object.fromEntries(fields.flatMap(field => (form[field] ? [[field, form[field]]] : [])))

function termsOf(form: MotionForm, reader: Reader): TargetTermsInput {
  const number = (field: 'value' | 'red' | 'stretch' | 'baselineValue') =>
    reader.number(form[field], field)
  if (form.shape === 'RANGE') return { range: rangeOf(form, reader) }
  const { shape, baselineDate, targetDate } = form
  const levels = { shape, red: number('red'), stretch: number('stretch') }
  if (shape === 'STEP' || shape === 'TABLE')
    return { ...levels, tabled: form.rows.map(row => rowOf(row, shape, reader)) }
  if (shape === 'CONSTANT') return { ...levels, value: number('value') }
  return {
    ...levels,
    value: number('value'),
    baselineValue: number('baselineValue'),
    ...(baselineDate && { baselineDate }),
    ...(targetDate && { targetDate }),
  }
}

function rangeOf(form: MotionForm, reader: Reader) {
  const edge = (field: 'low' | 'high' | 'redLow' | 'redHigh') => {
    const value = reader.number(form[field], field)
    if (value === null) reader.problems[field] ??= 'A range needs all four levels.'
    return value ?? 0
  }
  return { low: edge('low'), high: edge('high'), redLow: edge('redLow'), redHigh: edge('redHigh') }
}

function rowOf(row: RowForm, shape: 'STEP' | 'TABLE', reader: Reader) {
  const value = reader.number(row.value, 'rows')
  if (value === null || !row.from || (shape === 'TABLE' && !row.to))
    reader.problems.rows ??=
      shape === 'STEP'
        ? 'Each step needs a first day and a target.'
        : 'Each row needs its first day, the day after its last, and a target.'
  const red = reader.number(row.red, 'rows')
  const stretch = reader.number(row.stretch, 'rows')
  return {
    from: row.from,
    value: value ?? 0,
    ...(shape === 'TABLE' && { to: row.to }),
    ...(red !== null && { red }),
    ...(stretch !== null && { stretch }),
  }
}
