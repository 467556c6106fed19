import { Invalid } from '../../../platform/errors.js'
import type { Encoding } from '../csv/decode.js'
import { type RowsRead, readRows } from '../csv/read-rows.js'
import type { ImportProfile } from '../profiles/import-profile.js'
import { RejectLog } from '../reject-log.js'

/** The beginning of a file that is read by one profile. */
export type Opened =
  | { read: RowsRead; rejects: RejectLog; missing: readonly []; fault: null }
  | { read: null; rejects: null; missing: readonly string[]; fault: string }

/** Reads the header by a profile; what is missing, or in the way of reading it, is said. */
export async function openBy(
  profile: ImportProfile,
  head: Buffer,
  encoding: Encoding | undefined,
): Promise<Opened> {
  const rejects = await RejectLog.open(undefined)
  try {
    const rules = { ...profile.csv, encoding: encoding ?? profile.csv.encoding }
    const read = await readRows(oneChunk(head), rules, rejects)
    return { read, rejects, missing: [], fault: null }
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const missing = error.fields[0]?.allowed ?? []
    return { read: null, rejects: null, missing, fault: error.message }
  }
}

async function* oneChunk(head: Buffer): AsyncGenerator<Buffer> {
  yield head
}

const NEW_LINE = 0x0a

/** Up to the last whole line, so that no row and no character is cut. */
export function wholeLines(head: Buffer): Buffer {
  const end = head.lastIndexOf(NEW_LINE)
  if (end < 0) return head
  // In UTF-16 a line feed is two bytes, and the low one comes first or last.
  return head.subarray(0, head[end + 1] === 0 ? end + 2 : end + 1)
}
