import { isUtf8 } from 'node:buffer'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { readUpload } from './read-upload.js'
import { contentOf } from './stores/part.store.js'

/** The text of a file of definitions that one has sent. @throws NotFound, Precondition, Invalid. */
export async function readContent(
  ctx: Ctx,
  id: string,
): Promise<{ fileName: string; text: string }> {
  ctx.demand('organisation.set', null)
  const { fileName, purpose, state } = await readUpload(ctx, id)
  if (purpose !== 'DEFINITIONS' || state !== 'RECEIVED')
    throw new Precondition('This is no complete file of definitions. Send it again.')
  const parts: Buffer[] = []
  for await (const part of contentOf(ctx, id)) parts.push(part)
  const content = Buffer.concat(parts)
  if (!isUtf8(content))
    throw refuse('upload', 'This file is not UTF-8.', ['a file as it was written'])
  return { fileName, text: content.toString('utf8') }
}
