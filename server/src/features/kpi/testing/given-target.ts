import type { Sql } from '../../../platform/postgres.js'

export interface GivenTarget {
  kpi: string
  departmentId?: number
  serviceId?: number
  from: string
  approvedAt: string
  value?: number
  red?: number
  direction?: 'HIGHER' | 'LOWER'
  isOptOut?: boolean
}

const people = { 'Pia Proposer': 'OWNER', 'Vic Voter': 'MEMBER', 'Carl Chair': 'CHAIR' } as const
const variants: Readonly<Record<string, string>> = { SLA_RESOLUTION: 'DECIDED' }

/**
 * A target by a motion that was carried; ends the one of that scope that is in force. Written past the
 * verbs, which belong to another slice; the database holds it to the same rules.
 */
export async function givenTarget(sql: Sql, given: GivenTarget): Promise<void> {
  const { kpi, departmentId = null, serviceId = null, from, approvedAt } = given
  const { value = 0, red = 0, direction = 'HIGHER', isOptOut = false } = given
  const terms = { direction, trajectory: { shape: 'CONSTANT', value }, red }
  const said = isOptOut ? null : JSON.stringify(terms)
  const variant = variants[kpi] ?? 'COHORT'
  const [proposer, voter, chair] = await personsOf(sql)
  const [motion] = await sql<{ id: number }[]>`
    insert into motion (subject, about, content, effective_from, rationale, state, proposed_by,
      created_at)
    values (${isOptOut ? 'OPT_OUT' : 'SET'}, ${`kpi/${kpi}`},
      ${JSON.stringify({ kpi, variant, grain: 'MONTH', departmentId, serviceId, terms: isOptOut ? null : terms })}::jsonb,
      ${from}, 'x', 'DRAFT', ${proposer}, ${approvedAt})
    returning id`
  const id = motion?.id ?? 0
  await sql`update motion set state = 'PROPOSED', proposed_at = created_at where id = ${id}`
  for (const member of [voter, chair])
    await sql`insert into motion_vote values (${id}, ${member}, 'FOR', ${approvedAt})`
  await sql`insert into motion_event (motion_id, at, person_id, act)
    values (${id}, ${approvedAt}, ${chair}, 'APPROVE')`
  await sql`update motion set state = 'APPROVED', decided_by = ${chair}, decided_at = ${approvedAt}
    where id = ${id}`
  await sql`
    insert into target_version (kpi, variant, grain, department_id, service_id, terms, kind,
      effective, agreed_from, rationale, proposed_by, approved_by, approved_at, motion_id,
      decision_reference)
    values (${kpi}, ${variant}, 'MONTH', ${departmentId}, ${serviceId}, ${said}::jsonb,
      ${isOptOut ? null : 'COMMITTED'}, daterange(${from}, null), ${from}, 'x', ${proposer},
      ${chair}, ${approvedAt}, ${id}, 'Board 7')`
}

async function personsOf(sql: Sql): Promise<[string, string, string]> {
  const ids: string[] = []
  for (const [name, role] of Object.entries(people)) {
    await sql`insert into person (name, email, created_at)
      values (${name}, ${`${name.replace(' ', '.')}@example.org`}, '2025-01-01') on conflict do nothing`
    const [row] = await sql<{ id: string }[]>`select id from person where name = ${name}`
    const id = row?.id ?? ''
    await sql`insert into role_grant (person_id, role, granted_at)
      values (${id}, ${role}, '2025-01-01') on conflict do nothing`
    ids.push(id)
  }
  return ids as [string, string, string]
}
