import type { Sql } from '../../../platform/postgres.js'
import { derivedOf, type FactSpec, identityColumns, stageOf } from './fact-spec.js'

/** Opens the transaction of a merge; what it books may be told to be as of a given moment. */
export async function beginMerge(sql: Sql, recordedAt: Date | null): Promise<void> {
  await sql`begin`
  if (recordedAt)
    await sql`select set_config('steerboard.recorded_at', ${recordedAt.toISOString()}, true)`
}

export async function commitMerge(sql: Sql): Promise<void> {
  await sql`commit`
}

/**
 * Writes the staged facts in one statement. A fact that has become newer meanwhile is left alone,
 * and one that would not change is not touched.
 */
export async function mergeFacts<F>(sql: Sql, spec: FactSpec<F>): Promise<void> {
  const raw = spec.columns.flatMap(({ name, target, write }) =>
    target === null ? [] : [{ target, value: write ?? `s.${name}` }],
  )
  const derived = spec.derived.map(({ name }) => ({ target: name, value: `d."${name}"` }))
  const written = [...raw, ...derived]
  const changing = written
    .map(c => c.target)
    .filter(name => !identityColumns.slice(0, 2).includes(name))
  const list = (names: readonly string[], alias: string) =>
    names.map(n => `${alias}."${n}"`).join(', ')
  await sql.unsafe(`
    insert into ${spec.table} as t (${written.map(c => `"${c.target}"`).join(', ')})
    select ${written.map(c => c.value).join(', ')}
    from ${stageOf(spec)} s ${spec.writeFrom}
      ${derived.length ? `left join ${derivedOf(spec)} d on d.nr = s.nr` : ''}
    on conflict (source, external_id) do update
      set ${changing.map(name => `"${name}" = excluded."${name}"`).join(', ')}
      where excluded.source_updated_at >= t.source_updated_at
        and (${list(changing, 't')}) is distinct from (${list(changing, 'excluded')})`)
}
