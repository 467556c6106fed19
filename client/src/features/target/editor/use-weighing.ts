import {
  type MotionInput,
  TargetFeasibilityDocument,
  TargetHistoryDocument,
  TargetPlaceDocument,
} from '@steerboard/schema'
import { type ComputedRef, computed, ref, watch } from 'vue'
import { chartRange } from '../../../format/period.js'
import { useDebounced } from '../../../lib/use-debounced.js'
import { useQuery } from '../../../lib/use-query.js'
import { trajectoryWhileWriting } from '../feasibility/trajectory-of.js'
import { type FieldProblems, inputOf, scopeOfForm } from './input-of.js'
import type { MotionForm } from './motion-form.js'
import { problemsOf } from './problems-of.js'

/** What is known of the KPI and scope that a form names, and what the figures say about its levels. */
export function useWeighing(form: ComputedRef<MotionForm>, nameOf: (kpi: string) => string) {
  const subject = computed(() => {
    const { kpi, variant } = form.value
    return kpi ? { kpi, ...(variant && { variant }), scope: scopeOfForm(form.value) } : null
  })
  const grain = computed(() => form.value.grain)
  const place = useQuery(
    TargetPlaceDocument,
    () => subject.value && { ...subject.value, period: { grain: grain.value } },
  )
  const reading = computed(() => (subject.value ? place.data.value?.reading : undefined))
  const history = useQuery(TargetHistoryDocument, () =>
    subject.value && reading.value?.period.grain === grain.value
      ? {
          ...subject.value,
          range: { grain: grain.value, ...chartRange(reading.value.period, grain.value) },
        }
      : null,
  )
  const unit = computed(() => reading.value?.kpi.unit ?? 'COUNT')
  const read = computed(() => inputOf(form.value, unit.value))
  const settled = useDebounced(() => JSON.stringify(read.value.input))
  const isReadable = computed(() => Object.keys(read.value.problems).length === 0)
  const isAsked = computed(
    () => form.value.subject === 'SET' && Boolean(reading.value) && hasLevels(form.value),
  )
  const weighed = useQuery(TargetFeasibilityDocument, () =>
    isAsked.value && isReadable.value && form.value.effectiveFrom
      ? { input: withoutWords(JSON.parse(settled.value)) }
      : null,
  )
  const isWeighed = computed(() => isAsked.value && isReadable.value && !weighed.failure.value)
  const feasibility = computed(() =>
    isWeighed.value ? weighed.data.value?.targetFeasibility : undefined,
  )
  const trajectory = computed(() => {
    const series = history.data.value?.series
    const { kpi, shape } = form.value
    const drawn = { name: nameOf(kpi), unit: unit.value, isStraight: shape === 'LINEAR' }
    return series && trajectoryWhileWriting(series, feasibility.value, drawn)
  })
  const visited = useVisited(form)
  /** What cannot be read is told at once, what the server refuses once its field was touched. */
  const problems = computed<FieldProblems>(() => {
    const refused = Object.entries(isAsked.value ? problemsOf(weighed.failure.value) : {})
    const touched = refused.filter(([field]) => visited.value.has(field) || field === 'terms')
    return { ...Object.fromEntries(touched), ...read.value.problems }
  })
  return { reading, unit, read, weighed, feasibility, trajectory, problems, isAsked, place }
}

/** The names of the fields that were changed since the form was opened. */
function useVisited(form: ComputedRef<MotionForm>) {
  const visited = ref(new Set<string>())
  watch(form, (now, before) => {
    for (const field of Object.keys(now) as (keyof MotionForm)[])
      if (now[field] !== before[field]) visited.value.add(field)
  })
  return visited
}

/** Before a level is typed there is nothing to weigh. */
const hasLevels = ({ shape, value, rows, low, high }: MotionForm): boolean =>
  [...(shape === 'RANGE' ? [low, high] : []), value, ...rows.map(row => row.value)].some(Boolean)

/** Words change nothing in the figures, so they ask nothing anew. */
const withoutWords = ({ rationale, ...input }: MotionInput): MotionInput => input
