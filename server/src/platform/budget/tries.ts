import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { TooMany } from '../errors.js'

const SECONDS = 60

/**
 * How often something that reaches further than this server may fail in a minute for one address.
 * What succeeds costs nothing, so that a whole building may come through one address; each that is
 * still under way counts as failed, so that many at once are no way around. Kept in memory, by each
 * instance for itself.
 */
export class Tries {
  private readonly failed: RateLimiterMemory

  constructor(most: number) {
    this.failed = new RateLimiterMemory({ keyPrefix: '', duration: SECONDS, points: most })
  }

  /** @throws TooMany, without doing it, where too many have failed. */
  async run<T>(address: string, work: () => Promise<T>): Promise<T> {
    await this.failed.consume(address).catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw new TooMany(`Too many tries failed. Try again in ${seconds} seconds.`, seconds)
    })
    const result = await work()
    await this.failed.reward(address)
    return result
  }
}
