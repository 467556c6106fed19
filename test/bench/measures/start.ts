import type { DataSet } from '../data-set.ts'
import type { Cluster } from '../platform/cluster.ts'
import { bodyOf, HttpConnection } from '../platform/http-connection.ts'
import { startServer } from '../platform/server.ts'
import { median } from '../quantiles.ts'
import { boardQuestion } from '../questions.ts'
import type { Row } from '../report.ts'
import { freshRequest } from './questions.ts'

const MOST_READY_MS = 3000
const MOST_FIRST_MS = 1000

/**
 * A server that starts its own Postgres on data that is there, as `npm start` does the second time.
 * The cluster must have been stopped.
 */
export async function measureStart(
  cluster: Cluster,
  { world }: DataSet,
  rounds: number,
): Promise<Row[]> {
  const ready: number[] = []
  const first: number[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await startServer({ DATA_DIR: cluster.dataDir })
    const http = new HttpConnection(server.port)
    const begun = performance.now()
    const answer = bodyOf(await http.ask(freshRequest(boardQuestion(world))))
    first.push(performance.now() - begun)
    ready.push(server.readyMs)
    http.close()
    await server.stop()
    if (!answer.toString().startsWith('{"data"')) throw new Error(answer.toString())
  }
  const row = (what: string, all: number[], atMost: number): Row => ({
    subject: 'start',
    what,
    tickets: world.tickets,
    value: median(all),
    unit: 'ms',
    goal: { atMost },
    aside: `${rounds} starts, embedded Postgres included`,
  })
  return [
    row('warm start: process to ready', ready, MOST_READY_MS),
    row('warm start: first board', first, MOST_FIRST_MS),
  ]
}
