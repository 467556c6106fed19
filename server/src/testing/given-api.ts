import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import type { Role } from '../domain/access/role.js'
import { signInWithLink } from '../features/auth/sign-in-with-link.js'
import { fixedClock } from '../platform/clock.js'
import type { Ctx } from '../platform/context.js'
import { createLogger } from '../platform/logger.js'
import { registerGraphql, type Wiring } from '../wire.js'
import type { TestDatabase } from './database.js'
import { givenPerson } from './given-person.js'

export interface GivenApi {
  app: FastifyInstance
  /** Every line of the log. */
  logged: string[]
  /** A new person with these roles, signed in: the header to bring, and a context of theirs. */
  signIn(
    roles: readonly Role[],
    place?: { department?: string; service?: string },
  ): Promise<{ cookie: string; ctx: Ctx }>
  /** POST with a JSON body. */
  post(
    path: string,
    payload: unknown,
    headers?: Record<string, string>,
  ): Promise<Awaited<ReturnType<FastifyInstance['inject']>>>
}

/** The API in this process as people's questions reach it: on connections of the application role. */
export async function givenApi(
  db: TestDatabase,
  { now = db.ctx().now, ...wiring }: { now?: Date } & Partial<Wiring> = {},
): Promise<GivenApi> {
  const logged: string[] = []
  const log = createLogger('info', { write: line => logged.push(line) })
  const app = Fastify()
  await registerGraphql(app, {
    ...{ postgres: db.asked, owner: db, clock: fixedClock(now), log, isReadingOpen: true },
    ...wiring,
  })
  afterAll(() => app.close())
  return {
    app,
    logged,
    async signIn(roles, place) {
      let cookie = ''
      const { ctx, secret } = await givenPerson(db.ctx(now), roles, place)
      const give = (held: { secret: string } | null) => {
        cookie = `steerboard-session=${held?.secret}`
      }
      await signInWithLink({ ...db.ctx(now), visit: { secret: null, give } }, secret)
      return { cookie, ctx }
    },
    post: (url, payload, headers = {}) =>
      app.inject({
        ...{ method: 'POST', url },
        headers: { 'content-type': 'application/json', ...headers },
        payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
      }),
  }
}
