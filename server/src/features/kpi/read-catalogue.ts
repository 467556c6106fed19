import { catalogue } from '../../domain/kpi/catalogue.js'
import type { Ctx } from '../../platform/context.js'
import type { KpiAnswer } from './answer.js'
import { chooseKpi } from './question/choose-kpi.js'
import { describeKpi } from './reading/describe-kpi.js'

/** All KPIs in reading order, or those of one family. */
export function readCatalogue(ctx: Ctx, family?: KpiAnswer['family'] | null): KpiAnswer[] {
  ctx.demand('kpi.read')
  return catalogue.filter(kpi => !family || kpi.family === family).map(describeKpi)
}

/** One KPI. Throws Invalid for a code that is not in the catalogue. */
export function readKpi(ctx: Ctx, code: string): KpiAnswer {
  ctx.demand('kpi.read')
  return describeKpi(chooseKpi(code, null, 'code').kpi)
}
