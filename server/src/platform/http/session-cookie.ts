import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Visit } from '../context.js'

const PLAIN = 'steerboard-session'
const LONGEST_AGENT = 300
/** Browsers take a cookie of this name only from TLS, for this host alone. */
const BEHIND_TLS = `__Host-${PLAIN}`

/** The secret in the header of a request that is not one of the API's. */
export function secretIn(cookies: string | undefined, isSecure: boolean): string | null {
  const start = `${isSecure ? BEHIND_TLS : PLAIN}=`
  const found = (cookies ?? '').split(/; */).find(each => each.startsWith(start))
  return found?.slice(start.length) || null
}

/** The cookie of the request, and the way to set it in the answer. */
export function visitOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { isSecure }: { isSecure: boolean },
): Visit {
  const name = isSecure ? BEHIND_TLS : PLAIN
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const
  return {
    secret: request.cookies[name] || null,
    address: request.ip,
    agent: request.headers['user-agent']?.slice(0, LONGEST_AGENT) ?? null,
    give(held) {
      if (held) void reply.setCookie(name, held.secret, { ...options, maxAge: held.lastsSeconds })
      else void reply.clearCookie(name, options)
    },
  }
}
