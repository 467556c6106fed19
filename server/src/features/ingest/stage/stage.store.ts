import { Invalid } from '../../../platform/errors.js'
import type { Sql } from '../../../platform/postgres.js'
import { type Cell, type FactSpec, type SqlType, stageOf } from './fact-spec.js'

const SEPARATOR = '\u001f'
const NOTHING = '\u001e'
/** Built from text: written out, its characters would be invisible. */
const CONTROL = new RegExp(`[${SEPARATOR}${NOTHING}\\0]`)
const ROWS = 5000

/** How the scratch tables of an import are named, which tells them from those of the booking. */
const OWN_NAME = '^(stage|derived|grouped)_'

/** A scratch table on this connection only, until the import gives it back. */
export async function createScratch(
  sql: Sql,
  name: string,
  columns: readonly { name: string; type: string }[],
): Promise<void> {
  const list = columns.map(column => `"${column.name}" ${column.type}`).join(', ')
  if (!new RegExp(OWN_NAME).test(name)) throw new Error(`${name} would not be dropped`)
  await sql.unsafe(`create temporary table ${name} (${list})`)
}

/** Those of the booking stay, and with them the plans that the next writer on this connection needs. */
export async function dropScratch(sql: Sql): Promise<void> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = pg_my_temp_schema() and relkind = 'r' and relname ~ ${OWN_NAME}`
  if (tables.length === 0) return
  await sql.unsafe(`drop table ${tables.map(({ name }) => `pg_temp.${name}`).join(', ')}`)
}

export async function createStage<F>(sql: Sql, spec: FactSpec<F>): Promise<void> {
  const own = [
    { name: 'nr', type: 'bigint' },
    { name: 'line', type: 'integer' },
  ]
  await createScratch(sql, stageOf(spec), [...own, ...spec.columns])
}

export interface StagedColumn<F> {
  name: string
  type: SqlType
  of(fact: F): Cell
}

/**
 * Inserts rows by columns: one statement and one text per column, which is as fast as COPY and
 * fails like any other statement.
 */
export async function insertColumns<F>(
  sql: Sql,
  table: string,
  columns: readonly StagedColumn<F>[],
  facts: readonly F[],
): Promise<void> {
  const names = columns.map(column => `"${column.name}"`).join(', ')
  const values = columns.map((column, i) => `c${i}::${column.type}`).join(', ')
  const lists = columns
    .map((_, i) => `string_to_array($${i + 1}::text, e'\\x1f', e'\\x1e')`)
    .join(', ')
  const aliases = columns.map((_, i) => `c${i}`).join(', ')
  const statement = `insert into ${table} (${names}) select ${values} from unnest(${lists}) as u(${aliases})`
  for (let start = 0; start < facts.length; start += ROWS) {
    const part = facts.slice(start, start + ROWS)
    const texts = columns.map(column => joined(part, column))
    await sql.unsafe(statement, texts, { prepare: true })
  }
}

function joined<F>(facts: readonly F[], column: StagedColumn<F>): string {
  let text = ''
  for (const [place, fact] of facts.entries()) {
    if (place > 0) text += SEPARATOR
    text += written(column.of(fact), column.name)
  }
  return text
}

function written(value: Cell, column: string): string {
  if (value === null || value === '') return NOTHING
  if (typeof value === 'string') return CONTROL.test(value) ? refuseControl(column) : value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return value.toISOString()
}

function refuseControl(column: string): never {
  const message = `A value of ${column} holds a control character that no text has`
  throw new Invalid(message, [{ argument: column, message }])
}
