import type { PoolSql } from '../../../platform/postgres.js'

/** An objective measured by SLA compliance, in force since 2026; by the first motion that there is. */
export async function givenObjective(pool: PoolSql): Promise<void> {
  await pool.begin(async sql => {
    // The motion that it takes is not what is tested here.
    await sql`set local session_replication_role = replica`
    const kpis = [{ kpi: 'SLA_RESOLUTION', variant: 'DECIDED', weight: 3, rationale: 'It shows.' }]
    const scope = { departmentId: null, serviceId: null, priority: null }
    await sql`insert into objective (created_by, created_at)
      select proposed_by, created_at from motion order by id limit 1`
    await sql`
      insert into objective_version (objective_id, title, purpose, owner_id, horizon, kind, weight,
        is_critical, kpis, work, effective, agreed_from, rationale, proposed_by, approved_by,
        approved_at, motion_id)
      select o.id, 'Lectures run', '', proposed_by, '2027-12-31', 'COMMITTED', 40, true,
        ${JSON.stringify(kpis.map(link => ({ ...link, scope })))}::jsonb, '[]',
        daterange('2026-01-01', null), '2026-01-01', 'Teaching does not wait.', proposed_by,
        decided_by, decided_at, m.id
      from objective o, motion m order by m.id limit 1`
  })
}
