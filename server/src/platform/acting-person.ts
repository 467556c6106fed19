import type { Ctx } from './context.js'
import { Precondition } from './errors.js'

/** The person who acts. Throws Precondition for a program: what is on record has an author. */
export function actingPerson({ actor }: Pick<Ctx, 'actor'>): string {
  if (actor.kind === 'user') return actor.id
  throw new Precondition('This needs an author: do it as a person who is signed in.')
}

/** Who answers for what is done: the person who acts, or the owner of the token that a program brings. */
export const answeringPerson = ({ actor }: Pick<Ctx, 'actor'>): string =>
  actor.kind === 'token' && actor.ownerId ? actor.ownerId : actingPerson({ actor })
