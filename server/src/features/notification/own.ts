import type { Ctx } from '../../platform/context.js'
import { Unauthenticated } from '../../platform/errors.js'

/** The person who asks. @throws Unauthenticated for a command or a job: they have no inbox. */
export function ownId({ actor }: Ctx): string {
  if (actor.kind !== 'user') throw new Unauthenticated('Only a person has an inbox: sign in.')
  return actor.id
}
