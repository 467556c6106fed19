import { answeringPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict, TooMany } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { readUpload } from './read-upload.js'
import { countSince, discardOpen, insertUpload, isBusy } from './stores/upload.store.js'
import {
  LONGEST_NAME,
  MOST_BYTES,
  MOST_BYTES_DEFINED,
  type Upload,
  type UploadPurpose,
} from './upload.js'

interface NewFile {
  fileName: string
  size: number
  /** Default: records. */
  purpose?: UploadPurpose | null
}

const MOST_AN_HOUR = 60
const HOUR_MS = 3_600_000

/**
 * Makes ready to take a file, whose parts then come one after the other; what this person had left
 * open is given up. @throws Conflict while an import of theirs runs; TooMany; Invalid.
 */
export async function beginUpload(
  ctx: Ctx,
  { fileName, size, purpose: asked }: NewFile,
): Promise<Upload> {
  const purpose = asked ?? 'FACTS'
  ctx.demand('import.apply')
  if (purpose === 'DEFINITIONS') ctx.demand('organisation.set', null)
  const personId = answeringPerson(ctx)
  const name = nameOf(fileName)
  checkSize(size, purpose)
  return inTransaction(ctx, async tx => {
    if (await isBusy(tx, personId))
      throw new Conflict(
        'An import of yours is running. Wait until it is done, then send this file.',
      )
    const since = new Date(ctx.now.getTime() - HOUR_MS)
    if ((await countSince(tx, personId, since)) >= MOST_AN_HOUR)
      throw new TooMany(`At most ${MOST_AN_HOUR} files are taken from one person in an hour.`, 600)
    await discardOpen(tx, personId, { purpose })
    return readUpload(tx, await insertUpload(tx, { personId, fileName: name, size, purpose }))
  })
}

/** Without its folder, and without what steers a terminal or turns text round. */
function nameOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? ''
  const name = base.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim()
  if (name === '' || name.length > LONGEST_NAME)
    throw refuse('fileName', `The file has a name of 1 to ${LONGEST_NAME} characters.`, [
      'incidents.csv, for instance',
    ])
  return name
}

function checkSize(size: number, purpose: UploadPurpose): void {
  if (size === 0) throw refuse('size', 'The file is empty.', ['a file with a header and rows'])
  const most = purpose === 'FACTS' ? MOST_BYTES : MOST_BYTES_DEFINED
  if (Number.isInteger(size) && size > 0 && size <= most) return
  throw refuse(
    'size',
    `At most ${most / 1024 / 1024} MB are taken by this page. Divide the file, or import it with the command line, which takes any size.`,
    [`1 to ${most} bytes`],
  )
}
