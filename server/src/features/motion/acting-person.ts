import type { Ctx } from '../../platform/context.js'
import { Forbidden } from '../../platform/errors.js'

/** The person who acts. Throws Forbidden for programs: what a committee does, people do. */
export function actingPerson({ actor }: Ctx): string {
  if (actor.kind === 'user') return actor.id
  throw new Forbidden('Only a person who is signed in can take part in a motion.')
}
