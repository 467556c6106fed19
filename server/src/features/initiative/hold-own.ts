import type { Ctx } from '../../platform/context.js'
import { Forbidden, NotFound, Precondition } from '../../platform/errors.js'
import { readBook } from './read-book.js'
import { type Standing, standingOf } from './standing.js'
import { lockInitiative } from './stores/initiative.store.js'

/** The person who acts. Throws Precondition for a program: what is recorded has an author. */
export function actingPerson({ actor }: Ctx): string {
  if (actor.kind === 'user') return actor.id
  throw new Precondition('This needs an author: do it as a person who is signed in.')
}

export const viewerOf = ({ actor }: Pick<Ctx, 'actor'>): string | null =>
  actor.kind === 'user' ? actor.id : null

/** Whether it is somebody's own: they drafted, own or sponsor it. */
export const isOwn = ({ newest, versions }: Standing, person: string | null): boolean =>
  person !== null && [newest.ownerId, newest.sponsorId, versions[0]?.authorId].includes(person)

/**
 * The initiative, held until the end of the transaction, where whoever acts may change it: those who
 * drafted, own or sponsor it, and those who look after all of them.
 * @throws NotFound, Forbidden
 */
export async function holdOwn(tx: Ctx, id: number): Promise<{ standing: Standing; day: string }> {
  if (!(await lockInitiative(tx, id))) throw new NotFound('There is no such initiative.')
  const book = await readBook(tx, {})
  const standing = standingOf(book, id)
  if (!standing) throw new NotFound('There is no such initiative.')
  if (!isOwn(standing, actingPerson(tx))) demandModerator(tx)
  return { standing, day: book.day }
}

function demandModerator(tx: Ctx): void {
  try {
    tx.demand('initiative.moderate')
  } catch {
    throw new Forbidden('Only its author, owner or sponsor changes an initiative, or the chair.')
  }
}
