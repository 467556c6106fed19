import type { Ctx } from '../../../platform/context.js'
import { loadDirectory } from '../../directory/index.js'
import type { MotionContent } from '../motion.js'

/** Throws Forbidden where the person may propose, but not for this department or service. */
export async function demandInScope(
  ctx: Ctx,
  { scope }: Pick<MotionContent, 'scope'>,
): Promise<void> {
  const { services } = await loadDirectory(ctx)
  const service = services.find(({ id }) => id === scope.serviceId)
  ctx.demand('target.propose', service?.departmentId ?? scope.departmentId)
}
