import { createHash } from 'node:crypto'
import type { ApolloServer } from '@apollo/server'
import { type GraphQLFormattedError, type GraphQLSchema, parse, print, validate } from 'graphql'
import type { Ctx } from '../context.js'
import { LIMITS } from '../graphql/guard-document.js'
import type { Executor } from '../graphql/jit-executor.js'
import { sharingSnapshot } from '../snapshot.js'
import type { ExportRequest } from './export-request.js'
import { type ExportPlan, planExport } from './plan-export.js'
import type { Row, TableHead } from './table.js'

export interface Exporting {
  apollo: ApolloServer<Ctx>
  schema: GraphQLSchema
  executor: Executor
}

/** An export whose question was taken and whose first page is known. */
export interface OpenExport {
  name: string
  head: TableHead
  pages(): AsyncGenerator<readonly Row[]>
}

/** The question was refused; nothing is to be written. */
export class Refused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super('The question was refused')
  }
}

/** A statement may take longer than for a page that somebody looks at. */
const STATEMENT_MS = 60_000

/**
 * Asks the question as `POST /graphql` would, with all its checks and limits, and has `write` read
 * the rest of the list. All pages are of one state of the database. Throws Refused.
 */
export async function openExport<T>(
  ctx: Ctx,
  asked: ExportRequest,
  { apollo, schema, executor }: Exporting,
  write: (opened: OpenExport) => Promise<T>,
): Promise<T> {
  return sharingSnapshot({ ...ctx, readsOn: true }, async shared => {
    const ask = async (query: string, variables: Record<string, unknown>) => {
      const { operationName } = asked
      const named = operationName === undefined ? {} : { operationName }
      const { body } = await apollo.executeOperation(
        { query, variables, ...named },
        { contextValue: shared },
      )
      if (body.kind !== 'single') throw new Error('An answer came in parts')
      const { data, errors } = body.singleResult
      if (errors?.length || !data) throw new Refused(errors ?? [])
      return data
    }
    const plan = planIfValid(schema, asked)
    // What cannot be planned cannot be answered: the server says why.
    if (!plan) return ask(asked.query, { ...asked.variables }) as never
    const { sql } = (await shared.snapshot?.()) ?? shared
    await sql`select set_config('statement_timeout', ${String(STATEMENT_MS)}, true)`
    const text = print(plan.document)
    const first = await ask(text, plan.variablesAt(null))
    const more = {
      hash: createHash('sha256').update(text).digest('hex'),
      document: plan.document,
      operationName: asked.operationName,
      context: shared,
    }
    const head = plan.headOf(first)
    const { file = plan.name, about = [] } = asked.called ?? {}
    return write({
      name: file,
      head: { ...head, about: [...about, ...head.about] },
      pages: () =>
        pagesFrom(plan, first, variables => executor({ ...more, variables: { ...variables } })),
    })
  })
}

function planIfValid(schema: GraphQLSchema, asked: ExportRequest): ExportPlan | null {
  try {
    const document = parse(asked.query, { maxTokens: LIMITS.tokens })
    if (validate(schema, document, undefined, { maxErrors: 1 }).length > 0) return null
    return planExport(schema, { ...asked, document })
  } catch (error) {
    if (error instanceof Error && error.name === 'GraphQLError') return null
    throw error
  }
}

async function* pagesFrom(
  plan: ExportPlan,
  first: unknown,
  ask: (variables: Record<string, unknown>) => ReturnType<Executor>,
): AsyncGenerator<readonly Row[]> {
  for (let data = first; ; ) {
    yield plan.rowsOf(data)
    const after = plan.nextAfter(data)
    if (after === null) return
    const { data: next, errors } = await ask(plan.variablesAt(after))
    if (errors?.length || !next)
      throw errors?.[0]?.originalError ?? errors?.[0] ?? new Error('No answer')
    data = next
  }
}
