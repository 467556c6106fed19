import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { CannotRun } from './errors.js'
import { serveClient } from './http/client.js'
import { explainErrors } from './http/explain-errors.js'
import { addHealthChecks, type IsReady } from './http/health.js'
import { addMetrics, type LookedUp } from './http/metrics.js'
import { addSecurityHeaders } from './http/security-headers.js'
import type { Logger } from './logger.js'

export interface HttpOptions {
  log: Logger
  /** Folder of the built client; null: no page is served. */
  clientFolder: string | null
  isReady: IsReady
  /** Proxies whose word about the address of a client counts; default: none. */
  trustedProxies?: readonly string[]
  /** Numbers for /metrics beside those of the process and its requests. */
  lookedUp?: readonly LookedUp[]
  /** How long clients may take; default: `TIME_LIMITS`. */
  timeLimits?: TimeLimits
  /** Adds the API. */
  registerGraphql(app: FastifyInstance): Promise<void>
}

export interface HttpServer {
  app: FastifyInstance
  /** Listens and gives the address that a browser can open. */
  listen(port: number, host: string): Promise<string>
  /** Answers what is open or just arriving, for as many seconds at most, then takes nothing new. */
  drain(seconds: number): Promise<void>
}

/** What has reached the machine but was not read yet would be cut off by closing at once. */
const LAST_CALL_MS = 200
const BODY_LIMIT = 100 * 1024
/** Slow and idle clients are dropped long before they can fill the server. In milliseconds. */
const TIME_LIMITS = {
  /** Until the head of a request is there. */
  head: 10_000,
  /** Until all of it is. */
  request: 15_000,
  /** Without a byte in either direction. */
  silence: 20_000,
  /** Between two requests. */
  idle: 10_000,
  /** How often the first two are looked after. */
  look: 2_000,
}
type TimeLimits = typeof TIME_LIMITS

const timeouts = ({ head, request, silence, idle, look }: TimeLimits) => ({
  requestTimeout: request,
  connectionTimeout: silence,
  keepAliveTimeout: idle,
  maxRequestsPerSocket: 1_000,
  http: { headersTimeout: head, connectionsCheckingInterval: look },
})

/** The one server of page, API and health checks. */
export async function createHttpServer(options: HttpOptions): Promise<HttpServer> {
  const app = Fastify({
    loggerInstance: options.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    trustProxy: [...(options.trustedProxies ?? [])],
    forceCloseConnections: 'idle',
    ...timeouts(options.timeLimits ?? TIME_LIMITS),
  }) as unknown as FastifyInstance
  app.server.maxConnections = 500
  app.server.maxHeadersCount = 100
  let isDraining = false
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
  })
  app.addHook('onSend', async (_, reply) => {
    if (isDraining) reply.header('connection', 'close')
  })
  addSecurityHeaders(app)
  explainErrors(app, options.log)
  addMetrics(app, options.log, options.lookedUp)
  addHealthChecks(app, async () => (isDraining ? 'stopping' : options.isReady()))
  await options.registerGraphql(app)
  if (options.clientFolder) await serveClient(app, options.clientFolder)
  return {
    app,
    listen: (port, host) => listen(app, port, host),
    drain: async seconds => {
      isDraining = true
      const deadline = setTimeout(() => app.server.closeAllConnections(), seconds * 1000)
      if (app.server.listening) await pause(Math.min(LAST_CALL_MS, seconds * 1000))
      await app.close().finally(() => clearTimeout(deadline))
    },
  }
}

async function listen(app: FastifyInstance, port: number, host: string): Promise<string> {
  try {
    await app.listen({ port, host, listenTextResolver: () => 'accepting connections' })
  } catch (error) {
    throw explainListen(error, port, host)
  }
  const shown = ['0.0.0.0', '::', '127.0.0.1', '::1'].includes(host) ? 'localhost' : host
  return `http://${shown}:${port}`
}

/** Throws CannotRun when nobody could listen there now: to know it before long work begins. */
export function checkPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', error => reject(explainListen(error, port, host)))
    probe.listen({ port, host }, () => probe.close(() => resolve()))
  })
}

function explainListen(error: unknown, port: number, host: string): unknown {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') {
    return new CannotRun(
      `Port ${port} is taken by another program.`,
      `Stop that program, or choose another port: PORT=${port + 1}`,
    )
  }
  if (code === 'EACCES') {
    return new CannotRun(`This user may not listen on port ${port}.`, 'Set PORT to 1024 or more.')
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CannotRun(`This machine has no address ${host}.`, 'Correct HOST, or unset it.')
  }
  return error
}
