import type { PoolSql } from '../platform/postgres.js'

interface Agreed {
  title: string
  from?: string
  /** First day on which it no longer holds; absent: it goes on. */
  to?: string
  /** Who answers for it; absent: whoever is the first person there is. */
  owner?: string
  /** KPIs of the organisation. */
  kpis?: readonly { kpi: string; variant: string; weight: number }[]
}

const everywhere = { departmentId: null, serviceId: null, priority: null }

/** Objectives that were agreed to, without the motions that it takes; their numbers in the same order. */
export async function givenAgreed(pool: PoolSql, agreed: readonly Agreed[]): Promise<string[]> {
  const ids: string[] = []
  await pool.begin(async sql => {
    // The motion is not what is tested here.
    await sql`set local session_replication_role = replica`
    for (const { title, from = '2026-01-01', to, owner, kpis = [] } of agreed) {
      const [made] = await sql<{ id: number }[]>`
        insert into objective (created_by, created_at)
        values ((select coalesce(${owner ?? null}::uuid, (select id from person order by created_at, id limit 1))), now())
        returning id`
      const id = made?.id ?? 0
      const [version] = await sql<{ id: number }[]>`
        insert into objective_version (objective_id, title, purpose, owner_id, horizon, kind, weight,
          is_critical, kpis, work, effective, agreed_from, rationale, proposed_by, approved_by,
          approved_at, motion_id)
        select id, ${title}, '', created_by, '2029-12-31', 'COMMITTED', 10, false,
          ${JSON.stringify(kpis.map(kpi => ({ ...kpi, scope: everywhere, rationale: '' })))}::jsonb, '[]',
          daterange(${from}, ${to ?? null}), ${from}, 'It is needed.', created_by, gen_random_uuid(),
          '2025-01-01', -id from objective where id = ${id} returning id`
      if (to)
        await sql`insert into objective_end (version_id, day, known_at, motion_id)
          values (${version?.id ?? 0}, ${to}, '2025-01-02', -${id}::int)`
      ids.push(String(id))
    }
  })
  return ids
}
