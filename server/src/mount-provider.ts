import fastifyCookie from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GroupMapping } from './domain/access/groups.js'
import { returnTo } from './domain/access/return-to.js'
import { recordFailedSignIn, recordingChange, recordingSignIn } from './features/audit/index.js'
import {
  endFromProvider,
  NotByProvider,
  type Provider,
  type ProviderProblem,
  signInByProvider,
} from './features/auth/index.js'
import { Tries } from './platform/budget/tries.js'
import { TooMany } from './platform/errors.js'
import { flowCookie } from './platform/http/flow-cookie.js'
import { isFromThisPage } from './platform/http/other-sites.js'
import { contextOf, type Wiring } from './wire.js'

export interface ProviderRoutes {
  wiring: Wiring
  provider: Provider
  /** What groups of the provider make people here. */
  mapping: GroupMapping
}

const PATH = '/auth/provider'
const FORM = 'application/x-www-form-urlencoded'
const MOST_FORM_BYTES = 20_000
/** Of one address in a minute, out and back; and of the words that somebody has left. */
const MOST_FAILED = 60

/**
 * The way through the sign-in of the organisation: out to it, back from it, and its word that
 * somebody has left. Problems come back to the page Sign in as a word in the address.
 */
export async function mountProvider(app: FastifyInstance, asked: ProviderRoutes): Promise<void> {
  const routes = { ...asked, tries: new Tries(MOST_FAILED), logouts: new Tries(MOST_FAILED) }
  await app.register(async scope => {
    await scope.register(fastifyCookie)
    scope.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'))
    scope.get(`${PATH}/start`, (request, reply) => start(routes, request, reply))
    scope.get(`${PATH}/callback`, (request, reply) => callback(routes, request, reply))
    scope.addContentTypeParser(
      FORM,
      { parseAs: 'string', bodyLimit: MOST_FORM_BYTES },
      (_, body, done) => done(null, new URLSearchParams(String(body))),
    )
    scope.post(`${PATH}/backchannel-logout`, (request, reply) => left(routes, request, reply))
  })
}

interface Routes extends ProviderRoutes {
  /** So that nobody floods the provider through us. */
  tries: Tries
  logouts: Tries
}

/** The same, and who tries too often is told so on the page Sign in. */
const trying = async <T>({ tries }: Routes, { ip }: FastifyRequest, work: () => Promise<T>) =>
  tries.run(ip, work).catch((error: unknown) => {
    if (error instanceof TooMany) throw new NotByProvider('often', 'too many tries failed')
    throw error
  })

async function start(routes: Routes, request: FastifyRequest, reply: FastifyReply) {
  const { wiring, provider } = routes
  const asked = request.query as { returnTo?: string; connect?: string }
  const wanted = returnTo(typeof asked.returnTo === 'string' ? asked.returnTo : null)
  // Only our own page may begin to connect somebody who is signed in.
  const connects = asked.connect === '1' && isFromThisPage(request)
  try {
    const { url, flow } = await trying(routes, request, () => provider.begin(wiring.clock()))
    flowCookie(wiring.baseUrl).give(reply, { ...flow, returnTo: wanted, connects })
    return reply.redirect(url.href)
  } catch (error) {
    return refuse(wiring, reply, { error, wanted })
  }
}

async function callback(routes: Routes, request: FastifyRequest, reply: FastifyReply) {
  const { wiring, provider, mapping } = routes
  const cookie = flowCookie(wiring.baseUrl)
  const flow = cookie.take(request, reply)
  const wanted = returnTo(flow?.returnTo)
  const ctx = await contextOf(wiring, request, reply)
  try {
    if (!flow) throw new NotByProvider('late', 'this browser has begun nothing')
    const cameTo = new URL(request.url, wiring.baseUrl)
    const says = await trying(routes, request, () => provider.finish(wiring.clock(), cameTo, flow))
    const { issuer, subject } = says
    const { problem } = await recordingSignIn(ctx, arrival({ issuer, subject }), asked =>
      signInByProvider(asked, { says, mapping, connects: flow.connects }),
    )
    if (!problem) return reply.redirect(wanted)
    return refuse(wiring, reply, {
      error: new NotByProvider(problem, `subject ${subject}`),
      wanted,
    })
  } catch (error) {
    // Who has begun nothing here tries nothing either; it would only fill the record.
    if (flow && error instanceof NotByProvider && error.problem !== 'often')
      await recordFailedSignIn(ctx, arrival({}), error.problem)
    return refuse(wiring, reply, { error, wanted })
  }
}

const arrival = (details: Record<string, unknown>) => ({
  ...{ action: 'signInByProvider', subject: null },
  details,
})

/** Why is in the log; the address says as much as helps the one who came. */
function refuse(
  { log }: Wiring,
  reply: FastifyReply,
  { error, wanted }: { error: unknown; wanted: string },
) {
  if (!(error instanceof NotByProvider)) throw error
  const { problem, detail } = error
  log.warn({ problem, detail }, 'not signed in by the provider')
  return reply.redirect(`/sign-in?${new URLSearchParams(query(problem, wanted))}`)
}

const query = (problem: ProviderProblem, wanted: string) => ({
  problem,
  ...(wanted !== '/' && { returnTo: wanted }),
})

/** Back-channel logout: the provider itself asks, with a token that it has signed. */
async function left(
  { wiring, provider, logouts }: Routes,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const token = request.body instanceof URLSearchParams ? request.body.get('logout_token') : null
  try {
    const who = await logouts.run(request.ip, () => provider.whoLeft(wiring.clock(), token ?? ''))
    const intent = { action: 'endFromProvider', subject: null, details: { ...who } }
    const ended = await recordingChange(
      await contextOf(wiring, request, reply),
      intent,
      ctx => endFromProvider(ctx, who),
      () => null,
    )
    wiring.log.info({ sessions: ended }, 'the provider has ended sessions')
    return reply.code(200).send()
  } catch (error) {
    if (error instanceof TooMany)
      return reply.code(429).header('retry-after', error.retryAfterSeconds).send()
    if (!(error instanceof NotByProvider)) throw error
    wiring.log.warn({ detail: error.detail }, 'not a logout of the provider')
    return reply.code(400).send({ error: 'invalid_request' })
  }
}
