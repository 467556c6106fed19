import { catalogue } from '../../../domain/kpi/catalogue.js'
import { type KpiDefinition, unitOf, type Variant } from '../../../domain/kpi/define-kpi.js'
import { observedKpis, observedScale } from '../../../domain/kpi/observed.js'
import { isOfAnswers } from '../../../domain/kpi/of-answers.js'
import { type Summed, summedParts } from '../../../domain/kpi/summed-parts.js'
import { homeOf, momentNumber } from '../../measure/index.js'
import { constants } from './sql-words.js'

interface Entry {
  kpi: KpiDefinition
  variant: Variant
  summed: Summed | null
}

const entries: readonly Entry[] = catalogue.flatMap(kpi =>
  kpi.variants.map(variant => ({ kpi, variant, summed: summedParts(variant.formula) })),
)

/** What is recorded elsewhere is told apart by its bucket, and kept in millionths. */
const recordedAs = ({ kpi, variant }: Entry): { bucket: number | null; divisor: number } =>
  variant.formula.kind === 'observed'
    ? { bucket: (observedKpis as readonly string[]).indexOf(kpi.code), divisor: observedScale }
    : { bucket: null, divisor: 1 }

/** Where each summed part of each variant is kept. */
export const partRows = (): string =>
  constants(
    'part',
    ['kpi', 'variant', 'side', 'reads', 'weight', 'moment', 'slot', 'bucket', 'divisor'],
    entries.flatMap(entry => {
      const { bucket, divisor } = recordedAs(entry)
      return (entry.summed?.parts ?? []).map(({ measure, as, side, weight }) => {
        const { moment, slot } = homeOf(measure)
        const where = [momentNumber(moment), slot, bucket, divisor]
        return [entry.kpi.code, entry.variant.code, side, as, weight, ...where]
      })
    }),
  )

/** Where the histogram of each quantile is kept. */
export const quantileRows = (): string =>
  constants(
    'quantile',
    ['kpi', 'variant', 'q', 'moment'],
    entries.flatMap(({ kpi, variant, summed }) =>
      summed?.last.step === 'QUANTILE'
        ? [
            [
              ...[kpi.code, variant.code, summed.last.q],
              momentNumber(homeOf(summed.last.buckets).moment),
            ],
          ]
        : [],
    ),
  )

/** What is done last with the sums of each variant, and whether it is of answers that people gave. */
export const stepRows = (): string =>
  constants(
    'step',
    ['kpi', 'variant', 'last', 'times', 'of_answers'],
    entries.flatMap(({ kpi, variant, summed }) =>
      summed
        ? [
            [
              ...[kpi.code, variant.code, summed.last.step],
              ...[summed.last.step === 'DIVIDE' ? summed.last.times : 1],
              isOfAnswers(variant.formula),
            ],
          ]
        : [],
    ),
  )

export const kpiRows = (): string =>
  constants(
    'kpi',
    ['kpi', 'name', 'question', 'unit', 'better', 'family', 'counts_at', 'owner', 'source'],
    catalogue.map(kpi => [
      ...[kpi.code, kpi.name, kpi.question, kpi.unit, kpi.better, kpi.family],
      ...[kpi.periodTimestamp, kpi.owner, kpi.source],
    ]),
  )

export const variantRows = (): string =>
  constants(
    'variant',
    ['kpi', 'variant', 'name', 'in_words', 'is_default', 'unit', 'computed_as', 'adds_over_months'],
    entries.map(({ kpi, variant, summed }) => [
      ...[kpi.code, variant.code, variant.name, variant.inWords],
      ...[variant === kpi.variants[0], unitOf(kpi, variant), computedAs(summed)],
      summed?.parts[0]?.as !== 'level' && summed !== null,
    ]),
  )

function computedAs(summed: Summed | null): string {
  if (!summed) return 'not in these views: ask GraphQL'
  const { last } = summed
  if (last.step === 'QUANTILE') return `quantile ${last.q} of duration_by_month`
  if (last.step === 'TAKE_NUMERATOR') return 'sum(numerator)'
  const divided = 'sum(numerator) / sum(denominator)'
  return last.times === 1 ? divided : `${last.times} * ${divided}`
}
