import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Logger } from '../logger.js'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const QUIET = new Set(['/healthz', '/readyz', '/metrics'])

/** A number that is looked up whenever somebody asks for /metrics. */
export interface LookedUp {
  name: string
  help: string
  /** Null: not known yet. */
  read(): Promise<number | null>
}

function addGauge(registry: Registry, { name, help, read }: LookedUp): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.reset()
      // What the database cannot tell now is left out: the other numbers matter most then.
      const value = await read().catch(() => null)
      if (value !== null) this.set(value)
      else this.remove()
    },
  })
}

/** /metrics in the text format of Prometheus, and one log line for each request. */
export function addMetrics(
  app: FastifyInstance,
  log: Logger,
  lookedUp: readonly LookedUp[] = [],
): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  for (const one of lookedUp) addGauge(registry, one)
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last byte of its answer, in seconds.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  app.get('/metrics', async (_request, reply) => {
    reply.header('cache-control', 'no-store').type(registry.contentType)
    return registry.metrics()
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request)
    const labels = { method: request.method, route, status: String(reply.statusCode) }
    duration.observe(labels, reply.elapsedTime / 1000)
    if (!QUIET.has(route)) logRequest(log, request, reply)
  })
}

/** The pattern, not the address: addresses are unlimited and may name people. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'none'
}

function logRequest(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  log.info(
    {
      requestId: request.id,
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime),
    },
    'request',
  )
}
