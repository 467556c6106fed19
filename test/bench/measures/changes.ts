import { join } from 'node:path'
import postgres from 'postgres'
import { steerboard } from '../../kit/program.ts'
import type { DataSet } from '../data-set.ts'
import type { Cluster } from '../platform/cluster.ts'
import { bodyOf, HttpConnection } from '../platform/http-connection.ts'
import { product } from '../platform/product.ts'
import { median } from '../quantiles.ts'
import { boardQuestion } from '../questions.ts'
import { ms, type Row } from '../report.ts'
import { writeChanged } from '../synthetic/write-file.ts'
import { freshRequest } from './questions.ts'

const CHANGED = 1000
const WRITERS = 4
const MOST_MS = 250

type Ways = Record<'statement' | 'verb', number[]>

/** From changed tickets to a board that shows them, and that no writer loses what another wrote. */
export async function measureChanges(
  cluster: Cluster,
  data: DataSet,
  { port, rounds }: { port: number; rounds: number },
): Promise<Row[]> {
  const http = new HttpConnection(port)
  const sql = postgres(data.url, { max: WRITERS, onnotice: () => {} })
  const board = readerOf(http, data)
  const times: Ways = { statement: [], verb: [] }
  const reads: number[] = []
  await board()
  for (let round = 1; round <= rounds; round++) {
    times.statement.push(await untilShown(() => updateTickets(sql, round % 7), board))
    const file = join(cluster.dataDir, 'changed.csv')
    await writeChanged(file, data.world, spread(data, round), round)
    times.verb.push(await untilShown(() => importChanged(data.url, file), board))
    reads.push(await timed(board))
  }
  http.close()
  const rows = rowsOf(data, times, median(reads))
  rows.push(await writersAtOnce(cluster, data, sql))
  await sql.end()
  return rows
}

/** Asks the board and returns the ledger position that it includes. */
const readerOf =
  (http: HttpConnection, { world }: DataSet) =>
  async (): Promise<string> => {
    const answer = JSON.parse(bodyOf(await http.ask(freshRequest(boardQuestion(world)))).toString())
    return answer.data.scorecard.ledgerPosition
  }

async function untilShown(
  change: () => Promise<unknown>,
  board: () => Promise<string>,
): Promise<number> {
  const before = await board()
  const took = await timed(async () => {
    await change()
    if ((await board()) === before) throw new Error('The board does not show the change')
  })
  return took
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

const updateTickets = (sql: postgres.Sql, part: number) => sql`
  update ticket set final_resolved_at = final_resolved_at + interval '1 hour',
    closed_at = closed_at + interval '1 hour'
  where id in (select id from ticket where closed_at is not null and id % 7 = ${part}
    order by id desc limit ${CHANGED})`

/** A thousand tickets from everywhere in the file. */
function* spread({ world }: DataSet, round: number): Generator<number> {
  const step = Math.max(1, Math.floor(world.tickets / CHANGED))
  for (let n = round % step; n < world.tickets; n += step) yield n
}

async function importChanged(url: string, path: string): Promise<void> {
  const pool = product.openPostgres(url, { max: 4, statementTimeoutMs: 0 })
  const wiring = { postgres: pool, clock: () => new Date(), log: product.createLogger('silent') }
  const context = product.createContext(wiring, { kind: 'operator', id: 'bench' })
  await product.importFile(context, { path, profile: 'canonical' })
  await pool.end()
}

function rowsOf({ world }: DataSet, times: Ways, readMs: number): Row[] {
  const row = (what: string, all: number[]): Row => ({
    subject: 'changes',
    what,
    tickets: world.tickets,
    value: median(all),
    unit: 'ms',
    goal: { atMost: MOST_MS },
    aside: `slowest ${ms(Math.max(...all))}; the board alone ${ms(readMs)}`,
  })
  return [
    row(`${CHANGED} tickets changed by one statement, to a board that shows it`, times.statement),
    row(`${CHANGED} tickets changed by an import file, to a board that shows it`, times.verb),
  ]
}

/** Statements and imports at the same time; then every sum is counted again from the facts. */
async function writersAtOnce(cluster: Cluster, data: DataSet, sql: postgres.Sql): Promise<Row> {
  const paths = Array.from({ length: WRITERS }, (_, n) => join(cluster.dataDir, `writer-${n}.csv`))
  for (const [n, path] of paths.entries())
    await writeChanged(path, data.world, spread(data, 100 + n), 100 + n)
  const begun = performance.now()
  await Promise.all(paths.map((_, n) => updateTickets(sql, n)))
  await Promise.all(paths.map(path => importChanged(data.url, path)))
  const took = performance.now() - begun
  const { stdout } = await steerboard(['rebuild', '--json'], { DATABASE_URL: data.url })
  const { differing, periodsDiffering, cells } = JSON.parse(stdout).result
  return {
    subject: 'changes',
    what: `sums that differ from a recount after ${WRITERS} statements and ${WRITERS} imports at once`,
    tickets: data.world.tickets,
    value: differing + periodsDiffering,
    unit: 'sums',
    goal: { atMost: 0 },
    aside: `of ${cells.toLocaleString('en')}; writing took ${ms(took)}`,
  }
}
