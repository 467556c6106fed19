import { boardKpis, catalogue } from '../../../domain/kpi/catalogue.js'
import {
  type Formula,
  type KpiDefinition,
  unitOf,
  type Variant,
} from '../../../domain/kpi/define-kpi.js'
import { partsRead } from '../../../domain/kpi/parts-read.js'
import { recordedDimensions } from '../../../domain/kpi/recorded-dimensions.js'
import type { KpiAnswer, VariantAnswer } from '../answer.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import { intervalInWords } from './interval-in-words.js'

const describeVariant = (variant: Variant, index: number): VariantAnswer => ({
  code: variant.code,
  name: variant.name,
  inWords: variant.inWords,
  isDefault: index === 0,
  dimensions: recordedDimensions(variant.formula),
  parts: [...new Set(partsRead(variant.formula).map(read => read.measure))],
})

const describe = (kpi: KpiDefinition, formula: Formula): KpiAnswer => ({
  code: kpi.code,
  name: kpi.name,
  question: kpi.question,
  family: kpi.family,
  unit: kpi.unit,
  better: kpi.better,
  grains: kpi.grains,
  periodTimestamp: kpi.periodTimestamp,
  exclusions: kpi.exclusions,
  minimumSample: kpi.minimumSample,
  provisionalDays: kpi.provisionalDays,
  confidenceInterval: intervalInWords(formula),
  owner: kpi.owner,
  source: kpi.source,
  caveats: kpi.caveats,
  pairedWith: kpi.pairedWith,
  onBoard: boardKpis.includes(kpi),
  isOutcome: kpi.isOutcome === true,
  variants: kpi.variants.map(describeVariant),
})

const known = new Map(catalogue.map(kpi => [kpi, describe(kpi, kpi.variants[0].formula)]))

/** The definition as it is told, the unit that of the default variant. */
export const describeKpi = (kpi: KpiDefinition): KpiAnswer =>
  known.get(kpi) ?? describe(kpi, kpi.variants[0].formula)

/** The same beside a reading: unit and interval are those of the variant that was read. */
export function describeChosen({ kpi, variant }: ChosenKpi): {
  kpi: KpiAnswer
  variant: VariantAnswer
} {
  const index = kpi.variants.indexOf(variant)
  const told = describeKpi(kpi)
  const unit = unitOf(kpi, variant)
  return {
    kpi:
      index <= 0
        ? { ...told, unit }
        : { ...told, unit, confidenceInterval: intervalInWords(variant.formula) },
    variant: told.variants[index] ?? describeVariant(variant, index),
  }
}
