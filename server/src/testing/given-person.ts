import type { Role } from '../domain/access/role.js'
import { addPerson, asPerson } from '../features/auth/index.js'
import type { Ctx } from '../platform/context.js'
import { onAskedConnections } from './database.js'

let count = 0

/** A new person with these roles, and a context in which it is that person who acts. */
export async function givenPerson(
  ctx: Ctx,
  roles: readonly Role[],
  {
    department,
    service,
    name = `Person ${++count}`,
  }: { department?: string; service?: string; name?: string } = {},
): Promise<{ id: string; email: string; secret: string; ctx: Ctx }> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}.${++count}@example.org`
  const { person, link } = await addPerson(ctx, { name, email, roles, department, service })
  return {
    id: person.id,
    email,
    secret: link.secret,
    ctx: onAskedConnections(await asPerson(ctx, person.id)),
  }
}
