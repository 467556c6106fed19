import type { Role } from '../../../domain/access/role.js'
import type { Ctx } from '../../../platform/context.js'
import type { Sql } from '../../../platform/postgres.js'
import { addPerson, asPerson } from '../../auth/index.js'
import type { MotionAnswer } from '../answer/motion-answer.js'
import { decideMotion } from '../decide-motion.js'
import { draftMotion } from '../draft-motion.js'
import type { MotionQuestion } from '../propose/motion-question.js'
import { proposeMotion } from '../propose-motion.js'
import { voteOnMotion } from '../vote-on-motion.js'

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
  return asPerson(ctx, person.id)
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

export const slaTarget = (given: Partial<MotionQuestion> = {}): MotionQuestion => ({
  kpi: 'SLA_RESOLUTION',
  terms: { value: 0.95, red: 0.9, stretch: 0.98 },
  effectiveFrom: '2026-04-01',
  rationale: 'Users wait too long.',
  ...given,
})

/** The same person at another moment. */
export const at = (ctx: Ctx, now: string): Ctx => ({ ...ctx, now: new Date(now) })

/** A motion before the committee. */
export async function givenProposed(ctx: Ctx, question: MotionQuestion): Promise<MotionAnswer> {
  const { id, revision } = await draftMotion(ctx, question)
  return proposeMotion(ctx, { id, revision })
}

/** Votes of all members in favour; not yet closed. */
export async function givenCarried(
  { members, chair }: Committee,
  question: MotionQuestion,
  now?: string,
): Promise<MotionAnswer> {
  const [mia, ...others] = members.map(ctx => (now ? at(ctx, now) : ctx)) as [Ctx, ...Ctx[]]
  const { id } = await givenProposed(mia, question)
  let motion: MotionAnswer | undefined
  for (const voter of [...others, now ? at(chair, now) : chair])
    motion = await voteOnMotion(voter, { id, choice: 'FOR' })
  return motion as MotionAnswer
}

/** A motion that was carried and closed. */
export async function givenApproved(
  committee: Committee,
  question: MotionQuestion,
  now?: string,
): Promise<MotionAnswer> {
  const { id, revision } = await givenCarried(committee, question, now)
  const chair = now ? at(committee.chair, now) : committee.chair
  return decideMotion(chair, { id, revision, minuteReference: 'SC 4' })
}
