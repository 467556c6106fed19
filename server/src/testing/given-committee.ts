import type { Role } from '../domain/access/role.js'
import { addPerson, asPerson } from '../features/auth/index.js'
import {
  decideMotion,
  type MotionAnswer,
  proposeMotion,
  voteOnMotion,
} from '../features/motion/index.js'
import type { Ctx } from '../platform/context.js'
import type { Sql } from '../platform/postgres.js'
import { onAskedConnections } from './database.js'

export interface Committee {
  chair: Ctx
  executive: Ctx
  members: Ctx[]
  analyst: Ctx
}

export async function givenMember(
  ctx: Ctx,
  role: Role,
  { name, department }: { name: string; department?: string | undefined },
): Promise<Ctx> {
  const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@example.org`
  const { person } = await addPerson(ctx, { name, email, roles: [role], department })
  return onAskedConnections(await asPerson(ctx, person.id))
}

/** IT with e-mail and VPN, and HR with payroll, in Berlin. */
export async function givenOrganisation(sql: Sql): Promise<void> {
  await sql`update organisation set name = 'Example', time_zone = 'Europe/Berlin'`
  await sql`insert into department (id, code, name) values (1, 'IT', 'IT'), (2, 'HR', 'People')`
  await sql`insert into service (id, code, name, department_id)
    values (1, 'EMAIL', 'E-mail', 1), (2, 'VPN', 'VPN', 1), (3, 'PAYROLL', 'Payroll', 2)`
}

/** A chair, an executive without a vote, three members and an analyst: four may vote. */
export async function givenCommittee(ctx: Ctx): Promise<Committee> {
  const as = (role: Role, name: string, department?: string) =>
    givenMember(ctx, role, { name, department })
  return {
    chair: await as('CHAIR', 'Carla Chair'),
    executive: await as('EXECUTIVE', 'Emil Executive'),
    members: [await as('MEMBER', 'Mia'), await as('MEMBER', 'Max'), await as('MEMBER', 'Mo')],
    analyst: await as('ANALYST', 'Anna Analyst'),
  }
}

/** The same person at another moment. */
export const at = (ctx: Ctx, now: string): Ctx => ({ ...ctx, now: new Date(now) })

/** All members vote for a motion that one of them proposed. */
export async function givenVotesFor(
  { members, chair }: Committee,
  { id, proposedBy }: MotionAnswer,
  now?: string,
): Promise<MotionAnswer> {
  let motion: MotionAnswer | undefined
  for (const voter of [...members, chair].filter(({ actor }) => actor.id !== proposedBy.id))
    motion = await voteOnMotion(now ? at(voter, now) : voter, { id, choice: 'FOR' })
  return motion as MotionAnswer
}

/** A draft of a member, proposed, carried by all and closed by the chair. */
export async function givenDecided(
  committee: Committee,
  draft: (author: Ctx) => Promise<MotionAnswer>,
  now?: string,
): Promise<MotionAnswer> {
  const [author] = committee.members as [Ctx]
  const by = now ? at(author, now) : author
  const { id, revision } = await draft(by)
  await givenVotesFor(committee, await proposeMotion(by, { id, revision }), now)
  const chair = now ? at(committee.chair, now) : committee.chair
  return decideMotion(chair, { id, revision: revision + 1, minuteReference: 'SC 4' })
}
