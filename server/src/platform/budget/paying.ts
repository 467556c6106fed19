import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../context.js'
import { type Balance, type Budgets, Spent } from './budgets.js'
import { principalOf } from './principal.js'

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<Ctx>

export interface Paying {
  /** The context of a request, whose answer is paid for by whoever asks. */
  contextOf: ContextOf
  /** Takes the point of a request, and tells in the head of the answer what is left. Throws Spent, and the refusal of who is not let in. */
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
        const { refusal } = await contextOf(request, reply)
        if (refusal) throw refusal
      } catch (error) {
        if (error instanceof Spent) tell(reply, error.balance, error.span)
        throw error
      }
    },
    async run(request, reply, work) {
      return budgets.run(await payerOf(request, reply), work)
    },
  }
}

const SECONDS = { minute: 60, hour: 3600 } as const

/** RateLimit header fields for HTTP, as the draft of the IETF has them. */
function tell(
  reply: FastifyReply,
  balance: Balance | null,
  span: keyof typeof SECONDS = 'minute',
): void {
  if (!balance) return
  const all = [
    { span, ...balance },
    ...(balance.hour ? [{ span: 'hour' as const, ...balance.hour }] : []),
  ]
  const policies = all.map(({ span, limit }) => `"${span}";q=${limit};w=${SECONDS[span]}`)
  const states = all.map(each => `"${each.span}";r=${each.remaining};t=${each.resetSeconds}`)
  void reply.header('ratelimit-policy', policies.join(', '))
  void reply.header('ratelimit', states.join(', '))
}
