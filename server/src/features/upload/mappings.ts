import type { Ctx } from '../../platform/context.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { readNames } from '../auth/index.js'
import {
  type MappingInput,
  readMappings,
  readMappingVersions,
  type SavedMapping,
  saveMapping,
} from '../ingest/index.js'
import { nameOfActor } from './name-of-actor.js'

export interface MappingAnswer extends Omit<SavedMapping, 'author' | 'recordedAt'> {
  id: string
  /** Name of who saved this version. */
  by: string
  at: Date
}

/** The newest version of each mapping, with who saved it. */
export async function readSavedMappings(ctx: Ctx): Promise<MappingAnswer[]> {
  ctx.demand('import.read')
  return inSnapshot(ctx, async look => told(look, await readMappings(look)))
}

/** Every version of one, newest first. @throws Invalid where there is none of that name. */
export async function readVersionsOfMapping(ctx: Ctx, name: string): Promise<MappingAnswer[]> {
  ctx.demand('import.read')
  return inSnapshot(ctx, async look => told(look, await readMappingVersions(look, name)))
}

/** Keeps a mapping or a further version of one, for all who import. */
export async function keepMapping(
  ctx: Ctx,
  input: MappingInput,
): Promise<MappingAnswer | undefined> {
  ctx.demand('import.map', null)
  const [answer] = await told(ctx, [await saveMapping(ctx, input)])
  return answer
}

async function told(ctx: Ctx, mappings: readonly SavedMapping[]): Promise<MappingAnswer[]> {
  const names = mappings.length > 0 ? await readNames(ctx) : new Map<string, { name: string }>()
  return mappings.map(({ author, recordedAt, ...mapping }) => ({
    ...mapping,
    id: `${mapping.name} ${mapping.version}`,
    by: nameOfActor(author, names),
    at: recordedAt,
  }))
}
