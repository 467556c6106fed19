import type { Ctx } from '../../platform/context.js'
import { readReading } from '../kpi/index.js'
import type { KpiLinkAnswer } from './answer/objective-answer.js'

/** The last complete month of a KPI of an objective, as known at the moment of the objective. */
export async function readLinkedKpi(ctx: Ctx, { kpi, variant, scope, asOf }: KpiLinkAnswer) {
  ctx.demand('kpi.read')
  const { department, service, priority } = scope
  const place = service ? { service: service.code } : { department: department?.code ?? null }
  return readReading(ctx, { kpi, variant, scope: { ...place, priority }, asOf })
}
