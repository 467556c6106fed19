import type { Sql } from '../../../platform/postgres.js'
import { derivedOf, type FactSpec, type SqlType } from '../stage/fact-spec.js'
import { createScratch, insertColumns, type StagedColumn } from '../stage/stage.store.js'

const ROWS = 5000

/** What the domain worked out for one staged fact, in the order of the spec's derived columns. */
export interface Derived {
  nr: number | string
  values: readonly (string | number | boolean | Date | null)[]
}

/**
 * Reads staged facts in chunks, lets the domain work on each and writes what it says beside them.
 * Memory holds one chunk.
 */
export async function deriveStaged<F, Row extends { nr: number | string }>(
  sql: Sql,
  spec: FactSpec<F>,
  { select, work }: { select: string; work: (row: Row) => Derived['values'] },
): Promise<void> {
  const columns = [{ name: 'nr', type: 'bigint' as SqlType }, ...spec.derived]
  await createScratch(sql, derivedOf(spec), columns)
  const writing: StagedColumn<Derived>[] = columns.map(({ name, type }, place) => ({
    name,
    type,
    of: place === 0 ? row => row.nr : row => row.values[place - 1] ?? null,
  }))
  await sql.unsafe('begin')
  try {
    await sql.unsafe(`declare staged no scroll cursor for ${select}`)
    const fetch = () => sql.unsafe<Row[]>(`fetch forward ${ROWS} from staged`).execute()
    for (let rows = await fetch(); rows.length > 0; ) {
      // The database reads the next chunk while the domain works on this one.
      const coming = fetch()
      const derived = rows.map(row => ({ nr: row.nr, values: work(row) }))
      await insertColumns(sql, derivedOf(spec), writing, derived)
      rows = await coming
    }
    await sql.unsafe('commit')
  } catch (error) {
    await sql.unsafe('rollback').catch(() => {})
    throw error
  }
  await sql.unsafe(`analyze ${derivedOf(spec)}`)
}
