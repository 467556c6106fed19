import type { LocalDay } from './calendar/local-day.js'
import { seasonOn, weekdayShare } from './demand.js'
import type { Causes } from './story/causes.js'
import type { ServiceSpec } from './story/service-spec.js'

/**
 * Load of a team, day after day: what came in over what it can carry, with a memory of about two
 * weeks. 1 is a normal day, 2 means that work queues up. Staffing follows the season in part.
 */
export class Pressure {
  #level = 1

  constructor(private readonly service: ServiceSpec) {}

  get level(): number {
    return this.#level
  }

  /** @param perDay tickets of an average day at the scale that is generated */
  pass(day: LocalDay, arrived: number, perDay: number, causes: Causes): void {
    const share = weekdayShare(day)
    if (share < 0.5) return
    const planned = 1 + 0.65 * (seasonOn(this.service, day) - 1)
    const carried = perDay * share * planned * causes.capacity
    // Three tickets more on both sides: on small services one ticket is no crisis.
    const load = (arrived * causes.effort ** 0.5 + 3) / (carried + 3)
    this.#level = Math.min(2.6, Math.max(0.6, 0.9 * this.#level + 0.1 * load))
  }
}
