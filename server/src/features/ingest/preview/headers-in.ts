import { Invalid } from '../../../platform/errors.js'
import type { Encoding } from '../csv/decode.js'
import { CANDIDATES } from '../csv/delimiter.js'
import { readRows } from '../csv/read-rows.js'
import { RejectLog } from '../reject-log.js'

/**
 * What the header says, for a person to choose from: under the delimiter that makes most of it.
 * Nothing is read by this guess; the headers that are chosen then tell the delimiter.
 */
export async function headersIn(head: Buffer, encoding: Encoding): Promise<readonly string[]> {
  const read = await Promise.all(CANDIDATES.map(each => headersUnder(each, head, encoding)))
  const [most = []] = read.toSorted((one, other) => other.length - one.length)
  return most.filter(name => name !== '')
}

async function headersUnder(
  delimiter: string,
  head: Buffer,
  encoding: Encoding,
): Promise<readonly string[]> {
  const columns = { required: [], optional: [] }
  const content = (async function* () {
    yield head
  })()
  try {
    const rules = { delimiter, encoding, columns, missing: null }
    return (await readRows(content, rules, await RejectLog.open(undefined))).header.names
  } catch (error) {
    if (error instanceof Invalid) return []
    throw error
  }
}
