import type {
  LinkStrength,
  ObjectiveFormPartsFragment,
  ObjectiveInput,
  ObjectiveKind,
  Priority,
  WorkKind,
} from '@steerboard/schema'
import { enteredNumber } from '../../../format/entered-number.js'

/** A KPI of the objective, as it is typed. */
export interface KpiForm {
  kpi: string
  variant: string
  department: string
  service: string
  priority: string
  weight: string
  rationale: string
}

/** Work that serves it, as it is typed; the share in per cent. */
export interface WorkForm {
  kind: WorkKind
  item: string
  share: string
  strength: LinkStrength
}

/** An objective as it is typed: every field is a text, an empty one is not given. */
export interface ObjectiveForm {
  objective: string
  answers: string
  title: string
  purpose: string
  parent: string
  owner: string
  sponsor: string
  horizon: string
  kind: ObjectiveKind
  weight: string
  isCritical: boolean
  kpis: readonly KpiForm[]
  work: readonly WorkForm[]
  effectiveFrom: string
  rationale: string
  decisionReference: string
}

export const emptyKpi = (): KpiForm => ({
  ...{ kpi: '', variant: '', department: '', service: '', priority: '' },
  ...{ weight: '1', rationale: '' },
})

export const emptyWork = (): WorkForm => ({
  ...{ kind: 'SERVICE', item: '', share: '100', strength: 'STRONG' },
})

/** The first day of the month before a first of a month. */
export function monthBefore(first: string): string {
  const [year = 0, month = 0] = first.split('-').map(Number)
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10)
}

export const emptyForm = (given: Partial<ObjectiveForm> = {}): ObjectiveForm => ({
  ...{ objective: '', answers: '', title: '', purpose: '', parent: '', owner: '', sponsor: '' },
  ...{ horizon: '', kind: 'COMMITTED', weight: '', isCritical: false, kpis: [], work: [] },
  ...{ effectiveFrom: '', rationale: '', decisionReference: '' },
  ...given,
})

const text = (value: number) => String(Math.round(value * 1e6) / 1e6)

/** The fields of an objective that is there, to be changed, written on or answered. */
export const formOf = (found: ObjectiveFormPartsFragment): Partial<ObjectiveForm> => ({
  ...{ title: found.title, purpose: found.purpose, horizon: found.horizon, kind: found.kind },
  parent: found.parent?.id ?? '',
  owner: found.owner.id,
  sponsor: found.sponsor?.id ?? '',
  weight: text(found.weight),
  isCritical: found.isCritical,
  kpis: found.kpis.map(({ kpi, variant, weight, rationale, scope }) => ({
    ...{ kpi, variant, rationale, weight: text(weight), priority: scope.priority ?? '' },
    department: scope.service ? '' : (scope.department?.code ?? ''),
    service: scope.service?.code ?? '',
  })),
  work: found.work.map(({ kind, item, share, strength }) => ({
    ...{ kind, item, strength, share: text(share * 100) },
  })),
})

export type FormProblems = Partial<Record<string, string>>

/** What is sent, and what of it is no number, by field. */
export function inputOf(form: ObjectiveForm): { input: ObjectiveInput; problems: FormProblems } {
  const problems: FormProblems = {}
  const number = (typed: string, field: string) => {
    const found = enteredNumber(typed)
    if (Number.isNaN(found)) problems[field] = 'This is no number.'
    return found
  }
  const input: ObjectiveInput = {
    ...(form.objective && { objective: form.objective }),
    ...(form.answers && { answers: form.answers }),
    ...{ title: form.title, purpose: form.purpose, owner: form.owner, horizon: form.horizon },
    ...(form.parent && { parent: form.parent }),
    ...(form.sponsor && { sponsor: form.sponsor }),
    ...{ kind: form.kind, isCritical: form.isCritical, effectiveFrom: form.effectiveFrom },
    ...{ rationale: form.rationale, decisionReference: form.decisionReference },
    weight: number(form.weight, 'weight'),
    kpis: form.kpis.map((link, at) => ({
      kpi: link.kpi,
      ...(link.variant && { variant: link.variant }),
      scope: {
        ...(link.service && { service: link.service }),
        ...(!link.service && link.department && { department: link.department }),
        ...(link.priority && { priority: link.priority as Priority }),
      },
      weight: number(link.weight, `kpis.${at}.weight`),
      rationale: link.rationale,
    })),
    work: form.work.map(({ kind, item, share, strength }, at) => ({
      ...{ kind, item, strength, share: number(share, `work.${at}.share`) / 100 },
    })),
  }
  for (const [field, what] of needed)
    if (form[field] === '') problems[field] = `An objective needs ${what}.`
  return { input, problems }
}

const needed: readonly [keyof ObjectiveForm, string][] = [
  ['title', 'a title'],
  ['owner', 'somebody who answers for it'],
  ['horizon', 'a day by which it is to be reached'],
  ['effectiveFrom', 'a first day'],
]

/** What the server refused, by field: `input.kpis.0.kpi` is the field `kpis.0.kpi`. */
export const problemsOf = (
  refused: readonly { argument: string; message: string }[],
): FormProblems =>
  Object.fromEntries(
    refused.map(({ argument, message }) => [argument.replace(/^input\./, ''), message]),
  )
