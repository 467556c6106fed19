import type { Ctx, Place } from '../../platform/context.js'
import { loadDirectory } from './directory.store.js'

/** Where something is that is kept with its department or service: a service, with its department. */
export async function placeOf(ctx: Ctx, { departmentId, serviceId }: Place): Promise<Place> {
  if (serviceId === null) return { departmentId, serviceId }
  const { services } = await loadDirectory(ctx)
  const owner = services.find(({ id }) => id === serviceId)?.departmentId
  return { departmentId: owner ?? departmentId, serviceId }
}
