import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { buildContract } from './contract.js'
import { recordHandingOut, shownArguments } from './features/audit/index.js'
import {
  ANYONE,
  isDemoOrganisation,
  RefusedToken,
  recognise,
  recogniseAgain,
  recogniseByToken,
} from './features/auth/index.js'
import { readDataVersion } from './features/kpi/index.js'
import { readKeptQuestion } from './features/query/index.js'
import type { Clock } from './platform/clock.js'
import type { Actor, Ctx, SignInWays } from './platform/context.js'
import type { Exported } from './platform/export/send-export.js'
import { mountGraphql } from './platform/graphql-server.js'
import { bearerIn } from './platform/http/bearer.js'
import { secretIn, visitOf } from './platform/http/session-cookie.js'
import { openChanges } from './platform/live/changes.js'
import type { Logger } from './platform/logger.js'
import type { Postgres } from './platform/postgres.js'
import type { Sealing } from './platform/sealing.js'
import { recordRefusedToken } from './record-refused-token.js'

export interface Wiring {
  postgres: Pick<Postgres, 'db' | 'sql'>
  clock: Clock
  log: Logger
  /** Where people open the page; undefined: wherever they do. */
  baseUrl?: string | undefined
  /** Keeps secrets in the database; undefined: no key is configured. */
  sealing?: Sealing | undefined
  /** What there is to sign in by, beside links and passwords. */
  ways?: SignInWays | undefined
  /** Whether who has not signed in may read; undefined: in the demo organisation, and only there. */
  isReadingOpen?: boolean | undefined
  /** Throws what to tell who may not see the schema; default: those who may not read figures. */
  mayIntrospect?(ctx: Ctx): void
  /** Points that one principal has for a minute; undefined: nobody counts. */
  budget?: number | undefined
  /** Connections of the owner of the tables, for setting up alone. */
  owner?: Pick<Postgres, 'db' | 'sql'> | undefined
  /** How often open sockets are asked whether their session still holds; default: a minute. */
  recheckMs?: number | undefined
  /** How often it is looked whether who opened a socket is still there; default: 15 seconds. */
  pingMs?: number | undefined
}

/** A context for one command or job, which may do everything. */
export function createContext({ postgres, clock, log, sealing }: Wiring, actor: Actor): Ctx {
  const { db, sql } = postgres
  return { db, sql, now: clock(), actor, demand: () => {}, log, sealing }
}

/** Mounts the API on the server. */
export async function registerGraphql(app: FastifyInstance, wiring: Wiring): Promise<void> {
  await mountGraphql(app, {
    schema: buildContract(),
    log: wiring.log,
    origin: wiring.baseUrl,
    budget: wiring.budget,
    contextOf: onceForEach((request, reply) => contextOf(wiring, request, reply)),
    live: {
      contextOf: liveContext(app, wiring),
      recheckMs: wiring.recheckMs,
      pingMs: wiring.pingMs,
    },
    onExport: recordExport,
    savedQuestion: readKeptQuestion,
    places: wiring.postgres.sql.options.max,
    versionOf: readDataVersion,
    // Who may read the figures may know what can be asked.
    mayIntrospect: wiring.mayIntrospect ?? (ctx => ctx.demand('kpi.read')),
  })
}

const recordExport = (ctx: Ctx, { name, format, variables }: Exported): Promise<void> =>
  recordHandingOut(ctx, {
    action: 'export',
    subject: name,
    details: { ...shownArguments(variables), format },
  })

const isSecure = ({ baseUrl }: Wiring): boolean => baseUrl?.startsWith('https:') ?? false

/** An organisation may become a real one while we run: it is asked for each time. */
const readingOf = (wiring: Wiring) => async (): Promise<boolean> =>
  wiring.isReadingOpen ?? isDemoOrganisation(wiring.postgres)

/** Who cannot be recognised because the database is away hears of it where they ask for anything. */
export async function contextOf(
  wiring: Wiring,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Ctx> {
  const visit = visitOf(request, reply, { isSecure: isSecure(wiring) })
  const ctx = {
    ...createContext(wiring, ANYONE),
    visit,
    ways: wiring.ways,
    owner: wiring.owner,
    isReadingOpen: readingOf(wiring),
    request: { id: request.id, address: request.ip },
  }
  const token = bearerIn(request.headers)
  // Whoever brings a token means it, and not the cookie that may come along.
  const asking = token
    ? recogniseByToken(ctx, token).then(by => ({ ...by, visit: undefined }))
    : recognise(ctx, visit.secret)
  return asking.then(
    by => {
      if (by.refusal instanceof RefusedToken) recordRefusedToken(ctx, by.refusal)
      return { ...ctx, ...by }
    },
    (error: unknown) => ({ ...ctx, demand: thrower(error) }),
  )
}

const thrower = (error: unknown) => () => {
  throw error
}

/** Over a WebSocket: who opened it, and with what can be listened to. */
function liveContext(app: FastifyInstance, wiring: Wiring) {
  const changes = openChanges(wiring.postgres.sql)
  app.addHook('onClose', () => changes.stop())
  // A socket lives longer than a secret: after the first time its session is asked for by id.
  const sessions = new WeakMap<IncomingMessage, string>()
  return async (request: IncomingMessage): Promise<Ctx> => {
    const isReadingOpen = readingOf(wiring)
    const ctx = { ...createContext(wiring, ANYONE), isReadingOpen, changes: changes.on }
    const [known, token] = [sessions.get(request), bearerIn(request.headers)]
    const { session, ...asking } = token
      ? await recogniseByToken(ctx, token)
      : known
        ? await recogniseAgain(ctx, known)
        : await recognise(ctx, secretIn(request.headers.cookie, isSecure(wiring)))
    if (session) sessions.set(request, session)
    return { ...ctx, ...asking }
  }
}

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Ctx>

/** One request is one moment and one actor, however often it is asked for. */
function onceForEach(make: ContextOf): ContextOf {
  const made = new WeakMap<FastifyRequest, Promise<Ctx>>()
  return (request, reply) => {
    const ctx = made.get(request) ?? make(request, reply)
    made.set(request, ctx)
    return ctx
  }
}
