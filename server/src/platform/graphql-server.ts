import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Ctx } from './context.js'
import { createFormatError } from './format-error.js'
import { cachedHandler } from './graphql/cached-handler.js'
import { executorGateway } from './graphql/executor-gateway.js'
import { createDocumentGuard, LIMITS } from './graphql/guard-document.js'
import { createJitExecutor, type Executor } from './graphql/jit-executor.js'
import { variableCheck } from './graphql/variable-check.js'
import type { Logger } from './logger.js'

export interface GraphqlOptions {
  schema: GraphQLSchema
  log: Logger
  /** Makes the context of one request. */
  contextOf(request: FastifyRequest): Ctx
  /** Names the state of everything that answers are made from; equal states, equal answers. */
  versionOf(ctx: Ctx): Promise<string>
  /** Default: each operation compiled once (graphql-jit). */
  executor?: Executor
}

const PATH = '/graphql'
const BODY_LIMIT = 100 * 1024

/**
 * Serves the schema at POST /graphql of `app`: one operation a request, no GET, no batches, no
 * documents registered by callers.
 */
export async function mountGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { schema, log, contextOf } = options
  const executor = options.executor ?? createJitExecutor(schema)
  const apollo = new ApolloServer<Ctx>({
    ...apolloOptions(schema, log),
    gateway: executorGateway(schema, executor),
  })
  await apollo.start()
  const answer = fastifyApolloHandler(apollo, { context: async request => contextOf(request) })
  app.addHook('onClose', () => apollo.stop())
  await app.register(async scope => {
    scope.setErrorHandler(explainHttpError)
    scope.route({
      method: 'POST',
      url: PATH,
      bodyLimit: BODY_LIMIT,
      preHandler: refuseLargeDocuments(),
      handler: cachedHandler(answer as Parameters<typeof cachedHandler>[0], options),
    })
    scope.route({ method: ['GET', 'PUT', 'PATCH', 'DELETE'], url: PATH, handler: refuseMethod })
  })
}

const apolloOptions = (schema: GraphQLSchema, log: Logger) =>
  ({
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      variableCheck,
    ],
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: 5 },
    formatError: createFormatError(schema, log),
    logger: log,
  }) satisfies Partial<ApolloServerOptions<Ctx>>

function refuseLargeDocuments() {
  const faultIn = createDocumentGuard()
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { query } = (request.body ?? {}) as { query?: unknown }
    const fault = typeof query === 'string' ? faultIn(query) : null
    if (fault) return reply.code(400).send({ errors: [fault] })
  }
}

const refuse = (message: string, extensions: Record<string, unknown>) => ({
  errors: [new GraphQLError(message, { extensions })],
})

const refuseMethod = (_request: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(405)
    .header('allow', 'POST')
    .send(refuse('Questions are asked with POST.', { code: 'BAD_REQUEST', allowed: ['POST'] }))

/** What went wrong before GraphQL saw the request; the text of the body is not repeated. */
function explainHttpError(
  error: { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const status = error.statusCode ?? 500
  if (status >= 500) request.log.error({ err: error }, 'request failed')
  const message =
    {
      400: 'The body is not a JSON object with a query.',
      413: `The body is larger than ${BODY_LIMIT} bytes.`,
      415: 'The body must be JSON (content-type: application/json).',
    }[status] ?? 'The request was not understood.'
  const code =
    status === 413 ? 'TOO_LARGE' : status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_REQUEST'
  const limit = { argument: 'body', allowed: [`at most ${BODY_LIMIT} bytes`] }
  return reply.code(status).send(refuse(message, { code, ...(status === 413 && limit) }))
}
