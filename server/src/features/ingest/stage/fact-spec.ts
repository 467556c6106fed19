import type { SourceIdentity } from '../fact-batch.js'
import type { FactKind } from '../import-report.js'

export type Cell = string | number | boolean | Date | null
export type SqlType =
  | 'text'
  | 'timestamptz'
  | 'timestamptz[]'
  | 'date'
  | 'boolean'
  | 'smallint'
  | 'integer'
  | 'bigint'
  | 'jsonb'

/** One value of a fact on its way from memory through the stage into its table. */
export interface FactColumn<F> {
  /** Name in the stage. */
  name: string
  type: SqlType
  of(fact: F): Cell
  /** SQL over the kept fact (`t` and the joins of `keptFrom`) that gives the same value back. */
  kept: string
  /** Column of the table that it is written to; null where another table keeps it. */
  target: string | null
  /** SQL over the staged fact (`s` and the joins of `writeFrom`); by default the staged value. */
  write?: string
}

/** How facts of one kind are staged, compared with what is kept, and merged. */
export interface FactSpec<F> {
  kind: FactKind
  table: string
  columns: readonly FactColumn<F>[]
  /** Worked out by the domain between staging and merging; columns of the table. */
  derived: readonly { name: string; type: SqlType }[]
  /** From clause in which kept facts are read, `t` being the fact itself. */
  keptFrom: string
  /** Joins from the staged fact `s` to what it names. */
  writeFrom: string
}

/** A column that is staged, kept and written under one name. */
export function plain<F>(name: string, type: SqlType, of: (fact: F) => Cell): FactColumn<F> {
  return { name, type, of, kept: `t.${name}`, target: name }
}

export function identity<F extends SourceIdentity>(): FactColumn<F>[] {
  return [
    plain('source', 'text', fact => fact.source),
    plain('external_id', 'text', fact => fact.externalId),
    plain('source_updated_at', 'timestamptz', fact => fact.sourceUpdatedAt),
  ]
}

export const identityColumns = ['source', 'external_id', 'source_updated_at']

export const stageOf = (spec: { kind: FactKind }): string => `stage_${spec.kind}`
export const derivedOf = (spec: { kind: FactKind }): string => `derived_${spec.kind}`

/** Everything but identity and time, as text: decides between rows of one identity and time. */
export function contentOf<F>(spec: FactSpec<F>, side: 'staged' | 'kept'): string {
  const values = spec.columns
    .filter(column => !identityColumns.includes(column.name))
    .map(column => (side === 'staged' ? `s.${column.name}` : `(${column.kept})::${column.type}`))
  return `(row(${values.join(', ')})::text collate "C")`
}
