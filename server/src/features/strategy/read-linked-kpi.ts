import type { Ctx } from '../../platform/context.js'
import { loadDirectory } from '../directory/index.js'
import { readReading } from '../kpi/index.js'
import type { KpiLinkAnswer } from './answer/objective-answer.js'

/**
 * The last complete month of a KPI of an objective, as known at the moment of the objective. `null`: it
 * is of a part of the organisation that the reader does not see.
 */
export async function readLinkedKpi(ctx: Ctx, { kpi, variant, scope, asOf }: KpiLinkAnswer) {
  ctx.demand('kpi.read')
  const { department, service, priority } = scope
  const { departments, services } = await loadDirectory(ctx)
  const isSeen = service
    ? services.some(({ code }) => code === service.code)
    : !department || departments.some(({ code }) => code === department.code)
  if (!isSeen) return null
  const place = service ? { service: service.code } : { department: department?.code ?? null }
  return readReading(ctx, { kpi, variant, scope: { ...place, priority }, asOf })
}
