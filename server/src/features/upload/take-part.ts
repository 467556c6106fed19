import { answeringPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { refuseOtherFormats } from '../ingest/index.js'
import { readUpload } from './read-upload.js'
import { lockParts, savePart } from './stores/part.store.js'
import { moveState } from './stores/upload.store.js'
import { PART_BYTES, type Upload } from './upload.js'

export interface Part {
  upload: string
  /** Counts from 0. */
  ordinal: number
  content: Buffer
}

/**
 * Takes the next part of a file; the last one may be sent again, where its answer was lost.
 * @throws Conflict where another part is next; Invalid for what is no CSV or too much.
 */
export async function takePart(ctx: Ctx, { upload, ordinal, content }: Part): Promise<Upload> {
  ctx.demand('import.apply')
  answeringPerson(ctx)
  return inTransaction(ctx, async tx => {
    await readUpload(tx, upload)
    const { count, bytesOfOthers } = await lockParts(tx, upload, ordinal)
    const { state, size, purpose } = await readUpload(tx, upload)
    if (state !== 'RECEIVING') throw new Conflict('This file is complete, or was given up.')
    if (ordinal > count || ordinal < count - 1)
      throw new Conflict(`Part ${count} comes next; parts count from 0.`)
    if (content.length === 0 || content.length > PART_BYTES)
      throw refuse('part', 'A part is empty or too large.', [`1 to ${PART_BYTES} bytes`])
    const received = bytesOfOthers + content.length
    if (received > size)
      throw refuse('part', 'More has come than was announced with the size.', [
        `${size} bytes in all`,
      ])
    if (ordinal === 0 && purpose === 'FACTS') checkFormat(content)
    await savePart(tx, { upload, ordinal, content })
    if (received === size) await moveState(tx, upload, { from: ['RECEIVING'], to: 'RECEIVED' })
    return readUpload(tx, upload)
  })
}

/** What is certainly no CSV is refused before the rest of it is sent. */
function checkFormat(first: Buffer): void {
  if (first[0] === 0x1f && first[1] === 0x8b)
    throw refuse('part', 'This is a gzip file. Unpack it first, or use the command line.', ['CSV'])
  refuseOtherFormats(first)
}
