import type { Ctx } from '../../../platform/context.js'
import { refuse, unknownName } from '../../../platform/refuse.js'
import type { SavedMapping } from './mapping.js'
import { loadMappings, loadVersions } from './mapping.store.js'

/** The newest version of each mapping, by name. */
export async function readMappings(ctx: Ctx): Promise<SavedMapping[]> {
  ctx.demand('import.read')
  return loadMappings(ctx)
}

/** All versions of a mapping, newest first. @throws Invalid where there is none of that name. */
export async function readMappingVersions(ctx: Ctx, name: string): Promise<SavedMapping[]> {
  ctx.demand('import.read')
  return versionsOf(ctx, name)
}

/** One version, or the newest. @throws Invalid, naming what there is. */
export async function findMapping(
  ctx: Ctx,
  { name, version }: { name: string; version?: number | null | undefined },
): Promise<SavedMapping> {
  const versions = await versionsOf(ctx, name)
  const found = version ? versions.find(each => each.version === version) : versions[0]
  if (found) return found
  const known = versions.map(each => String(each.version))
  throw refuse('mappingVersion', 'This mapping has no version of that number.', known)
}

async function versionsOf(ctx: Ctx, name: string): Promise<[SavedMapping, ...SavedMapping[]]> {
  const [newest, ...older] = await loadVersions(ctx, name)
  if (newest) return [newest, ...older]
  const known = (await loadMappings(ctx)).map(each => each.name)
  throw unknownName('mapping', 'mapping', { sent: name, known })
}
