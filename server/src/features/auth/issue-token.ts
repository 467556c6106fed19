import { grantsWithin, homesOf, type ServiceHome } from '../../domain/access/common-grants.js'
import { may, type Place } from '../../domain/access/may.js'
import type { Grant } from '../../domain/access/role.js'
import {
  allTokenUses,
  LONGEST_TOKEN_DAYS,
  type TokenUse,
  tokenUses,
} from '../../domain/access/token-uses.js'
import { actingPerson } from '../../platform/acting-person.js'
import { newApiToken, shownOfToken } from '../../platform/api-token.js'
import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { refuse, unknownName } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import type { NamedPlace } from './named-place.js'
import type { Person } from './person.js'
import { loadPerson, loadPlaces } from './person.store.js'
import type { ServiceToken } from './token/service-token.js'
import { insertToken, loadTokens } from './token/service-token.store.js'

export interface TokenInput {
  name: string
  uses: readonly TokenUse[]
  /** Codes of departments to keep it within; with no service either: wherever its owner may. */
  departments?: readonly string[] | null
  /** Codes of services to keep it to, beside them. */
  services?: readonly string[] | null
  lastsDays: number
}

const DAY = 86_400_000
const LONGEST_NAME = 100
/** More than anybody keeps an eye on. */
const MOST_OF_ONE = 50

/**
 * Issues a token that acts for the person who asks, with part of what they may do. The secret is in
 * this answer and nowhere else.
 * @throws Invalid for what is wrong in the input; Precondition where they have too many.
 */
export async function issueToken(ctx: Ctx, input: TokenInput): Promise<ServiceToken> {
  ctx.demand('token.issue')
  const ownerId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const owner = await loadPerson(tx, ownerId)
    if (!owner) throw new Error('Who asks is not among the people')
    const held = (await loadTokens(tx, { ownerId })).filter(({ state }) => state === 'ACTIVE')
    if (held.length >= MOST_OF_ONE)
      throw new Precondition(`You have ${held.length} tokens. Revoke some before you issue more.`)
    const [name, grants] = [checkedName(input.name), await grantsFor(tx, owner, input)]
    const uses = checkedUses(input.uses, grants)
    const expiresAt = new Date(tx.now.getTime() + checkedDays(input.lastsDays) * DAY)
    const secret = newApiToken()
    const shown = shownOfToken(secret)
    const id = await insertToken(tx, { ownerId, name, secret, shown, uses, grants, expiresAt })
    const [token] = await loadTokens(tx, { id })
    if (!token) throw new Error('The token that was issued is not there')
    return { ...token, secret }
  })
}

/** What tokens a person may issue: for an offer. */
export const usesOf = (grants: readonly Grant[]): TokenUse[] =>
  allTokenUses.filter(use => tokenUses[use].permissions.every(each => may(grants, each)))

async function grantsFor(ctx: Ctx, { roles }: Person, input: TokenInput): Promise<Grant[]> {
  const held = roles.map(({ role, departmentId, serviceId }) => ({ role, departmentId, serviceId }))
  const [departments, services] = [input.departments ?? [], input.services ?? []]
  if (departments.length + services.length === 0) return held
  const known = await loadPlaces(ctx)
  const places = [
    ...chosen(departments, known.filter(isDepartment), 'departments'),
    // A grant for a service names the service alone.
    ...chosen(services, known.filter(isService), 'services').map(inItself),
  ]
  return grantsWithin(held, places, homesOf(known.filter(isService)))
}

function chosen(codes: readonly string[], known: readonly NamedPlace[], argument: string): Place[] {
  const noun = argument === 'departments' ? 'department' : 'service'
  return codes.map(code => {
    const place = known.find(each => each.code === code)
    if (place) return place
    throw unknownName(argument, noun, { sent: code, known: known.map(each => each.code) })
  })
}

const isDepartment = (place: NamedPlace): boolean => place.kind === 'DEPARTMENT'
const isService = (place: NamedPlace): place is NamedPlace & ServiceHome => place.kind === 'SERVICE'
const inItself = ({ serviceId }: Place): Place => ({ departmentId: null, serviceId })

function checkedName(name: string): string {
  const text = name.trim()
  if (text === '' || text.length > LONGEST_NAME || /\p{Cc}/u.test(text))
    throw refuse('name', `A name says what the token is for, in 1 to ${LONGEST_NAME} characters.`, [
      'such as "Nightly import"',
    ])
  return text
}

function checkedUses(uses: readonly TokenUse[], grants: readonly Grant[]): TokenUse[] {
  const allowed = usesOf(grants)
  if (uses.length === 0)
    throw refuse('uses', 'A token is issued for something: choose what it may do.', allowed)
  if (uses.some(use => !allowed.includes(use)))
    throw refuse(
      'uses',
      'Your roles do not allow all of this there, so no token of yours does.',
      allowed,
    )
  return [...new Set(uses)]
}

function checkedDays(days: number): number {
  if (Number.isInteger(days) && days >= 1 && days <= LONGEST_TOKEN_DAYS) return days
  throw refuse('lastsDays', `A token lasts 1 to ${LONGEST_TOKEN_DAYS} days.`, [
    `a whole number from 1 to ${LONGEST_TOKEN_DAYS}`,
  ])
}
