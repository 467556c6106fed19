import type { Ctx } from '../../platform/context.js'
import { isNobodyHere } from './person.store.js'

/** What the page Sign in has to offer. */
export interface Ways {
  /** Name of the organisation's own sign-in; null: there is none. */
  provider: string | null
  canResetByMail: boolean
  /** Nobody is here yet: whoever runs this finds a link in the log of its start. */
  isToBeSetUp: boolean
}

export async function readWays(ctx: Ctx): Promise<Ways> {
  ctx.demand('viewer.read')
  return {
    provider: ctx.ways?.provider?.name ?? null,
    canResetByMail: ctx.ways?.canMail ?? false,
    isToBeSetUp: await isNobodyHere(ctx),
  }
}
