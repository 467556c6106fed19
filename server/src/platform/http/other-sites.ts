import type { IncomingMessage } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * Refuses what a page of another site lets a browser send, because the browser adds the cookie to
 * it. Programs send no Origin and bring no cookie that they were not given.
 */
export function refuseOtherSites(origin: string | undefined) {
  const own = origin && new URL(origin).host
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    if (isOwn(request, own)) return undefined
    const message = 'This request comes from the page of another site.'
    return reply.code(403).send({ errors: [{ message, extensions: { code: 'FORBIDDEN' } }] })
  }
}

/**
 * The same for what an address gives: whoever follows a link from elsewhere may have it, since the
 * page with the link sees nothing of it; a page that loads or frames it may not.
 */
export function refuseEmbedding(origin: string | undefined) {
  const refuse = refuseOtherSites(origin)
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { headers } = request
    const isFollowed =
      headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
    return isFollowed && headers.origin === undefined ? undefined : refuse(request, reply)
  }
}

/** A browser says that the page which asks is one of ours. */
export const isFromThisPage = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers['sec-fetch-site'] === 'same-origin'

/** The port counts: another program on this machine is another site. */
export function isOwn({ headers }: Pick<IncomingMessage, 'headers'>, own?: string): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return false
  if (headers.origin === undefined) return true
  const from = URL.parse(headers.origin)?.host
  return from !== undefined && (from === headers.host || from === own)
}
