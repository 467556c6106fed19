import type { Ctx } from '../../../platform/context.js'
import { beginUpload } from '../begin-upload.js'
import { takePart } from '../take-part.js'
import type { Upload, UploadPurpose } from '../upload.js'

/** A file that this person has sent, in parts of this size. */
export async function givenUpload(
  ctx: Ctx,
  text: string,
  {
    fileName = 'tickets.csv',
    partBytes = 64 * 1024,
    purpose = 'FACTS',
  }: { fileName?: string; partBytes?: number; purpose?: UploadPurpose } = {},
): Promise<Upload> {
  const bytes = Buffer.from(text)
  let upload = await beginUpload(ctx, { fileName, size: bytes.length, purpose })
  for (let ordinal = 0; ordinal * partBytes < bytes.length; ordinal++) {
    const content = bytes.subarray(ordinal * partBytes, (ordinal + 1) * partBytes)
    upload = await takePart(ctx, { upload: upload.id, ordinal, content })
  }
  return upload
}

const CELLS: Readonly<Record<string, string>> = {
  record: 'ticket',
  external_id: 'T1',
  updated_at: '2026-03-02T12:00:00Z',
  service: 'mail',
  fulfilling_department: 'IT',
  opened_at: '2026-03-02T09:00:00Z',
  state: 'Closed',
}

/** A file of our own form; each row says only what differs from a plain ticket. */
export function tickets(rows: readonly Record<string, string>[]): string {
  const names = Object.keys(CELLS)
  const lines = rows.map(row => names.map(name => row[name] ?? CELLS[name]))
  return [names, ...lines].map(cells => `${cells.join(',')}\n`).join('')
}
