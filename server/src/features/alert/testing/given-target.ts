import type { PoolSql, Sql } from '../../../platform/postgres.js'

/** A target for SLA compliance by the month, decided in December 2025. */
export async function givenTarget(pool: PoolSql, target: Target): Promise<void> {
  await pool.begin(async sql => {
    // The motion that it takes is not what is tested here.
    await sql`set local session_replication_role = replica`
    await insertTarget(sql, target)
  })
}

interface Target {
  value: number
  red: number
  from: string
}

async function insertTarget(sql: Sql, { value, red, from }: Target): Promise<void> {
  const terms = { direction: 'HIGHER', trajectory: { shape: 'CONSTANT', value }, red }
  const content = { kpi: 'SLA_RESOLUTION', variant: 'DECIDED', grain: 'MONTH', terms }
  const day = '2025-12-10T10:00:00Z'
  const [first, second] = await sql<{ id: string }[]>`
    insert into person (name, email, created_at)
    values ('Pia Proposer', 'pia@example.org', ${day}), ('Carl Chair', 'carl@example.org', ${day})
    returning id`
  const [motion] = await sql<{ id: number }[]>`
    insert into motion (subject, about, content, effective_from, rationale, state,
      proposed_by, created_at, proposed_at, decided_by, decided_at, minute_reference)
    values ('SET', 'kpi/SLA_RESOLUTION', ${JSON.stringify({ ...content, kind: 'COMMITTED' })}::jsonb,
      ${from}, 'Users wait.', 'APPROVED', ${first?.id ?? ''}, ${day}, ${day},
      ${second?.id ?? ''}, ${day}, 'SC-2025-12')
    returning id`
  await sql`
    insert into target_version (kpi, variant, grain, terms, kind, effective, agreed_from, rationale,
      proposed_by, approved_by, approved_at, minute_reference, motion_id)
    values ('SLA_RESOLUTION', 'DECIDED', 'MONTH', ${JSON.stringify(terms)}::jsonb, 'COMMITTED',
      daterange(${from}, null), ${from}, 'Users wait.', ${first?.id ?? ''}, ${second?.id ?? ''},
      ${day}, 'SC-2025-12', ${motion?.id ?? 0})`
}
