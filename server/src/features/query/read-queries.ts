import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import { type PersonName, readNames } from '../auth/index.js'
import type { SavedQueryAnswer } from './saved-query.js'
import { loadQueries, type SavedQueryRow } from './saved-query.store.js'

const NOT_THERE = 'There is no saved query of that address that you may see.'

/** A program sees those of whom it acts for. */
const viewerOf = ({ actor }: Ctx): string | null =>
  actor.kind === 'user' ? actor.id : (actor.ownerId ?? null)

/** One's own and the shared ones, by name. */
export async function readQueries(ctx: Ctx): Promise<SavedQueryAnswer[]> {
  ctx.demand('query.read')
  const viewerId = viewerOf(ctx)
  const rows = await loadQueries(ctx, { viewerId })
  const names = await readNames(ctx)
  return rows.map(row => answerOf(row, { names, viewerId }))
}

/** One of them. Throws NotFound also for one that is somebody else's and not shared. */
export async function readQuery(ctx: Ctx, slug: string): Promise<SavedQueryAnswer> {
  ctx.demand('query.read')
  const row = await findQuery(ctx, slug)
  return answerOf(row, { names: await readNames(ctx), viewerId: viewerOf(ctx) })
}

/**
 * What one of them asks, in its newest version or an earlier one. Throws NotFound also for one that
 * is somebody else's and not shared.
 */
export async function readKeptQuestion(
  ctx: Ctx,
  { slug, version }: { slug: string; version: number | undefined },
): Promise<SavedQueryRow> {
  ctx.demand('query.read')
  const [row] = await loadQueries(ctx, { viewerId: viewerOf(ctx), slug, version })
  if (row) return row
  throw new NotFound(
    version === undefined ? NOT_THERE : `${NOT_THERE.slice(0, -1)}, or it has no such version.`,
  )
}

/** The row of a query that whoever asks may see. */
export async function findQuery(ctx: Ctx, slug: string): Promise<SavedQueryRow> {
  const [row] = await loadQueries(ctx, { viewerId: viewerOf(ctx), slug })
  if (row) return row
  throw new NotFound(NOT_THERE)
}

function answerOf(
  { ownerId, variables, ...row }: SavedQueryRow,
  { names, viewerId }: { names: ReadonlyMap<string, PersonName>; viewerId: string | null },
): SavedQueryAnswer {
  const owner = names.get(ownerId)
  if (!owner) throw new Error('A saved query has an owner whom nobody knows')
  return {
    ...row,
    owner,
    variables: JSON.stringify(variables, null, 2),
    isOwn: ownerId === viewerId,
  }
}
