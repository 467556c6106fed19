import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastifyCookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLError, GraphQLSchema } from 'graphql'
import { Admission } from './admission.js'
import { Budgets } from './budget/budgets.js'
import { type Paying, payingFrom } from './budget/paying.js'
import type { Ctx } from './context.js'
import type { SavedQuestion } from './export/saved-request.js'
import type { Exported } from './export/send-export.js'
import { serveExport } from './export/serve-export.js'
import { createFormatError } from './format-error.js'
import { beforeDeadline, signalOf } from './graphql/before-deadline.js'
import { createCacheCheck } from './graphql/cacheable.js'
import { cachedHandler, type Handler } from './graphql/cached-handler.js'
import { comeBack } from './graphql/come-back.js'
import { costCheck } from './graphql/cost/cost-check.js'
import { executorGateway } from './graphql/executor-gateway.js'
import { explainHttpError, refuse } from './graphql/explain-http-error.js'
import { createDocumentGuard, LIMITS } from './graphql/guard-document.js'
import { introspectionCheck } from './graphql/introspection-check.js'
import { createJitExecutor, type Executor } from './graphql/jit-executor.js'
import { knownOperations } from './graphql/known-operations.js'
import { oneOperation } from './graphql/one-operation.js'
import { readQuestions } from './graphql/posted-question.js'
import { standingAlone } from './graphql/standing-alone.js'
import { statusByAccept, statusFor } from './graphql/status-by-accept.js'
import { variableCheck } from './graphql/variable-check.js'
import { refuseTokenInAddress } from './http/bearer.js'
import { refuseEmbedding, refuseOtherSites } from './http/other-sites.js'
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
  /** Throws what to tell who may not see the schema; absent: everybody may. */
  mayIntrospect?(ctx: Ctx): void
  /** Told of every file before its first byte; what it throws refuses the file. */
  onExport?(ctx: Ctx, exported: Exported): Promise<void>
  /** Finds a saved query, whose answer is had as a file by its address. */
  savedQuestion?: SavedQuestion
  /** Absent: nothing is told live. */
  live?: Pick<LiveOptions, 'contextOf' | 'recheckMs' | 'pingMs'>
  /** How many questions are worked out at once. */
  places: number
  /** Points that one principal has for a minute; 0 or absent: nobody counts. */
  budget?: number | undefined
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
/** Questions that one principal has worked out at once; the others wait for them. */
const AT_ONCE = 10

/**
 * Serves the schema at POST /graphql of `app`: one operation a request, no GET, no batches, no
 * documents registered by callers.
 */
export async function mountGraphql(app: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { schema, log } = options
  const executor = options.executor ?? createJitExecutor(schema)
  const formatError = createFormatError(schema, log)
  const apollo = new ApolloServer<Ctx>({
    ...apolloOptions(options),
    formatError,
    gateway: executorGateway(schema, executor),
  })
  await apollo.start()
  const paying = payingFrom(new Budgets(options.budget ?? 0, AT_ONCE), options.contextOf)
  const asked = async (request: FastifyRequest, reply: FastifyReply): Promise<Ctx> => ({
    ...(await paying.contextOf(request, reply)),
    signal: signalOf(request),
  })
  const answer = fastifyApolloHandler(apollo, { context: asked }) as Handler
  const versionOf = inCommon(options.versionOf)
  const admission = new Admission(options.places)
  /** Only what has to be worked out takes a place, first of the asker's own and then of all. */
  const workedOut: Handler = (request, reply) =>
    paying.run(request, reply, () => admission.run(() => answer(request, reply)))
  app.addHook('onClose', () => apollo.stop())
  const { live, origin } = options
  const told = (error: GraphQLError) => formatError(error.toJSON(), error)
  if (live) serveLive(app, { path: PATH, schema, origin, told, log, ...live })
  await app.register(async scope => {
    await scope.register(fastifyCookie)
    scope.addHook('onRequest', refuseTokenInAddress)
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
        paid(cachedHandler(workedOut, cached), paying),
        options.deadlineMs ?? DEADLINE_MS,
      ),
    })
    serveExport(scope, {
      ...{ apollo, schema, executor, log, bodyLimit: BODY_LIMIT },
      contextOf: async (request, reply) => {
        await paying.take(request, reply)
        return paying.contextOf(request, reply)
      },
      onExport: options.onExport,
      savedQuestion: options.savedQuestion,
      refuseOthers: refuseOtherSites(options.origin),
      refuseEmbedding: refuseEmbedding(options.origin),
      told: error => formatError({ message: 'Internal error.', extensions: {} }, error),
    })
    scope.route({ method: ['GET', 'PUT', 'PATCH', 'DELETE'], url: PATH, handler: refuseMethod })
  })
}

const paid =
  (handler: Handler, paying: Paying): Handler =>
  async (request, reply) => {
    await paying.take(request, reply)
    return handler(request, reply)
  }

const apolloOptions = ({ log, mayIntrospect = () => {} }: GraphqlOptions) =>
  ({
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      oneOperation,
      standingAlone,
      variableCheck,
      costCheck,
      introspectionCheck(mayIntrospect),
      comeBack,
      statusByAccept,
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

function refuseLargeDocuments() {
  const faultIn = createDocumentGuard()
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { query } = (request.body ?? {}) as { query?: unknown }
    const fault = typeof query === 'string' ? faultIn(query) : null
    if (!fault) return undefined
    return reply.code(statusFor(400, request.headers.accept)).send({ errors: [fault] })
  }
}

const refuseMethod = (_request: FastifyRequest, reply: FastifyReply) =>
  reply
    .code(405)
    .header('allow', 'POST')
    .send(refuse('Questions are asked with POST.', { code: 'BAD_REQUEST', allowed: ['POST'] }))
