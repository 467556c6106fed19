import { HttpConnection } from '../platform/http-connection.ts'
import { product } from '../platform/product.ts'
import { replay } from '../platform/statements.ts'
import { median } from '../quantiles.ts'
import type { Row } from '../report.ts'
import { together } from '../rounds.ts'
import { cachedRequest, freshRequest, type Prepared } from './questions.ts'

const CROWD = 50
const SLICE_MS = 2000
/** Connections of the raw contestant: as many as the server's pool has. */
const POOL = 10
const LEAST_PER_SECOND = 5000

/** Fifty readers at once ask W1 and W2 in turn (W6). */
export async function measureCrowd(prepared: readonly Prepared[], rounds: number): Promise<Row[]> {
  const asked = prepared.filter(({ question }) => ['W1', 'W2'].includes(question.name))
  const rows: Row[] = []
  for (const tickets of new Set(asked.map(each => each.tickets)))
    rows.push(
      ...(await crowdAt(
        asked.filter(each => each.tickets === tickets),
        rounds,
      )),
    )
  return rows
}

async function crowdAt(asked: readonly Prepared[], rounds: number): Promise<Row[]> {
  const [{ port, barePort, databaseUrl, tickets }] = asked as [Prepared]
  const { sql } = product.openPostgres(databaseUrl, { max: POOL })
  const turnOf = (caller: number) => {
    let turn = caller
    return () => asked[turn++ % asked.length] as Prepared
  }
  const overHttp = (at: number, request: (of: Prepared) => Buffer) =>
    callers(n => {
      const http = new HttpConnection(at)
      const next = turnOf(n)
      return { once: () => http.ask(request(next())), close: () => http.close() }
    })
  const kept = new Map(asked.map(each => [each, cachedRequest(each.question)]))
  const contestants = {
    fresh: overHttp(port, each => freshRequest(each.question)),
    cached: overHttp(port, each => kept.get(each) as Buffer),
    bare: overHttp(barePort, each => kept.get(each) as Buffer),
    raw: callers(n => {
      const next = turnOf(n)
      return { once: () => replay(sql, next().asked.measures), close: () => {} }
    }),
  }
  const perSecond = new Map<string, number[]>()
  for (let round = 0; round < Math.max(3, Math.ceil(rounds / 2)); round++) {
    for (const [name, all] of Object.entries(contestants)) {
      const { perSecond: speed } = await together(
        all.map(c => c.once),
        SLICE_MS,
      )
      perSecond.set(name, [...(perSecond.get(name) ?? []), speed])
    }
  }
  for (const all of Object.values(contestants)) for (const each of all) each.close()
  await sql.end()
  return rowsOf(tickets, name => median(perSecond.get(name) as number[]))
}

interface Caller {
  once(): Promise<unknown>
  close(): void
}
const callers = (make: (n: number) => Caller): Caller[] =>
  Array.from({ length: CROWD }, (_, n) => make(n))

function rowsOf(
  tickets: number,
  speed: (name: 'fresh' | 'cached' | 'bare' | 'raw') => number,
): Row[] {
  const shared = { subject: 'W6', tickets }
  const perSecond = (n: number) => `${Math.round(n).toLocaleString('en')}/s`
  return [
    {
      ...shared,
      what: `${CROWD} at once, not cached: time of an answer / the measure statements raw on ${POOL} connections`,
      value: speed('raw') / speed('fresh'),
      unit: '×',
      goal: { atMost: 2 },
      aside: `${perSecond(speed('fresh'))} against ${perSecond(speed('raw'))}`,
    },
    {
      ...shared,
      what: `${CROWD} at once, cached`,
      value: speed('cached'),
      unit: 'requests/s',
      goal: { atLeast: LEAST_PER_SECOND },
      aside: `bare node:http (W1 only) ${perSecond(speed('bare'))}`,
    },
  ]
}
