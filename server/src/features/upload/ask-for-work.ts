import { answeringPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict, Forbidden, Precondition } from '../../platform/errors.js'
import { putInOutbox } from '../../platform/outbox/put-in-outbox.js'
import { inTransaction } from '../../platform/transaction.js'
import { chooseReading, encodingNamed } from '../ingest/index.js'
import { readUpload } from './read-upload.js'
import {
  askFor,
  discardOpen,
  isBusy,
  loadDepartments,
  loadOrganisation,
} from './stores/upload.store.js'
import { OPEN, type Upload, WORK_ON_UPLOAD } from './upload.js'

export interface HowToRead {
  /** Needed where no mapping is named, which says its profile. */
  profile?: string | null | undefined
  mapping?: string | null | undefined
  /** Absent: the newest of the mapping. */
  mappingVersion?: number | null | undefined
  /** Absent: that of the profile, or of the byte order mark. */
  encoding?: string | null | undefined
}

/** Asks for a dry run, which tells what would happen and changes nothing. */
export async function checkUpload(ctx: Ctx, id: string, how: HowToRead): Promise<Upload> {
  ctx.demand('import.apply')
  return inTransaction(ctx, tx => ask(tx, id, { ...how, isDryRun: true }))
}

/** Asks for the import itself. @throws Precondition where the database holds the demo. */
export async function applyUpload(ctx: Ctx, id: string, how: HowToRead): Promise<Upload> {
  ctx.demand('import.apply')
  return inTransaction(ctx, async tx => {
    if ((await loadOrganisation(tx)).isDemo)
      throw new Precondition(
        'This is the demo organisation, and real facts are not mixed with invented ones. Put yours in its place with the command line: import FILE --replace-demo.',
      )
    return ask(tx, id, { ...how, isDryRun: false })
  })
}

/** Gives a file up; its content goes at once. */
export async function discardUpload(ctx: Ctx, id: string): Promise<Upload> {
  ctx.demand('import.apply')
  const personId = answeringPerson(ctx)
  return inTransaction(ctx, async tx => {
    await readUpload(tx, id)
    await discardOpen(tx, personId, { id })
    return readUpload(tx, id)
  })
}

async function ask(
  ctx: Ctx,
  id: string,
  { encoding = null, isDryRun, ...how }: HowToRead & { isDryRun: boolean },
): Promise<Upload> {
  const { profile, mapping } = await chooseReading(ctx, {
    profile: how.profile,
    mapping: how.mapping ? { name: how.mapping, version: how.mappingVersion } : null,
  })
  if (encoding !== null) encodingNamed(encoding)
  if (await isBusy(ctx, answeringPerson(ctx)))
    throw new Conflict('An import of yours is running. Wait until it is done.')
  const { state, purpose } = await readUpload(ctx, id)
  if (purpose !== 'FACTS')
    throw new Precondition('This is a file of definitions: it is taken over by the settings.')
  if (!OPEN.includes(state))
    throw new Precondition(
      'This file is not complete, was imported, or was given up. Send it again.',
    )
  await askFor(ctx, id, {
    ...{ profile: profile.name, mapping, encoding, isDryRun },
    within: await departmentsOf(ctx),
  })
  await putInOutbox(ctx, { name: WORK_ON_UPLOAD }, { upload: id })
  return readUpload(ctx, id)
}

/** Codes of the departments that this person may import for; null: all. */
async function departmentsOf(ctx: Ctx): Promise<string[] | null> {
  if (allows(ctx, null)) return null
  const departments = await loadDepartments(ctx)
  return departments.filter(({ id }) => allows(ctx, id)).map(({ code }) => code)
}

function allows(ctx: Ctx, department: number | null): boolean {
  try {
    ctx.demand('import.apply', department)
    return true
  } catch (error) {
    if (error instanceof Forbidden) return false
    throw error
  }
}
