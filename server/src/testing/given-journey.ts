import type { FastifyInstance } from 'fastify'

/**
 * A browser that goes to and from a provider on loopback: it keeps cookies for each side and follows
 * where it is led, until it is back on our own pages.
 */
export function givenJourney(app: FastifyInstance, baseUrl: string) {
  const own = new Map<string, string>()
  const theirs = new Map<string, string>()
  const visited: string[] = []

  async function ours(path: string, headers: Record<string, string> = {}) {
    const answer = await app.inject({ url: path, headers: { cookie: header(own), ...headers } })
    keep(own, [answer.headers['set-cookie'] ?? []].flat())
    return { status: answer.statusCode, location: String(answer.headers.location ?? '') }
  }

  async function abroad(address: string): Promise<string> {
    for (let at = address; ; ) {
      const answer = await fetch(at, { redirect: 'manual', headers: { cookie: header(theirs) } })
      keep(theirs, answer.headers.getSetCookie())
      const location = answer.headers.get('location')
      if (!location) throw new Error(`The provider stopped at ${at}: ${await answer.text()}`)
      at = new URL(location, at).href
      visited.push(at)
      if (at.startsWith(baseUrl)) return at.slice(baseUrl.length)
    }
  }

  /** Ends the session there, as its page asks; where the browser is sent then. */
  async function leaves(address: string): Promise<string> {
    const page = await fetch(address, { headers: { cookie: header(theirs) } })
    keep(theirs, page.headers.getSetCookie())
    const form = await page.text()
    const [, action = ''] = /action="([^"]+)"/.exec(form) ?? []
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(form) ?? []
    const answer = await fetch(action, {
      ...{ method: 'POST', redirect: 'manual', headers: { cookie: header(theirs) } },
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    })
    keep(theirs, answer.headers.getSetCookie())
    return String(answer.headers.get('location'))
  }

  return {
    own,
    leaves,
    visited,
    ours,
    abroad,
    /** Signs in through the provider; where it leads in the end. */
    async goes(
      path = '/auth/provider/start',
      headers: Record<string, string> = {},
    ): Promise<string> {
      const { location } = await ours(path, headers)
      if (!location.startsWith('http')) return location
      return (await ours(await abroad(location))).location
    },
    /** The secret of the session that it has by now. */
    secret: () => own.get('steerboard-session') ?? null,
  }
}

const header = (jar: ReadonlyMap<string, string>) =>
  [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

function keep(jar: Map<string, string>, cookies: readonly string[]): void {
  for (const cookie of cookies) {
    const [pair = '', ...attributes] = cookie.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const isGone = attributes.some(each => /^(max-age=0|expires=thu, 01 jan 1970)/i.test(each))
    if (isGone) jar.delete(name)
    else jar.set(name, pair.slice(name.length + 1))
  }
}
