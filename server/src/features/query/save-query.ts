import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Forbidden } from '../../platform/errors.js'
import { changedMeanwhile } from '../../platform/refuse.js'
import { newSecret } from '../../platform/secret.js'
import { inTransaction } from '../../platform/transaction.js'
import { checkQuery } from './check-query.js'
import { findQuery, readQuery } from './read-queries.js'
import type { FaultsIn, SavedQueryAnswer, SavedQueryInput } from './saved-query.js'
import {
  insertQuery,
  insertQueryVersion,
  markRemoved,
  moveToVersion,
  type SavedQueryRow,
} from './saved-query.store.js'

interface Changed {
  slug: string
  /** The version that was read. */
  version: number
  input: SavedQueryInput
}

/** Keeps a question under an address of its own. Throws Invalid for one that cannot be asked. */
export async function saveQuery(
  ctx: Ctx,
  input: SavedQueryInput,
  faultsIn: FaultsIn,
): Promise<SavedQueryAnswer> {
  ctx.demand('query.save')
  const ownerId = actingPerson(ctx)
  const query = checkQuery(input, faultsIn)
  return inTransaction(ctx, async tx => {
    const slug = slugOf(query.name)
    const id = await insertQuery(tx, { slug, ownerId, isShared: query.isShared })
    await insertQueryVersion(tx, id, { ...query, version: 1 })
    return readQuery(tx, slug)
  })
}

/**
 * Writes a further version of one's own; the address stays, and so do the earlier versions.
 * @throws Conflict where it was changed since; Forbidden for somebody else's.
 */
export async function editQuery(
  ctx: Ctx,
  { slug, version, input }: Changed,
  faultsIn: FaultsIn,
): Promise<SavedQueryAnswer> {
  ctx.demand('query.save')
  const query = checkQuery(input, faultsIn)
  return inTransaction(ctx, async tx => {
    const { id } = await findOwn(tx, slug)
    if (!(await moveToVersion(tx, id, { from: version, isShared: query.isShared })))
      throw changedMeanwhile('query')
    await insertQueryVersion(tx, id, { ...query, version: version + 1 })
    return readQuery(tx, slug)
  })
}

/** Takes it off the list and its address out of use; what it asked is kept. */
export async function removeQuery(ctx: Ctx, slug: string): Promise<SavedQueryAnswer> {
  ctx.demand('query.save')
  return inTransaction(ctx, async tx => {
    const answer = await readQuery(tx, slug)
    await markRemoved(tx, (await findOwn(tx, slug)).id)
    return answer
  })
}

async function findOwn(ctx: Ctx, slug: string): Promise<SavedQueryRow> {
  const found = await findQuery(ctx, slug)
  if (found.ownerId === actingPerson(ctx)) return found
  throw new Forbidden('Only its owner changes a query; save one of your own.')
}

const READABLE = 48

/** Says what it is, and cannot be guessed: a query that is not shared has an address, too. */
function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, READABLE)
    .replaceAll(/^-|-$/g, '')
  const tail = newSecret()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 10)
  return words === '' ? tail : `${words}-${tail}`
}
