import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Admission } from '../admission.js'
import { TooMany } from '../errors.js'

export interface Balance {
  /** Points of a whole minute. */
  limit: number
  remaining: number
  /** Until the points of the next minute. */
  resetSeconds: number
  /** The same of a whole hour; only for those whom that counts for. */
  hour?: Omit<Balance, 'hour'>
}

const SECONDS = 60
const RETRY_SECONDS = 2
/** Behind one address there may be a whole building, or a demo that a room looks at. */
const ADDRESS_COUNTS_AS = 10
const NODES_OF_A_POINT = 100
/** A program asks at night, too: what it may ask in a minute it may not ask in every one. */
const HOUR = 3600
const HOUR_COUNTS_AS = 2.5

/**
 * What each principal may ask for in a minute, in points: one for each request, and one for each
 * hundred objects that are worked out for it. Kept in memory, so each instance counts for itself.
 */
export class Budgets {
  private readonly people: RateLimiterMemory
  private readonly addresses: RateLimiterMemory
  private readonly hours: RateLimiterMemory
  private readonly running = new Map<string, { admission: Admission; users: number }>()

  /** `points` of a minute; 0: nobody counts. */
  constructor(
    private readonly points: number,
    private readonly atOnce: number,
  ) {
    const options = { duration: SECONDS, keyPrefix: '' }
    this.people = new RateLimiterMemory({ ...options, points })
    this.addresses = new RateLimiterMemory({ ...options, points: points * ADDRESS_COUNTS_AS })
    const ofHour = Math.ceil(points * HOUR_COUNTS_AS)
    this.hours = new RateLimiterMemory({ keyPrefix: '', duration: HOUR, points: ofHour })
  }

  /** Takes the point of a request. Null: nobody counts. Throws Spent where there is none left. */
  async take(principal: string): Promise<Balance | null> {
    if (this.points === 0) return null
    const balance = await pointOf(this.limiterOf(principal), principal, 'minute')
    if (!isProgram(principal)) return balance
    return { ...balance, hour: await pointOf(this.hours, principal, 'hour') }
  }

  /** Takes what an answer has cost, also more than is left: the next request is refused then. */
  spend(principal: string, nodes: number): void {
    const points = Math.floor(nodes / NODES_OF_A_POINT)
    if (this.points === 0 || points === 0) return
    void this.limiterOf(principal).penalty(principal, points)
    if (isProgram(principal)) void this.hours.penalty(principal, points)
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

const isProgram = (principal: string): boolean => principal.startsWith('token/')

async function pointOf(
  limiter: RateLimiterMemory,
  principal: string,
  span: Span,
): Promise<Balance> {
  try {
    return balanceOf(limiter, await limiter.consume(principal))
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) throw new Spent(balanceOf(limiter, refusal), span)
    throw refusal
  }
}

type Span = 'minute' | 'hour'

/** The points of this minute or hour are used up. */
export class Spent extends TooMany {
  constructor(
    readonly balance: Balance,
    readonly span: Span,
  ) {
    super(
      `The ${balance.limit} points of ${span === 'hour' ? 'an hour' : 'a minute'} are used up. Ask again in ${balance.resetSeconds} seconds, for fewer periods, groups or records, or for what was asked before: that is answered for one point.`,
      balance.resetSeconds,
    )
  }
}

function balanceOf({ points }: RateLimiterMemory, state: RateLimiterRes): Balance {
  const resetSeconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
  return { limit: points, remaining: Math.max(0, state.remainingPoints), resetSeconds }
}
