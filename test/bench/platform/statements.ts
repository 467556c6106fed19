import { parse } from 'graphql'
import type postgres from 'postgres'
import type { Question } from '../questions.ts'
import { product } from './product.ts'

export interface Statement {
  text: string
  values: unknown[]
}

export interface Asked {
  /** Everything that the request sends to the database, grouped by connection. */
  all: Statement[]
  /** Of these, the ones that read the ledger or its sums. */
  measures: Statement[]
}

const READS_MEASURES = /\b(measure_period|ledger_entry)\b/

/** What the product asks its database for a question, seen at the driver. */
export async function statementsOf(databaseUrl: string, question: Question): Promise<Asked> {
  const pool = product.openPostgres(databaseUrl, { max: 10 })
  const sent: (Statement & { connection: number })[] = []
  const wiring = { postgres: pool, clock: () => new Date(), log: product.createLogger('silent') }
  const executor = product.createJitExecutor(product.buildContract())
  const answer = async () => {
    const context = product.createContext(wiring, { kind: 'anonymous', id: 'bench' })
    await product.readDataVersion(context)
    const { errors } = await product.sharingSnapshot(context, shared =>
      executor({
        hash: question.name,
        document: parse(question.query),
        operationName: undefined,
        variables: question.variables,
        context: shared,
      }),
    )
    if (errors) throw errors[0]
  }
  // What is worked out once and kept belongs to the first answer alone.
  await answer()
  const options = pool.sql.options as { debug: unknown }
  options.debug = (connection: number, text: string, values: unknown[]) =>
    sent.push({ connection, text, values: [...values] })
  await answer()
  await pool.end()
  // By connection, so that one transaction does not begin within another.
  const all = sent
    .filter(({ text }) => !text.includes('pg_catalog.pg_type'))
    .toSorted((a, b) => a.connection - b.connection)
  return { all, measures: all.filter(({ text }) => READS_MEASURES.test(text)) }
}

/** Sends statements as they were sent, each prepared once, one after the other. */
export async function replay(sql: postgres.ISql, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements)
    await sql.unsafe(text, values as never[], { prepare: true }).values()
}
