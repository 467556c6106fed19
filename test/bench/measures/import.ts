import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { type DataSet, type Imported, importInto } from '../data-set.ts'
import type { Cluster } from '../platform/cluster.ts'
import { median } from '../quantiles.ts'
import type { Row } from '../report.ts'

const FACTS = ['ticket', 'sla_instance', 'survey_invitation', 'survey_response']
const LEAST_SHARE = 0.5
const MOST_MEMORY_MB = 300

interface CopyFile {
  table: string
  columns: string
  path: string
}
type Indexed = 'bare' | 'indexed'

/** The import with everything on, and COPY of what it stored into tables without any duty. */
export async function measureImport(
  cluster: Cluster,
  data: DataSet,
  rounds: number,
): Promise<Row[]> {
  const files = await copiesOf(data, cluster.dataDir)
  const imports: Imported[] = [data.first]
  const copies: Record<Indexed, number[]> = { bare: [], indexed: [] }
  for (let round = 0; round < rounds; round++) {
    if (round > 0) imports.push(await importAgain(cluster, data))
    for (const kind of ['bare', 'indexed'] as const)
      copies[kind].push(await copyAll(data.url, files, kind))
  }
  return rowsOf(data, imports, copies)
}

async function importAgain(cluster: Cluster, data: DataSet): Promise<Imported> {
  const database = 'bench_import'
  const url = await cluster.create(database)
  const done = await importInto(url, data.file, cluster.dataDir)
  await cluster.drop(database)
  return done
}

/** Synthetic values hold nothing that the format would have to escape. */
async function* linesOf(sql: postgres.Sql, table: string, columns: string) {
  const cells = columns.split(', ').map(column => `coalesce(${column}::text, '\\N')`)
  const select = `select concat_ws(e'\\t', ${cells.join(', ')}) as line from ${table}`
  for await (const rows of sql.unsafe(select).cursor(2000))
    yield `${rows.map(row => row.line).join('\n')}\n`
}

/** The facts as the product keeps them, in the text format of COPY. */
async function copiesOf({ url, world }: DataSet, folder: string): Promise<CopyFile[]> {
  const sql = postgres(url, { max: 1 })
  const files: CopyFile[] = []
  for (const table of FACTS) {
    const [found] = await sql`
      select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
      from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`
    const columns = found?.columns as string
    const path = join(folder, `${table}-${world.tickets}.copy`)
    await pipeline(linesOf(sql, table, columns), createWriteStream(path))
    files.push({ table, columns, path })
  }
  await sql.end()
  return files
}

/** Milliseconds of one transaction that copies all of it; the tables are dropped afterwards. */
async function copyAll(url: string, files: readonly CopyFile[], kind: Indexed): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  for (const { table, columns } of files)
    await sql.unsafe(
      kind === 'bare'
        ? `create table copied_${table} as select ${columns} from ${table} with no data`
        : `create table copied_${table} (like ${table} including indexes including generated)`,
    )
  const begun = performance.now()
  await sql.begin(async tx => {
    for (const { table, columns, path } of files) {
      const into = await tx.unsafe(`copy copied_${table} (${columns}) from stdin`).writable()
      await pipeline(createReadStream(path), into)
    }
  })
  const ms = performance.now() - begun
  for (const { table } of files) await sql.unsafe(`drop table copied_${table}`)
  await sql.end()
  return ms
}

function rowsOf(
  { world, fileBytes }: DataSet,
  imports: readonly Imported[],
  copies: Record<Indexed, number[]>,
): Row[] {
  const took = median(imports.map(each => each.ms))
  const [{ rows }] = imports as [Imported]
  const memory = Math.max(...imports.map(each => each.memory)) / 2 ** 20
  const shared = { subject: 'import', tickets: world.tickets }
  const seconds = (ms: number) => `${(ms / 1000).toPrecision(3)} s`
  const share = (kind: Indexed, what: string, goal: Row['goal']): Row => ({
    ...shared,
    what,
    value: median(copies[kind]) / took,
    unit: 'of its rows/s',
    goal,
    aside: `${seconds(took)} against ${seconds(median(copies[kind]))}, ${imports.length} rounds`,
  })
  return [
    share('bare', 'everything on / COPY of the stored columns, no index', { atLeast: LEAST_SHARE }),
    share('indexed', 'everything on / COPY into the same indexes', null),
    {
      ...shared,
      what: `rows of the file (${Math.round(fileBytes / 2 ** 20)} MB)`,
      value: (rows * 1000) / took,
      unit: 'rows/s',
      goal: null,
      aside: `${rows.toLocaleString('en')} rows`,
    },
    {
      ...shared,
      what: 'highest resident memory of the importing process',
      value: memory,
      unit: 'MB',
      goal: { atMost: MOST_MEMORY_MB },
    },
  ]
}
