import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import {
  checkMapping,
  type FilePreview,
  findMapping,
  type MappingDraft,
  previewFile,
  readMappings,
} from '../ingest/index.js'
import type { HowToRead } from './ask-for-work.js'
import { readUpload } from './read-upload.js'
import { loadBeginning } from './stores/part.store.js'
import { loadOrganisation } from './stores/upload.store.js'

/** Absent, all of it: as fits best. */
export interface HowToPreview extends HowToRead {
  /** A mapping that is not saved yet. */
  draft?: MappingDraft | null | undefined
}

/** How a file that was sent would be read: its columns, its first rows, and what is in the way. */
export async function previewUpload(
  ctx: Ctx,
  id: string,
  { profile, encoding, draft, ...how }: HowToPreview,
): Promise<FilePreview> {
  ctx.demand('import.apply')
  const { state } = await readUpload(ctx, id)
  const first = state === 'RECEIVING' ? Buffer.alloc(0) : await loadBeginning(ctx, id)
  if (first.length === 0)
    throw new Precondition('The content of this file is not here. Send it again.')
  const { timeZone } = await loadOrganisation(ctx)
  const mapping = how.mapping
    ? await findMapping(ctx, { name: how.mapping, version: how.mappingVersion })
    : draft && checkMapping(draft)
  const mappings = await readMappings(ctx)
  return previewFile(first, { profile, mapping, mappings, encoding, timeZone })
}
