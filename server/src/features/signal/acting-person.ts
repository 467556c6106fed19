import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'

/** The person who acts. Throws Precondition for a program: what is noted or decided has an author. */
export function actingPerson({ actor }: Ctx): string {
  if (actor.kind === 'user') return actor.id
  throw new Precondition('This needs an author: do it as a person who is signed in.')
}
