import type {
  GoalInput,
  GoalKind,
  GoalMeasureInput,
  GoalPartsFragment,
  Priority,
  Unit,
} from '@steerboard/schema'
import { asEntry, entered } from '../../../format/entry.js'

/** A goal as it is typed: every field is a text, an empty one is not given. */
export interface GoalForm {
  kind: GoalKind
  title: string
  why: string
  owner: string
  department: string
  team: string
  /** `O/` and the id of an objective, or `G/` and the id of a goal. */
  serves: string
  startsOn: string
  endsOn: string
  by: '' | 'KPI' | 'NUMBER' | 'MILESTONE'
  kpi: string
  /** `D/` and the code of a department, or `S/` and that of a service. */
  place: string
  priority: string
  unit: string
  baseline: string
  target: string
}

export const emptyForm = (given: Partial<GoalForm> = {}): GoalForm => ({
  ...{ kind: 'PERSON', title: '', why: '', owner: '', department: '', team: '', serves: '' },
  ...{ startsOn: '', endsOn: '', by: '', kpi: '', place: '', priority: '', unit: '' },
  ...{ baseline: '', target: '' },
  ...given,
})

/** A draft that is written on. */
export function formOf(goal: GoalPartsFragment): GoalForm {
  const { measure, serves } = goal
  const inUnit = (value: number | null | undefined) =>
    measure?.unit ? asEntry(value, measure.unit) : value == null ? '' : String(value)
  const { service, department, priority } = measure?.scope ?? {}
  return emptyForm({
    ...{ kind: goal.kind, title: goal.title, why: goal.why, owner: goal.owner.id },
    ...{ startsOn: goal.startsOn, endsOn: goal.endsOn, by: measure?.by ?? '' },
    department: goal.kind === 'DEPARTMENT' ? (goal.department?.code ?? '') : '',
    team: goal.team?.code ?? '',
    serves: serves ? `${serves.kind === 'OBJECTIVE' ? 'O' : 'G'}/${serves.id}` : '',
    kpi: measure?.kpi ?? '',
    place: service ? `S/${service.code}` : department ? `D/${department.code}` : '',
    priority: priority ?? '',
    unit: measure?.unitName ?? '',
    baseline: inUnit(measure?.baseline),
    target: inUnit(measure?.target),
  })
}

/** A number as it is typed, with point or comma; not a number where there is none. */
export const numberIn = (typed: string): number =>
  Number(typed.trim().replace('−', '-').replace(',', '.') || Number.NaN)

export type FormProblems = Partial<Record<string, string>>

const needed: readonly [keyof GoalForm, string][] = [
  ['title', 'A goal needs a title.'],
  ['startsOn', 'A goal needs a first day.'],
  ['endsOn', 'A goal needs an end.'],
]

/** What is sent, and what of it is missing or no number, by field. */
export function inputOf(
  form: GoalForm,
  unitOf: (kpi: string) => Unit | undefined,
): { input: GoalInput; problems: FormProblems } {
  const problems: FormProblems = {}
  for (const [field, says] of needed) if (form[field] === '') problems[field] = says
  if (form.by === 'KPI' && form.kpi === '') problems.kpi = 'Choose a KPI.'
  const unit = unitOf(form.kpi)
  const number = (field: 'baseline' | 'target') => {
    if (form[field].trim() === '') return undefined
    const found = form.by === 'KPI' && unit ? entered(form[field], unit) : numberIn(form[field])
    if (found === null || Number.isNaN(found)) problems[field] = 'This is no number.'
    return found ?? undefined
  }
  const served = { id: form.serves.slice(2), isGoal: form.serves.startsWith('G/') }
  const measure = form.by === '' ? undefined : measureOf(form, number)
  const input: GoalInput = {
    ...{ kind: form.kind, title: form.title, why: form.why },
    ...{ startsOn: form.startsOn, endsOn: form.endsOn },
    ...(form.kind !== 'PERSON' && form.owner && { owner: form.owner }),
    ...(form.kind === 'DEPARTMENT' && form.department && { department: form.department }),
    ...(form.kind === 'TEAM' && form.team && { team: form.team }),
    ...(served.id && (served.isGoal ? { goal: served.id } : { objective: served.id })),
    ...(measure && { measure }),
  }
  return { input, problems }
}

function measureOf(
  form: GoalForm,
  number: (field: 'baseline' | 'target') => number | undefined,
): GoalMeasureInput | undefined {
  if (form.by === '') return undefined
  if (form.by === 'MILESTONE') return { by: 'MILESTONE' }
  const [baseline, target] = [number('baseline'), number('target')]
  const way = {
    ...(baseline !== undefined && { baseline }),
    ...(target !== undefined && { target }),
  }
  if (form.by === 'NUMBER') return { by: 'NUMBER', unit: form.unit, ...way }
  const code = form.place.slice(2)
  return {
    by: 'KPI',
    kpi: form.kpi,
    scope: {
      ...(form.place.startsWith('D/') && { department: code }),
      ...(form.place.startsWith('S/') && { service: code }),
      ...(form.priority && { priority: form.priority as Priority }),
    },
    ...way,
  }
}

/** What the server refused, by field: `input.measure.target` stands at `target`. */
export const problemsOf = (
  refused: readonly { argument: string; message: string }[],
): FormProblems =>
  Object.fromEntries(
    refused.map(({ argument, message }) => {
      const field = argument.replace(/^input\./, '').replace(/^measure\./, '')
      return [fields[field] ?? field, message]
    }),
  )

const fields: Readonly<Record<string, string>> = {
  objective: 'serves',
  goal: 'serves',
  measure: 'target',
  scope: 'place',
  'scope.department': 'place',
  'scope.service': 'place',
}
