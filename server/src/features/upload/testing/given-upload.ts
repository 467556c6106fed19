import type { Ctx } from '../../../platform/context.js'
import { beginUpload } from '../begin-upload.js'
import { takePart } from '../take-part.js'
import type { Upload } from '../upload.js'

/** A file that this person has sent, in parts of this size. */
export async function givenUpload(
  ctx: Ctx,
  text: string,
  { fileName = 'tickets.csv', partBytes = 64 * 1024 } = {},
): Promise<Upload> {
  const bytes = Buffer.from(text)
  let upload = await beginUpload(ctx, { fileName, size: bytes.length })
  for (let ordinal = 0; ordinal * partBytes < bytes.length; ordinal++) {
    const content = bytes.subarray(ordinal * partBytes, (ordinal + 1) * partBytes)
    upload = await takePart(ctx, { upload: upload.id, ordinal, content })
  }
  return upload
}
