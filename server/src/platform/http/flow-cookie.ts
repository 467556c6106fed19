import type { FastifyReply, FastifyRequest } from 'fastify'

/** What a browser keeps while it is away at the provider. It tells nothing to anybody else. */
export interface KeptFlow {
  state: string
  nonce: string
  verifier: string
  returnTo: string
  /** They are signed in already, and want to come in by the provider from now on. */
  connects: boolean
}

const PLAIN = 'steerboard-flow'
const LASTS_SECONDS = 600

/** The cookie of one way through the provider: used once, for ten minutes, by this browser alone. */
export function flowCookie(baseUrl: string | undefined) {
  const secure = baseUrl?.startsWith('https:') ?? false
  const name = secure ? `__Host-${PLAIN}` : PLAIN
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    give(reply: FastifyReply, flow: KeptFlow): void {
      const text = Buffer.from(JSON.stringify(flow)).toString('base64url')
      void reply.setCookie(name, text, { ...options, maxAge: LASTS_SECONDS })
    },
    take(request: FastifyRequest, reply: FastifyReply): KeptFlow | null {
      const text = request.cookies[name]
      if (!text) return null
      void reply.clearCookie(name, options)
      return read(text)
    },
  }
}

function read(text: string): KeptFlow | null {
  try {
    const { state, nonce, verifier, returnTo, connects } = JSON.parse(
      Buffer.from(text, 'base64url').toString(),
    )
    const texts = [state, nonce, verifier, returnTo]
    if (texts.some(each => typeof each !== 'string' || each === '')) return null
    return { state, nonce, verifier, returnTo, connects: connects === true }
  } catch {
    return null
  }
}
