import { may } from '../../domain/access/may.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import type { Person } from './person.js'
import { loadPeople } from './person.store.js'

/** A person as minutes name them. */
export type PersonName = Pick<Person, 'id' | 'name' | 'position'>

const nameOf = ({ id, name, position }: Person): PersonName => ({ id, name, position })

/** Everybody's name by id, also of those who left: what they did keeps their name. */
export async function readNames(ctx: Ctx): Promise<ReadonlyMap<string, PersonName>> {
  return new Map((await loadPeople(ctx)).map(person => [person.id, nameOf(person)]))
}

/** Who may vote on motions now, by name. */
export async function readVoters(ctx: Ctx): Promise<PersonName[]> {
  return (await loadPeople(ctx))
    .filter(({ isActive, roles }) => isActive && may(roles, 'motion.vote'))
    .map(nameOf)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** Throws Invalid for an id that is nobody's who is here. */
export async function demandPerson(ctx: Ctx, id: string, argument: string): Promise<void> {
  const people = await loadPeople(ctx)
  if (people.some(person => person.id === id && person.isActive)) return
  throw refuse(argument, 'There is nobody of that id.', ['an id of Query.people'])
}
