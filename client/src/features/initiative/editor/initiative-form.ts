import type {
  InitiativeCategory,
  InitiativeInput,
  InitiativeVersionPartsFragment,
} from '@steerboard/schema'
import { enteredNumber } from '../../../format/entered-number.js'

export interface ObjectiveEntry {
  objective: string
  /** In per cent. */
  share: string
  isPrimary: boolean
}

/** What stands in the fields of the editor. */
export interface InitiativeForm {
  title: string
  purpose: string
  owner: string
  sponsor: string
  budget: string
  effortDays: string
  category: InitiativeCategory
  startsOn: string
  endsOn: string
  usesAi: boolean
  service: string
  kpis: readonly string[]
  objectives: readonly ObjectiveEntry[]
}

export const emptyForm = (owner: string): InitiativeForm => ({
  title: '',
  purpose: '',
  owner,
  sponsor: '',
  budget: '',
  effortDays: '',
  category: 'GROW',
  startsOn: '',
  endsOn: '',
  usesAi: false,
  service: '',
  kpis: [],
  objectives: [],
})

type Version = InitiativeVersionPartsFragment

export const formOf = (version: Version): InitiativeForm => ({
  title: version.title,
  purpose: version.purpose,
  owner: version.owner.id,
  category: version.category,
  startsOn: version.startsOn,
  endsOn: version.endsOn,
  usesAi: version.usesAi,
  sponsor: version.sponsor?.id ?? '',
  service: version.service?.code ?? '',
  budget: String(version.budget),
  effortDays: String(version.effortDays),
  kpis: version.kpis.map(({ code }) => code),
  objectives: version.objectives.map(({ objective, share, isPrimary }) => ({
    objective,
    share: String(Math.round(share * 1000) / 10),
    isPrimary,
  })),
})

/** A version as it would be written again. */
export const inputOf = ({
  title,
  purpose,
  owner,
  sponsor,
  budget,
  effortDays,
  category,
  startsOn,
  endsOn,
  usesAi,
  service,
  kpis,
  objectives,
}: Version): InitiativeInput => ({
  title,
  purpose,
  owner: owner.id,
  ...(sponsor && { sponsor: sponsor.id }),
  budget,
  effortDays,
  category,
  startsOn,
  endsOn,
  usesAi,
  ...(service && { service: service.code }),
  kpis: kpis.map(({ code }) => code),
  objectives: objectives.map(({ objective, share, isPrimary }) => ({
    objective,
    share,
    isPrimary,
  })),
})

/** What is sent; numbers that are none are NaN, which no request can carry. */
export const readForm = (form: InitiativeForm): InitiativeInput => ({
  title: form.title,
  purpose: form.purpose,
  owner: form.owner,
  ...(form.sponsor && { sponsor: form.sponsor }),
  budget: enteredNumber(form.budget),
  effortDays: enteredNumber(form.effortDays),
  category: form.category,
  startsOn: form.startsOn,
  endsOn: form.endsOn,
  usesAi: form.usesAi,
  ...(form.service && { service: form.service }),
  kpis: [...form.kpis],
  objectives: form.objectives
    .filter(({ objective }) => objective !== '')
    .map(({ objective, share, isPrimary }) => ({
      objective,
      share: enteredNumber(share) / 100,
      isPrimary,
    })),
})

/** Tenths in binary do not add up to 100 exactly. */
const tolerance = 1e-6
const sharedOut = ({ objectives }: InitiativeForm): number =>
  objectives
    .filter(({ objective }) => objective !== '')
    .reduce((sum, { share }) => sum + enteredNumber(share), 0)

/** What keeps the form from being sent, by field. */
export function faultsOf(form: InitiativeForm): Record<string, string> {
  const faults: Record<string, string> = {}
  if (form.budget !== '' && Number.isNaN(enteredNumber(form.budget)))
    faults.budget = 'This is no number'
  if (form.effortDays !== '' && Number.isNaN(enteredNumber(form.effortDays)))
    faults.effortDays = 'This is no number'
  if (
    form.objectives.some(
      ({ objective, share }) => objective !== '' && Number.isNaN(enteredNumber(share)),
    )
  )
    faults.objectives = 'A share is a number of per cent'
  else if (sharedOut(form) > 100 + tolerance)
    faults.objectives = 'The shares add up to more than 100%'
  return faults
}

const needed = ['title', 'purpose', 'owner', 'budget', 'effortDays', 'startsOn', 'endsOn'] as const

/** Whether nothing that is needed is missing. */
export const isWhole = (form: InitiativeForm): boolean =>
  needed.every(field => form[field].trim() !== '') && Object.keys(faultsOf(form)).length === 0
