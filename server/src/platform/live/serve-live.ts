import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Ctx } from '../context.js'
import { hasTokenInAddress } from '../http/bearer.js'
import { isOwn } from '../http/other-sites.js'
import type { Logger } from '../logger.js'
import { checkSubscription } from './check-subscription.js'

export interface LiveOptions {
  path: string
  schema: GraphQLSchema
  origin?: string | undefined
  /** Who asks, by the request with which the socket was opened; asked anew, it is found out anew. */
  contextOf(request: IncomingMessage): Promise<Ctx>
  /** What is told of an error; the same as over HTTP. */
  told(error: GraphQLError): GraphQLFormattedError
  log: Logger
  /** How often it is looked whether a session still holds; default: a minute. */
  recheckMs?: number | undefined
  /** How often it is looked whether the other side is still there; default: 15 seconds. */
  pingMs?: number | undefined
}

const MOST_SOCKETS = 500
const MOST_SOCKETS_OF_ONE = 5
const MOST_OPERATIONS = 20
const MOST_BYTES = 64 * 1024
/** A client that takes so little is cut off: what it is told would fill the memory. */
const MOST_UNSENT_BYTES = 1024 * 1024
const INIT_WITHIN_MS = 3_000
const PING_MS = 15_000
const RECHECK_MS = 60_000
const FORBIDDEN = 4403
const TOO_MANY = 4429

interface Extra extends Record<PropertyKey, unknown> {
  actor?: string
}

/** Who opened which socket, and by what request. */
type Actors = Map<WebSocket, { actor: string; request: IncomingMessage }>

/** Subscriptions over graphql-transport-ws, on the port and path of the API. */
export function serveLive(app: FastifyInstance, options: LiveOptions): void {
  const { schema, contextOf, log } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES })
  const actors: Actors = new Map()
  const live = useServer<Record<string, unknown>, Extra>(
    {
      schema,
      connectionInitWaitTimeout: INIT_WITHIN_MS,
      onConnect: async ({ extra: { request, socket } }) => {
        const ctx = await contextOf(request)
        if (ctx.refusal) return void socket.close(FORBIDDEN, ctx.refusal.message.slice(0, 120))
        const actor = nameOf(ctx)
        const same = [...actors.values()].filter(each => each.actor === actor).length
        const isTooMany = !actor.startsWith('anonymous/') && same >= MOST_SOCKETS_OF_ONE
        if (isTooMany)
          return void socket.close(TOO_MANY, 'Too many connections of one person or token')
        actors.set(socket, { actor, request })
        return true
      },
      onSubscribe: async ({ subscriptions, extra: { request } }, _, payload) => {
        const count = Object.keys(subscriptions).length
        const checked = checkSubscription(schema, payload, count > MOST_OPERATIONS)
        return Array.isArray(checked)
          ? checked
          : { ...checked, contextValue: await contextOf(request) }
      },
      onNext: (...[, , , , { errors, data = null }]) =>
        errors && { data, errors: errors.map(options.told) },
      onDisconnect: ({ extra: { socket } }) => void actors.delete(socket),
      onClose: ({ extra: { socket } }) => void actors.delete(socket),
    },
    sockets,
    options.pingMs ?? PING_MS,
  )
  const host = hostOf(options)
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? '').split('?')[0]
    if (path !== options.path) return refuse(socket, '404 Not Found')
    if (hasTokenInAddress(request.url)) return refuse(socket, '400 Bad Request')
    if (!isOwn(request, host)) return refuse(socket, '403 Forbidden')
    if (sockets.clients.size >= MOST_SOCKETS) return refuse(socket, '503 Service Unavailable')
    sockets.handleUpgrade(request, socket, head, opened => {
      sockets.emit('connection', opened, request)
      logErrorsOf(opened, log)
    })
  })
  const recheck = setInterval(() => lookAgain(actors, contextOf), options.recheckMs ?? RECHECK_MS)
  recheck.unref()
  app.addHook('preClose', async () => {
    clearInterval(recheck)
    await live.dispose()
  })
}

/** Cuts off who takes nothing, and closes what a session that has ended had opened. */
function lookAgain(actors: Actors, contextOf: LiveOptions['contextOf']): void {
  for (const [socket, { actor, request }] of actors) {
    if (socket.bufferedAmount > MOST_UNSENT_BYTES) socket.terminate()
    void contextOf(request).then(
      ctx => nameOf(ctx) !== actor && socket.close(FORBIDDEN, 'The session has ended'),
      () => {},
    )
  }
}

const hostOf = ({ origin }: LiveOptions) => (origin ? new URL(origin).host : undefined)

const nameOf = ({ actor }: Ctx): string => `${actor.kind}/${actor.id}`

/** The library writes to stderr what goes wrong on a socket; it belongs into the log. */
function logErrorsOf(socket: WebSocket, log: Logger): void {
  socket.removeAllListeners('error')
  socket.on('error', error => log.info({ error }, 'a socket was closed for what came over it'))
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
