import { holdsAt } from '../../domain/access/may.js'
import { LONGEST_TOKEN_DAYS, type TokenUse } from '../../domain/access/token-uses.js'
import { actingPerson } from '../../platform/acting-person.js'
import type { Ctx } from '../../platform/context.js'
import { usesOf } from './issue-token.js'
import type { NamedPlace } from './named-place.js'
import { loadPerson, loadPlaces } from './person.store.js'
import type { ServiceToken } from './token/service-token.js'
import { loadTokens } from './token/service-token.store.js'

/** The tokens of the person who asks, or of everybody, the newest first; also those that are over. */
export async function readTokens(
  ctx: Ctx,
  { ofEverybody }: { ofEverybody: boolean },
): Promise<ServiceToken[]> {
  if (ofEverybody) ctx.demand('token.administer', null)
  else ctx.demand('token.own')
  return loadTokens(ctx, ofEverybody ? {} : { ownerId: actingPerson(ctx) })
}

/** What the person who asks can issue a token for. */
export interface TokenOffer {
  uses: TokenUse[]
  places: { kind: NamedPlace['kind']; code: string; name: string }[]
  longestDays: number
}

/** Nothing to issue for where their roles allow none. */
export async function readTokenOffer(ctx: Ctx): Promise<TokenOffer> {
  ctx.demand('token.issue')
  const person = await loadPerson(ctx, actingPerson(ctx))
  const roles = person?.roles ?? []
  const isReached = (place: NamedPlace) => roles.some(role => holdsAt(role, place))
  const places = (await loadPlaces(ctx)).filter(isReached)
  return {
    uses: usesOf(roles),
    places: places.map(({ kind, code, name }) => ({ kind, code, name })),
    longestDays: LONGEST_TOKEN_DAYS,
  }
}
