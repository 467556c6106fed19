import type { Role } from '../../domain/access/role.js'
import type { Ctx } from '../../platform/context.js'
import { isAllowed } from '../../platform/is-allowed.js'
import { refuse } from '../../platform/refuse.js'
import type { AdministeredPeople, AdministeredPerson } from './administer/administered.js'
import { loadAdministered } from './administer/administered.store.js'
import { isOver } from './administer/demand-over.js'
import { loadPlaces } from './person.store.js'

export interface AdministeredQuestion {
  /** Part of a name, an address or a position. */
  search?: string | null
  role?: Role | null
  isActive?: boolean | null
  first?: number | null
}

const PAGE = 100
const MOST = 500
const LONGEST = 200

/** The people whom whoever asks looks after: all of whose roles lie within their part. By name. */
export async function readAdministered(
  ctx: Ctx,
  { search, role, isActive, first }: AdministeredQuestion,
): Promise<AdministeredPeople> {
  ctx.demand('person.administer')
  const size = first ?? PAGE
  if (!(size >= 1 && size <= MOST))
    throw refuse('first', `A list has 1 to ${MOST} people.`, [`a whole number from 1 to ${MOST}`])
  const known = await loadPlaces(ctx)
  const text = (search ?? '').trim().slice(0, LONGEST).toWellFormed().replaceAll('\0', '')
  const found = (await loadAdministered(ctx, { search: text })).filter(
    person =>
      (isActive === null || isActive === undefined || person.isActive === isActive) &&
      (!role || person.roles.some(each => each.role === role)) &&
      isOver(ctx, person.roles, known),
  )
  return {
    people: found.slice(0, size),
    totalCount: found.length,
    places: known.filter(place => isAllowed(ctx, 'person.administer', place)),
    isEverywhere: isOver(ctx, [], known),
  }
}

/** One of them, as they are after a change. */
export async function administeredOf(ctx: Ctx, id: string): Promise<AdministeredPerson> {
  const [person] = await loadAdministered(ctx, { id })
  if (!person) throw new Error('The person that was changed is not there')
  return person
}
