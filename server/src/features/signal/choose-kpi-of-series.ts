import { catalogue, kpiByCode, variantOf } from '../../domain/kpi/catalogue.js'
import { unknownName } from '../../platform/refuse.js'

/** The codes of a KPI and its variant. Throws Invalid, naming those that there are. */
export function chooseKpiOfSeries(
  code: string,
  variantCode?: string | null,
): { kpi: string; variant: string } {
  const kpi = kpiByCode(code)
  if (!kpi) throw unknownName('kpi', 'KPI', { sent: code, known: catalogue.map(each => each.code) })
  const variant = variantOf(kpi, variantCode)
  if (variant) return { kpi: kpi.code, variant: variant.code }
  const known = kpi.variants.map(each => each.code)
  throw unknownName('variant', `variant of ${kpi.code}`, { sent: variantCode ?? '', known })
}
