import type { Ctx } from '../../../platform/context.js'
import { unknownName } from '../../../platform/refuse.js'
import { type DirectoryRows, loadDirectory } from '../../directory/index.js'

/** The service of that code. @throws Invalid where there is none. */
export async function chooseService(
  ctx: Ctx,
  code: string,
): Promise<DirectoryRows['services'][number]> {
  const { services } = await loadDirectory(ctx)
  const found = services.find(service => service.code === code)
  if (found) return found
  throw unknownName('service', 'service', { sent: code, known: services.map(each => each.code) })
}

/** The same, where whoever acts answers for what it brings about. @throws Forbidden */
export async function chooseOwnService(ctx: Ctx, code: string): Promise<string> {
  const { id, departmentId } = await chooseService(ctx, code)
  ctx.demand('service.result', { departmentId, serviceId: id })
  return code
}
