import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../context.js'
import { type Balance, type Budgets, Spent } from './budgets.js'
import { principalOf } from './principal.js'

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Ctx>

export interface Paying {
  /** The context of a request, whose answer is paid for by whoever asks. */
  contextOf: ContextOf
  /** Takes the point of a request, and tells in the head of the answer what is left. Throws Spent. */
  take(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** Runs `work` when whoever asks has a place for it. Throws TooMany. */
  run<T>(request: FastifyRequest, reply: FastifyReply, work: () => Promise<T>): Promise<T>
}

/** Lets everybody who asks pay from their own budget. */
export function payingFrom(budgets: Budgets, contextOf: ContextOf): Paying {
  const payerOf = async (request: FastifyRequest, reply: FastifyReply) =>
    principalOf((await contextOf(request, reply)).actor, request.ip)
  return {
    async contextOf(request, reply) {
      const payer = await payerOf(request, reply)
      const spend = (nodes: number) => budgets.spend(payer, nodes)
      return { ...(await contextOf(request, reply)), spend }
    },
    async take(request, reply) {
      try {
        tell(reply, await budgets.take(await payerOf(request, reply)))
      } catch (error) {
        if (error instanceof Spent) tell(reply, error.balance)
        throw error
      }
    },
    async run(request, reply, work) {
      return budgets.run(await payerOf(request, reply), work)
    },
  }
}

/** RateLimit header fields for HTTP, as the draft of the IETF has them. */
function tell(reply: FastifyReply, balance: Balance | null): void {
  if (!balance) return
  const { limit, remaining, resetSeconds } = balance
  void reply.header('ratelimit-policy', `"minute";q=${limit};w=60`)
  void reply.header('ratelimit', `"minute";r=${remaining};t=${resetSeconds}`)
}
