import type { Actor, Ctx } from '../../platform/context.js'
import { Forbidden, Unauthenticated } from '../../platform/errors.js'
import { newSecret } from '../../platform/secret.js'
import { audienceFor, demandFor, reachFor } from './demand-for.js'
import { loadPerson } from './person.store.js'
import type { Recognised } from './session.js'
import { offerSecret, personOfSession, personOfSessionId } from './session.store.js'
import { onlyFor, recogniseToken } from './token/recognise-token.js'

export const ANYONE: Actor = { kind: 'anonymous', id: 'anyone' }
/** The same where reading is open: what they are answered is kept apart, and their sockets end with it. */
export const GUEST: Actor = { kind: 'anonymous', id: 'guest' }

interface Asking extends Pick<Ctx, 'actor' | 'audience' | 'demand' | 'reach' | 'refusal'> {
  /** Id of the session; to ask again whether it still holds, whatever its secret is by then. */
  session: string | null
}
type Asked = Pick<Ctx, 'sql' | 'now' | 'visit' | 'isReadingOpen'>

/**
 * Who brings this secret, and what they may do; somebody unknown where it opens no session. A
 * secret that was held for long is replaced in the browser.
 */
export async function recognise(ctx: Asked, secret: string | null): Promise<Asking> {
  const found = secret === null ? null : await personOfSession(ctx, secret)
  if (found?.isDueForNewSecret && ctx.visit) await replaceSecret(ctx, found)
  return askingOf(ctx, found)
}

/** Whose session this is by now; somebody unknown where it does not hold any more. */
export async function recogniseAgain(ctx: Asked, session: string): Promise<Asking> {
  return askingOf(ctx, await personOfSessionId(ctx, session))
}

async function askingOf(ctx: Asked, found: Recognised | null): Promise<Asking> {
  const grants = found?.grants ?? []
  // Whoever has a role reads in any case.
  const isReadingOpen = grants.length === 0 && ((await ctx.isReadingOpen?.()) ?? false)
  const actor: Actor = found ? { kind: 'user', id: found.personId } : isReadingOpen ? GUEST : ANYONE
  const full = demandFor(actor, grants, isReadingOpen)
  const demand = found?.mustChangePassword ? onlyToChange(full) : full
  const reach = reachFor(actor, grants, isReadingOpen)
  const audience = audienceFor(reach, demand)
  return { actor, demand, reach, audience, session: found?.sessionId ?? null }
}

/** Who asks by a token; whoever brings one that does not hold is refused whatever they ask. */
export async function recogniseByToken(ctx: Asked, secret: string): Promise<Asking> {
  try {
    const { actor, grants, uses } = await recogniseToken(ctx, secret)
    const demand = onlyFor(uses, demandFor(actor, grants))
    const reach = reachFor(actor, grants)
    return { actor, demand, reach, audience: audienceFor(reach, demand), session: null }
  } catch (refusal) {
    if (!(refusal instanceof Unauthenticated)) throw refusal
    const demand = () => {
      throw refusal
    }
    return { actor: ANYONE, demand, refusal, session: null }
  }
}

async function replaceSecret(ctx: Asked, { sessionId, expiresAt }: Recognised): Promise<void> {
  const secret = newSecret()
  const lastsSeconds = Math.floor((expiresAt.getTime() - ctx.now.getTime()) / 1000)
  if (await offerSecret(ctx, { sessionId, secret })) ctx.visit?.give({ secret, lastsSeconds })
}

const OPEN_BEFORE_CHANGE = ['viewer.read', 'session.open', 'session.close', 'password.change']

/** Somebody else knows the password by which they came in: nothing is done in their name yet. */
function onlyToChange(demand: Ctx['demand']): Ctx['demand'] {
  return (permission, where) => {
    if (!OPEN_BEFORE_CHANGE.includes(permission))
      throw new Forbidden('Choose a password of your own first: the one you have was given to you.')
    demand(permission, where)
  }
}

/** The same context in the name of a person, with what that person may do. */
export async function asPerson(ctx: Ctx, personId: string): Promise<Ctx> {
  const person = await loadPerson(ctx, personId)
  if (!person?.isActive) throw new Error('There is no such person, or not any more')
  const actor: Actor = { kind: 'user', id: person.id }
  return {
    ...ctx,
    actor,
    demand: demandFor(actor, person.roles),
    reach: reachFor(actor, person.roles),
  }
}
