import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastifyCookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'
import { Admission } from './admission.js'
import type { Ctx } from './context.js'
import { serveExport } from './export/serve-export.js'
import { createFormatError } from './format-error.js'
import { beforeDeadline, signalOf } from './graphql/before-deadline.js'
import { createCacheCheck } from './graphql/cacheable.js'
import { cachedHandler, type Handler } from './graphql/cached-handler.js'
import { executorGateway } from './graphql/executor-gateway.js'
import { explainHttpError, refuse } from './graphql/explain-http-error.js'
import { createDocumentGuard, LIMITS } from './graphql/guard-document.js'
import { createJitExecutor, type Executor } from './graphql/jit-executor.js'
import { knownOperations } from './graphql/known-operations.js'
import { noSubscriptions } from './graphql/no-subscriptions.js'
import { readQuestions } from './graphql/posted-question.js'
import { variableCheck } from './graphql/variable-check.js'
import { refuseOtherSites } from './http/other-sites.js'
import { inCommon } from './in-common.js'
import { type LiveOptions, serveLive } from './live/serve-live.js'
import type { Logger } from './logger.js'

export interface GraphqlOptions {
  schema: GraphQLSchema
  log: Logger
  /** Makes the context of one request; asked more than once, it gives the same. */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<Ctx>
  /** Names the state of everything that answers are made from; equal states, equal answers. */
  versionOf(ctx: Ctx): Promise<string>
  /** Absent: nothing is told live. */
  live?: Pick<LiveOptions, 'contextOf' | 'recheckMs' | 'pingMs'>
  /** How many questions are worked out at once. */
  places: number
  /** How long anybody waits for an answer, in milliseconds; default: ten seconds. */
  deadlineMs?: number
  /** Where the page is reached, such as https://board.example.org; for requests of browsers. */
  origin?: string | undefined
  /** Default: each operation compiled once (graphql-jit). */
  executor?: Executor
}

const PATH = '/graphql'
const BODY_LIMIT = 100 * 1024
const DEADLINE_MS = 10_000

/**
 * Serves the schema at POST /graphql of `app`: one operation a request, no GET, no batches, no
 * documents registered by callers.
 */
export async function mountGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { schema, log } = options
  const executor = options.executor ?? createJitExecutor(schema)
  const formatError = createFormatError(schema, log)
  const apollo = new ApolloServer<Ctx>({
    ...apolloOptions(log),
    formatError,
    gateway: executorGateway(schema, executor),
  })
  await apollo.start()
  const asked = async (request: FastifyRequest, reply: FastifyReply): Promise<Ctx> => ({
    ...(await options.contextOf(request, reply)),
    signal: signalOf(request),
  })
  const answer = fastifyApolloHandler(apollo, { context: asked })
  const versionOf = inCommon(options.versionOf)
  app.addHook('onClose', () => apollo.stop())
  const { live, origin } = options
  if (live) serveLive(app, { path: PATH, schema, origin, ...live })
  await app.register(async scope => {
    await scope.register(fastifyCookie)
    scope.setErrorHandler(explainHttpError(BODY_LIMIT))
    const questionOf = readQuestions(scope, createCacheCheck(schema))
    const cached = { contextOf: asked, versionOf, questionOf }
    scope.route({
      method: 'POST',
      url: PATH,
      bodyLimit: BODY_LIMIT,
      onRequest: refuseOtherSites(options.origin),
      preHandler: refuseLargeDocuments(),
      handler: beforeDeadline(
        cachedHandler(admitted(answer as Handler, options.places), cached),
        options.deadlineMs ?? DEADLINE_MS,
      ),
    })
    serveExport(scope, {
      ...{ apollo, schema, executor, log, bodyLimit: BODY_LIMIT },
      contextOf: options.contextOf,
      refuseOthers: refuseOtherSites(options.origin),
      told: error => formatError({ message: 'Internal error.', extensions: {} }, error),
    })
    scope.route({ method: ['GET', 'PUT', 'PATCH', 'DELETE'], url: PATH, handler: refuseMethod })
  })
}

const apolloOptions = (log: Logger) =>
  ({
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      noSubscriptions,
      variableCheck,
    ],
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [knownOperations],
    validationOptions: { maxErrors: 5 },
    logger: log,
  }) satisfies Partial<ApolloServerOptions<Ctx>>

function admitted(handler: Handler, places: number): Handler {
  const admission = new Admission(places)
  return (request, reply) => admission.run(() => handler(request, reply))
}

function refuseLargeDocuments() {
  const faultIn = createDocumentGuard()
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { query } = (request.body ?? {}) as { query?: unknown }
    const fault = typeof query === 'string' ? faultIn(query) : null
    if (fault) return reply.code(400).send({ errors: [fault] })
  }
}

const refuseMethod = (_request: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(405)
    .header('allow', 'POST')
    .send(refuse('Questions are asked with POST.', { code: 'BAD_REQUEST', allowed: ['POST'] }))
