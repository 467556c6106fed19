import { kpiByCode, variantOf } from '../../../domain/kpi/catalogue.js'
import { unitOf } from '../../../domain/kpi/define-kpi.js'
import type { ObjectiveKpi, ObjectiveTerms } from '../../../domain/strategy/objective.js'
import { weightShares } from '../../../domain/strategy/weights.js'
import type { Desk } from '../../motion/index.js'
import { describeScope } from '../../target/index.js'
import type { KpiLinkAnswer, WorkLinkAnswer } from './objective-answer.js'
import { itemName } from './objective-words.js'

export function describeKpis(
  kpis: readonly ObjectiveKpi[],
  desk: Desk,
  asOf: Date | null,
): KpiLinkAnswer[] {
  const shares = weightShares(kpis)
  return kpis.map(({ kpi, variant, scope, weight, rationale }, at) => {
    const definition = kpiByCode(kpi)
    const found = definition && variantOf(definition, variant)
    return {
      ...{ kpi, variant, weight, rationale, asOf },
      kpiName: definition?.name ?? kpi,
      variantName: found?.name ?? variant,
      unit: definition && found ? unitOf(definition, found) : 'COUNT',
      better: definition?.better ?? 'NEITHER',
      isOutcome: definition?.isOutcome === true,
      scope: describeScope(scope, desk.directory),
      share: shares[at] ?? 0,
    }
  })
}

export const describeWork = (work: ObjectiveTerms['work'], desk: Desk): WorkLinkAnswer[] =>
  work.map(link => ({ ...link, itemName: itemName(link, desk) }))
