import { boardKpis, catalogue, kpiByCode, variantOf } from '../../../domain/kpi/catalogue.js'
import type { KpiDefinition, Variant } from '../../../domain/kpi/define-kpi.js'
import { refuse, unknownName } from '../../../platform/refuse.js'
import type { Grain } from '../answer.js'

export interface ChosenKpi {
  kpi: KpiDefinition
  variant: Variant
}

const MOST_KPIS = 60
const codes = catalogue.map(kpi => kpi.code)

/** The KPI and variant of these codes. Throws Invalid, naming the codes that there are. */
export function chooseKpi(code: string, variantCode?: string | null, argument = 'kpi'): ChosenKpi {
  const kpi = find(code, argument)
  const variant = variantOf(kpi, variantCode)
  if (variant) return { kpi, variant }
  const known = kpi.variants.map(other => other.code)
  throw unknownName('variant', `variant of ${kpi.code}`, { sent: variantCode ?? '', known })
}

/** The named KPIs in the order asked, each in its default variant; null: those of the board. */
export function chooseKpis(asked: readonly string[] | null | undefined): ChosenKpi[] {
  if (asked === null || asked === undefined) return boardKpis.map(withDefault)
  if (asked.length === 0 || asked.length > MOST_KPIS)
    throw refuse('kpis', `Name 1 to ${MOST_KPIS} KPIs.`, [`1 to ${MOST_KPIS} codes of KPIs`])
  return [...new Set(asked)].map(code => withDefault(find(code, 'kpis')))
}

/** Throws Invalid where the KPI is not read at that grain. */
export function demandGrain({ kpi }: ChosenKpi, grain: Grain, argument: string): void {
  if (kpi.grains.includes(grain)) return
  throw refuse(`${argument}.grain`, `${kpi.code} is not read at grain ${grain}.`, kpi.grains)
}

const withDefault = (kpi: KpiDefinition): ChosenKpi => ({ kpi, variant: kpi.variants[0] })

function find(code: string, argument: string): KpiDefinition {
  const kpi = kpiByCode(code)
  if (!kpi) throw unknownName(argument, 'KPI', { sent: code, known: codes })
  return kpi
}
