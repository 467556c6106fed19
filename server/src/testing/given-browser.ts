import { recognise } from '../features/auth/index.js'
import type { Ctx, SignInWays, Visit } from '../platform/context.js'

export interface TestBrowser {
  /** A request at this moment, by whoever is signed in here. */
  asks(now: Date): Promise<Ctx>
  /** The same, by somebody who may do everything. */
  at(now: Date): Ctx
  secret(): string | null
}

/** A browser: it keeps what it is given and brings it again. */
export function givenBrowser(
  ctx: (now: Date) => Ctx,
  { ways, ...brings }: Pick<Visit, 'address' | 'agent'> & { ways?: SignInWays } = {},
): TestBrowser {
  let secret: string | null = null
  const at = (now: Date): Ctx => ({
    ...ctx(now),
    ways,
    visit: {
      ...brings,
      secret,
      give: held => {
        secret = held?.secret ?? null
      },
    },
  })
  const asks = async (now: Date) => {
    const asked = at(now)
    const { session: _session, ...asking } = await recognise(asked, secret)
    return { ...asked, ...asking }
  }
  return { at, asks, secret: () => secret }
}
