import type { Ctx, Place } from '../../platform/context.js'
import { type DirectoryRows, loadDirectory } from './directory.store.js'

/** Where something is that is kept with its department or service: a service, with its department. */
export async function placeOf(ctx: Ctx, kept: Place): Promise<Place> {
  return kept.serviceId === null ? kept : placeIn(await loadDirectory(ctx), kept)
}

/** The same, where the names are at hand. */
export function placeIn({ services }: DirectoryRows, { departmentId, serviceId }: Place): Place {
  const owner = services.find(({ id }) => id === serviceId)?.departmentId
  return { departmentId: owner ?? departmentId, serviceId }
}
