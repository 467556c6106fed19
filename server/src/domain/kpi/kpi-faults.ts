import type { Formula, KpiDefinition, Unit, Variant } from './define-kpi.js'
import { kindOf, type MeasureKind } from './measures.js'
import { type PartRead, partsRead } from './parts-read.js'

const codeShape = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/

const unitsOf: Record<Exclude<Formula['kind'], 'observed'>, readonly Unit[]> = {
  ratio: ['RATIO'],
  mean: ['SECONDS', 'SCORE'],
  quantile: ['SECONDS'],
  count: ['COUNT'],
  stock: ['COUNT'],
  stockRatio: ['RATIO'],
  stockDays: ['DAYS'],
  nps: ['NPS'],
}

const kindsRead: Record<PartRead['as'], readonly MeasureKind[]> = {
  sum: ['flow', 'due'],
  level: ['stock', 'due'],
  histogram: ['histogram'],
  trailing: ['flow'],
}

function faultsInVariant(variant: Variant, unit: Unit): string[] {
  const { formula } = variant
  const where = `variant ${variant.code}`
  const faults: string[] = []
  if (!codeShape.test(variant.code)) faults.push(`${where}: code is not UPPER_SNAKE`)
  if (variant.inWords.trim() === '') faults.push(`${where}: formula in words is missing`)
  if (formula.kind !== 'observed' && !unitsOf[formula.kind].includes(unit))
    faults.push(`${where}: a ${formula.kind} is not in ${unit}`)
  if (formula.kind === 'observed' && (formula.scale === 'ratio') !== (unit === 'RATIO'))
    faults.push(`${where}: an observed ${formula.scale} is not in ${unit}`)
  if (formula.kind === 'quantile' && !(formula.q > 0 && formula.q < 1))
    faults.push(`${where}: quantile must lie between 0 and 1`)
  if (formula.kind === 'stockDays' && !(formula.trailingDays > 0))
    faults.push(`${where}: trailing days must be positive`)
  for (const { measure, as } of partsRead(formula))
    if (!kindsRead[as].includes(kindOf(measure)))
      faults.push(`${where}: ${measure} is a ${kindOf(measure)} and cannot be read as ${as}`)
  return faults
}

const isCount = (value: number) => Number.isInteger(value) && value >= 0

/** Everything that is wrong with a definition, in words; empty when it may be used. */
export function faultsIn(kpi: KpiDefinition): string[] {
  const faults: string[] = []
  const demand = (isSo: boolean, fault: string) => {
    if (!isSo) faults.push(fault)
  }
  demand(codeShape.test(kpi.code), 'code is not UPPER_SNAKE')
  demand(kpi.name.trim() !== '', 'name is missing')
  demand(/\S\?$/.test(kpi.question), 'question must end with a question mark')
  demand(kpi.source.trim() !== '', 'source is missing')
  demand(kpi.owner.trim() !== '', 'owner is missing')
  demand(kpi.periodTimestamp.trim() !== '', 'period timestamp is missing')
  demand(kpi.exclusions.length > 0, 'what is left out is missing')
  demand(kpi.caveats.length > 0, 'what must be known before relying on it is missing')
  demand(isCount(kpi.minimumSample), 'minimum sample must be a whole number, 0 or more')
  demand(isCount(kpi.provisionalDays), 'provisional days must be a whole number, 0 or more')
  demand(kpi.grains.length > 0, 'no grain')
  demand(new Set(kpi.grains).size === kpi.grains.length, 'a grain is named twice')
  demand(!kpi.pairedWith.includes(kpi.code), 'is paired with itself')
  const codes = kpi.variants.map(variant => variant.code)
  demand(codes.length > 0, 'no variant')
  demand(new Set(codes).size === codes.length, 'two variants share a code')
  demand(
    kpi.offAbove === undefined || kpi.better === 'LOWER',
    'only of what should be low can a value be off from above',
  )
  demand(
    kpi.worseBeside === undefined || kpi.better === 'NEITHER',
    'what is better or worse itself needs no other side that speaks against its pair',
  )
  if (kpi.family === 'VOLUME') {
    demand(kpi.better === 'NEITHER', 'a volume is neither better nor worse')
    demand(kpi.boardOrder === null, 'a volume is not a headline')
  }
  for (const variant of kpi.variants)
    faults.push(...faultsInVariant(variant, variant.unit ?? kpi.unit))
  return faults
}
