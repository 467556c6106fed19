import type { Sql } from '../../../platform/postgres.js'
import { contentOf, type FactSpec, stageOf } from './fact-spec.js'

/** Leaves one staged row of each identity: the newest, and of equally new ones the greatest. */
export async function dropDuplicates<F>(sql: Sql, spec: FactSpec<F>): Promise<number> {
  const stage = stageOf(spec)
  await analyzeScratch(sql, stage)
  const dropped = await sql.unsafe(`
    with repeated as (
      select source, external_id from ${stage} group by source, external_id having count(*) > 1
    ), ranked as (
      select s.nr, row_number() over (
        partition by s.source, s.external_id
        order by s.source_updated_at desc, ${contentOf(spec, 'staged')} desc, s.nr) as place
      from ${stage} s join repeated r using (source, external_id)
    )
    delete from ${stage} s using ranked r where r.nr = s.nr and r.place > 1`)
  return dropped.count
}

/** Tells the planner how much is in a scratch table. */
export async function analyzeScratch(sql: Sql, table: string): Promise<void> {
  await sql.unsafe(`analyze ${table}`)
}

/** Drops staged rows that the kept ones are as new as and no different from, or newer than. */
export async function dropKnown<F>(sql: Sql, spec: FactSpec<F>): Promise<number> {
  const dropped = await sql.unsafe(`
    delete from ${stageOf(spec)} s using ${spec.keptFrom}
    where t.source = s.source and t.external_id = s.external_id
      and (t.source_updated_at > s.source_updated_at
        or (t.source_updated_at = s.source_updated_at
          and ${contentOf(spec, 'kept')} >= ${contentOf(spec, 'staged')}))`)
  return dropped.count
}

/** How many staged rows there are, and for how many of them a fact is kept already. */
export async function countStaged<F>(
  sql: Sql,
  spec: FactSpec<F>,
): Promise<{ staged: number; kept: number }> {
  const [row] = await sql.unsafe<{ staged: number; kept: number }[]>(`
    select count(*)::integer as staged, count(t.id)::integer as kept
    from ${stageOf(spec)} s
    left join ${spec.table} t on t.source = s.source and t.external_id = s.external_id`)
  return row ?? { staged: 0, kept: 0 }
}

/**
 * Stages kept facts again, so that what is derived from them is worked out anew. `where` speaks of
 * the kept fact as `t`, of the joins of `keptFrom`, and of the given lists as `$1`, `$2`.
 */
export async function stageKept<F>(
  sql: Sql,
  spec: FactSpec<F>,
  { where, values: given = [] }: { where: string; values?: readonly (readonly string[])[] },
): Promise<void> {
  const names = spec.columns.map(column => column.name).join(', ')
  const values = spec.columns.map(column => column.kept).join(', ')
  const statement = `
    insert into ${stageOf(spec)} (nr, line, ${names})
    select -t.id, null, ${values} from ${spec.keptFrom}
    where (${where}) and not exists (
      select from ${stageOf(spec)} s where s.source = t.source and s.external_id = t.external_id)`
  await sql.unsafe(
    statement,
    given.map(list => [...list]),
  )
}

export async function holdsRows(sql: Sql, stage: string): Promise<boolean> {
  const [row] = await sql.unsafe<{ some: boolean }[]>(`select exists(select from ${stage}) as some`)
  return row?.some ?? false
}
