import { createHmac } from 'node:crypto'
import type { Side } from '../../domain/maturity/raters.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { Forbidden } from '../../platform/errors.js'
import { loadSecret } from './stores/ballot.store.js'
import { loadRaters } from './stores/round.store.js'

export interface OwnBallot {
  pseudonym: Buffer
  round: number
  personId: string
  side: Side
  hasHandedIn: boolean
}

/**
 * The ballot of whoever acts: found by a pseudonym that only the round's key and the person give.
 * @throws Forbidden for who was not asked.
 */
export async function ownBallot(ctx: Ctx, round: number): Promise<OwnBallot> {
  const personId = actingPerson(ctx)
  const rater = (await loadRaters(ctx, [round])).find(each => each.personId === personId)
  const secret = rater && (await loadSecret(ctx, round))
  if (!rater || !secret) throw new Forbidden('Only those who were asked to rate may answer.')
  const pseudonym = createHmac('sha256', secret).update(personId).digest()
  return { pseudonym, round, personId, side: rater.side, hasHandedIn: rater.hasHandedIn }
}
