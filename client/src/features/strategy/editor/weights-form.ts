import type { ScoreWeightsInput, TriedWeightsInput } from '@steerboard/schema'
import { enteredNumber } from '../../../format/entered-number.js'
import type { Reasons } from './MotionReasons.vue'

/** The weights of the score, each typed in per cent. */
export const weightGroups = [
  {
    title: 'What the score is made of',
    isWhole: true,
    fields: [
      ['goals', 'Attainment of objectives'],
      ['coverage', 'Coverage of the work'],
      ['initiatives', 'Delivery of initiatives'],
    ],
  },
  {
    title: 'What coverage looks at',
    isWhole: true,
    fields: [
      ['spend', 'Money'],
      ['effort', 'Days of work'],
      ['services', 'Services'],
      ['tickets', 'Tickets'],
    ],
  },
  {
    title: 'When coverage is full marks, and what a link counts',
    isWhole: false,
    fields: [
      ['coverageTarget', 'Coverage aimed at'],
      ['strong', 'A strong link'],
      ['medium', 'A medium link'],
      ['weak', 'A weak link'],
    ],
  },
] as const

export type WeightField = (typeof weightGroups)[number]['fields'][number][0]
type Weights = Record<WeightField, number>

export interface WeightsForm extends Record<WeightField, string>, Reasons {
  answers: string
}

const fields: WeightField[] = weightGroups.flatMap(group => group.fields.map(([field]) => field))
const asText = (share: number) => String(Math.round(share * 1e4) / 100)
export const formOf = (
  weights: Weights,
  reasons: Partial<Reasons & { answers: string }>,
): WeightsForm => ({
  ...(Object.fromEntries(fields.map(field => [field, asText(weights[field])])) as Record<
    WeightField,
    string
  >),
  ...{ effectiveFrom: '', rationale: '', decisionReference: '', answers: '', ...reasons },
})

/** Per cent of a group together; NaN while one of them is no number. */
export const sumOf = (form: WeightsForm, group: (typeof weightGroups)[number]): number =>
  Math.round(100 * group.fields.reduce((sum, [field]) => sum + enteredNumber(form[field]), 0)) / 100

/** What keeps the weights from being tried, by field. */
export function faultsOf(form: WeightsForm): Partial<Record<WeightField, string>> {
  const faults: Partial<Record<WeightField, string>> = {}
  for (const field of fields) {
    const value = enteredNumber(form[field])
    if (!(value >= 0 && value <= 100)) faults[field] = 'A number from 0 to 100.'
  }
  return faults
}

/** Whether the shares that have to be a whole are one. */
export const isWhole = (form: WeightsForm): boolean =>
  weightGroups.every(group => !group.isWhole || sumOf(form, group) === 100)

export const triedOf = (form: WeightsForm): TriedWeightsInput =>
  Object.fromEntries(
    fields.map(field => [field, Math.round(enteredNumber(form[field]) * 100) / 1e4]),
  )

export const inputOf = (form: WeightsForm): ScoreWeightsInput => ({
  ...triedOf(form),
  ...{ effectiveFrom: form.effectiveFrom, rationale: form.rationale },
  decisionReference: form.decisionReference,
  ...(form.answers && { answers: form.answers }),
})
