import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DataSet } from '../data-set.ts'
import { bodyOf, HttpConnection, post } from '../platform/http-connection.ts'
import { product } from '../platform/product.ts'
import { startServer } from '../platform/server.ts'
import { type Asked, replay, statementsOf } from '../platform/statements.ts'
import type { Question } from '../questions.ts'
import type { Contestant } from '../rounds.ts'

/** A question with everything that its answer is compared with, ready to be asked. */
export interface Prepared {
  question: Question
  tickets: number
  asked: Asked
  answerBytes: number
  port: number
  barePort: number
  databaseUrl: string
  contestants: Record<'fresh' | 'cached' | 'bare' | 'measures' | 'statements', Contestant>
  close(): void
}

export interface Field {
  data: DataSet
  port: number
  close(): Promise<void>
}

/** The server over a data set. */
export async function openField(data: DataSet): Promise<Field> {
  const server = await startServer({ DATABASE_URL: data.url })
  return { data, port: server.port, close: server.stop }
}

const BARE = fileURLToPath(new URL('../platform/bare-server.mjs', import.meta.url))

/** Never the same twice: the product keeps answers apart by the wanted media type. */
let nth = 0
export const freshRequest = ({ query, variables }: Question): Buffer =>
  post({ query, variables }, `application/json, application/x-bench-${++nth}`)
export const cachedRequest = ({ query, variables }: Question): Buffer => post({ query, variables })

export async function prepare(field: Field, question: Question, folder: string): Promise<Prepared> {
  const { data, port } = field
  const tickets = data.world.tickets
  const asked = await statementsOf(data.url, question)
  const http = new HttpConnection(port)
  const answer = bodyOf(await http.ask(cachedRequest(question)))
  if (!answer.toString().startsWith('{"data"')) throw new Error(answer.toString().slice(0, 1000))
  const bare = await startBare(join(folder, `answer-${question.name}-${tickets}`), answer)
  const bareHttp = new HttpConnection(bare.port)
  const { sql } = product.openPostgres(data.url, { max: 1 })
  const connection = await sql.reserve()
  const named = (kind: string, once: () => Promise<unknown>) => ({
    name: `${question.name}/${tickets}/${kind}`,
    once,
  })
  const request = cachedRequest(question)
  return {
    question,
    tickets,
    asked,
    answerBytes: answer.length,
    port,
    barePort: bare.port,
    databaseUrl: data.url,
    contestants: {
      fresh: named('fresh', () => http.ask(freshRequest(question))),
      cached: named('cached', () => http.ask(request)),
      bare: named('bare', () => bareHttp.ask(request)),
      measures: named('measures', () => replay(connection, asked.measures)),
      statements: named('statements', () => replay(connection, asked.all)),
    },
    close: () => {
      http.close()
      bareHttp.close()
      bare.kill()
      connection.release()
      void sql.end()
    },
  }
}

async function startBare(path: string, bytes: Buffer) {
  writeFileSync(path, bytes)
  const child = spawn(process.execPath, [BARE, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  process.once('exit', () => child.kill())
  const [line] = await once(child.stdout, 'data')
  return { port: Number(String(line)), kill: () => child.kill() }
}
