import type { Ctx } from '../../platform/context.js'
import { Forbidden } from '../../platform/errors.js'

/** Throws Forbidden for whoever sees a part only of what is worked out for the organisation as a whole. */
export function demandWhole({ reach = 'everything' }: Pick<Ctx, 'reach'>): void {
  if (reach === 'everything') return
  throw new Forbidden(
    'This is about the whole organisation, and you see a part of it. Ask about a department or service of yours, or ask whoever looks after people here for a role in all of it.',
  )
}
