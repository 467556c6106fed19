import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { profileNamed } from './choices.js'
import { mappedProfile } from './mapping/mapped-profile.js'
import type { SavedMapping } from './mapping/mapping.js'
import { findMapping } from './mapping/read-mappings.js'
import type { ImportProfile } from './profiles/import-profile.js'

/** By what a file is to be read: a profile, or a mapping, which says its profile. */
export interface AskedReading {
  profile?: string | null | undefined
  mapping?: { name: string; version?: number | null | undefined } | null | undefined
}

/** Throws Invalid where there is none of that name, or the two do not go together. */
export async function chooseReading(
  ctx: Ctx,
  { profile, mapping }: AskedReading,
): Promise<{ profile: ImportProfile; mapping: SavedMapping | null }> {
  if (!mapping) return { profile: profileNamed(profile ?? ''), mapping: null }
  const found = await findMapping(ctx, mapping)
  if (profile && profile !== found.profile)
    throw refuse('profile', `This mapping extends ${found.profile}; name no other profile.`, [
      found.profile,
    ])
  return { profile: mappedProfile(found), mapping: found }
}
