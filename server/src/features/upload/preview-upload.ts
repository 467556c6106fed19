import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { type FilePreview, previewFile } from '../ingest/index.js'
import { readUpload } from './read-upload.js'
import { loadBeginning } from './stores/part.store.js'
import { loadOrganisation } from './stores/upload.store.js'

/** How a file that was sent would be read: its columns, its first rows, and what is in the way. */
export async function previewUpload(
  ctx: Ctx,
  id: string,
  { profile, encoding }: { profile?: string | undefined; encoding?: string | undefined },
): Promise<FilePreview> {
  ctx.demand('import.apply')
  const { state } = await readUpload(ctx, id)
  const first = state === 'RECEIVING' ? Buffer.alloc(0) : await loadBeginning(ctx, id)
  if (first.length === 0)
    throw new Precondition('The content of this file is not here. Send it again.')
  const { timeZone } = await loadOrganisation(ctx)
  return previewFile(first, { profile, encoding, timeZone })
}
