import { answeringPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { findNewest, findUpload } from './stores/upload.store.js'
import type { Upload } from './upload.js'

const NUMBER = /^\d{1,9}$/

/** An upload of one's own. @throws NotFound also for one of somebody else. */
export async function readUpload(ctx: Ctx, id: string): Promise<Upload> {
  ctx.demand('import.apply')
  const personId = answeringPerson(ctx)
  const found = NUMBER.test(id) ? await findUpload(ctx, id, personId) : null
  if (!found) throw new NotFound('You have sent no file of that number.')
  return found
}

/** What one sent last and has not given up; null where that is nothing. */
export async function readOwnUpload(ctx: Ctx): Promise<Upload | null> {
  ctx.demand('import.apply')
  return (await findNewest(ctx, answeringPerson(ctx))) ?? null
}
