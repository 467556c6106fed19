import type { Variant } from '../../../domain/kpi/define-kpi.js'
import { measuresOfLeftOut } from '../../../domain/kpi/left-out.js'
import { type Measure, moments } from '../../../domain/kpi/measures.js'
import type { ObservedKpi } from '../../../domain/kpi/observed.js'
import { partsRead } from '../../../domain/kpi/parts-read.js'
import { surveyOf } from '../../../domain/kpi/survey-evidence.js'
import type { MeasureQuestion } from '../../measure/index.js'
import type { ChosenKpi } from './choose-kpi.js'

/** Fields of a reading that need parts of their own, so are read only if asked for. */
export interface Wants {
  trend?: boolean
  excluded?: boolean
  ageBands?: boolean
  bounds?: boolean
  /** What the history of the reading says about it. */
  signal?: boolean
  /** What it was to reach. */
  target?: boolean
  evidence?: boolean
}

export const everything: Wants = {
  trend: true,
  excluded: true,
  ageBands: true,
  bounds: true,
  evidence: true,
  signal: true,
  target: true,
}

type MeasureNeeds = Pick<MeasureQuestion, 'measures' | 'levels' | 'trailing' | 'observed'>

const boundsMeasures: readonly Measure[] = [
  'csatInvited',
  'csatInvitedAnswered',
  'csatInvitedPositive',
]

export const hasAgeBands = ({ formula }: Variant): boolean =>
  (formula.kind === 'stock' && formula.measures.includes('openTickets')) ||
  (formula.kind === 'stockRatio' && formula.denominator === 'openTickets')

export const hasBounds = ({ formula }: Variant): boolean =>
  formula.kind === 'ratio' && formula.numerator.includes('csatPositive')

const evidenceMeasures = ({ formula }: Variant): Measure[] => {
  const survey = surveyOf(formula)
  return survey ? [survey.invited, survey.answered] : []
}

/** Everything that these KPIs are computed from, as one question to the measure store. */
export function needsOf(chosen: readonly ChosenKpi[], wants: Wants): MeasureNeeds {
  const measures = new Set<Measure>()
  const levels = new Set<Measure>()
  const trailing = new Set<Measure>()
  const observed = new Set<ObservedKpi>()
  let days = 0
  for (const { kpi, variant } of chosen) {
    for (const read of partsRead(variant.formula))
      ({ trailing, level: levels, sum: measures, histogram: measures })[read.as].add(read.measure)
    if (variant.formula.kind === 'observed') observed.add(kpi.code as ObservedKpi)
    if (variant.formula.kind === 'stockDays') days = variant.formula.trailingDays
  }
  for (const measure of extraMeasures(chosen, wants)) measures.add(measure)
  return {
    measures: [...measures],
    levels: [...levels],
    ...(trailing.size > 0 && { trailing: { measures: [...trailing], days } }),
    observed: [...observed],
  }
}

const extraMeasures = (chosen: readonly ChosenKpi[], wants: Wants): readonly Measure[] => [
  ...(wants.excluded ? chosen.flatMap(({ kpi, variant }) => measuresOfLeftOut(kpi, variant)) : []),
  ...(wants.evidence ? chosen.flatMap(({ variant }) => evidenceMeasures(variant)) : []),
  ...(wants.ageBands && chosen.some(({ variant }) => hasAgeBands(variant))
    ? moments.ticketBacklog.measures
    : []),
  ...(wants.bounds && chosen.some(({ variant }) => hasBounds(variant)) ? boundsMeasures : []),
]
