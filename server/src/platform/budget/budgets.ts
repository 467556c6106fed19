import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Admission } from '../admission.js'
import { TooMany } from '../errors.js'

export interface Balance {
  /** Points of a whole minute. */
  limit: number
  remaining: number
  /** Until the points of the next minute. */
  resetSeconds: number
}

const SECONDS = 60
const RETRY_SECONDS = 2
/** Behind one address there may be a whole building, or a demo that a room looks at. */
const ADDRESS_COUNTS_AS = 10
const NODES_OF_A_POINT = 100

/**
 * What each principal may ask for in a minute, in points: one for each request, and one for each
 * hundred objects that are worked out for it. Kept in memory, so each instance counts for itself.
 */
export class Budgets {
  private readonly people: RateLimiterMemory
  private readonly addresses: RateLimiterMemory
  private readonly running = new Map<string, { admission: Admission; users: number }>()

  /** `points` of a minute; 0: nobody counts. */
  constructor(
    private readonly points: number,
    private readonly atOnce: number,
  ) {
    const options = { duration: SECONDS, keyPrefix: '' }
    this.people = new RateLimiterMemory({ ...options, points })
    this.addresses = new RateLimiterMemory({ ...options, points: points * ADDRESS_COUNTS_AS })
  }

  /** Takes the point of a request. Null: nobody counts. Throws Spent where there is none left. */
  async take(principal: string): Promise<Balance | null> {
    if (this.points === 0) return null
    const limiter = this.limiterOf(principal)
    try {
      return balanceOf(limiter, await limiter.consume(principal))
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new Spent(balanceOf(limiter, refusal))
      throw refusal
    }
  }

  /** Takes what an answer has cost, also more than is left: the next request is refused then. */
  spend(principal: string, nodes: number): void {
    const points = Math.floor(nodes / NODES_OF_A_POINT)
    if (this.points > 0 && points > 0) void this.limiterOf(principal).penalty(principal, points)
  }

  /** Runs no more than so much of one principal at once; what waits too long throws TooMany. */
  async run<T>(principal: string, work: () => Promise<T>): Promise<T> {
    const own = this.running.get(principal) ?? { admission: this.admission(), users: 0 }
    this.running.set(principal, own)
    own.users++
    try {
      return await own.admission.run(work)
    } finally {
      own.users--
      if (own.users === 0) this.running.delete(principal)
    }
  }

  private admission(): Admission {
    const message = `You are asking more than ${this.atOnce} questions at once. Wait for answers before you ask more.`
    return new Admission(this.atOnce, { refusal: () => new TooMany(message, RETRY_SECONDS) })
  }

  private limiterOf(principal: string): RateLimiterMemory {
    return principal.startsWith('anonymous/') ? this.addresses : this.people
  }
}

/** The points of this minute are used up. */
export class Spent extends TooMany {
  constructor(readonly balance: Balance) {
    super(
      `The ${balance.limit} points of a minute are used up. Ask again in ${balance.resetSeconds} seconds, for fewer periods, groups or records, or for what was asked before: that is answered for one point.`,
      balance.resetSeconds,
    )
  }
}

function balanceOf({ points }: RateLimiterMemory, state: RateLimiterRes): Balance {
  const resetSeconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
  return { limit: points, remaining: Math.max(0, state.remainingPoints), resetSeconds }
}
