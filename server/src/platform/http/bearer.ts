import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../graphql/explain-http-error.js'

/** What stands behind `Bearer` in the head of a request; null where nothing does. */
export function bearerIn({ authorization }: IncomingHttpHeaders): string | null {
  const [, token] = /^bearer +(\S.*)$/i.exec(authorization?.trim() ?? '') ?? []
  return token ?? null
}

/** An address is kept by histories, proxies and logs: whoever reads them would have the token. */
export const hasTokenInAddress = (url: string | undefined): boolean =>
  /[?&#](access_token|token|api_key)=|sb_[0-9A-Za-z]{20}/i.test(url ?? '')

/** Refuses a token in the address, right or wrong, before anybody looks at it. */
export async function refuseTokenInAddress(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (!hasTokenInAddress(request.url)) return undefined
  return reply
    .code(400)
    .send(
      refuse(
        'A token does not belong in an address, which others keep. Send it in the head of the request (Authorization: Bearer sb_…), and revoke this one.',
        { code: 'BAD_REQUEST', argument: 'url', allowed: ['Authorization: Bearer sb_…'] },
      ),
    )
}
