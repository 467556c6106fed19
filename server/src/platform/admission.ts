import { Busy } from './errors.js'

/** After this long in the queue a question would only come too late. */
const PATIENCE_MS = 2_000
const RETRY_SECONDS = 2

/**
 * Lets as much work in at once as there are places, so that no queue grows behind the database's
 * connections, where nothing limits it. Who has waited two seconds is told to come back.
 */
export class Admission {
  private free: number
  private readonly waiting = new Set<() => void>()

  constructor(
    places: number,
    private readonly options: { patienceMs?: number; refusal?: () => Error } = {},
  ) {
    this.free = places
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter()
    try {
      return await work()
    } finally {
      this.leave()
    }
  }

  private enter(): Promise<void> {
    if (this.free > 0) {
      this.free--
      return Promise.resolve()
    }
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(late)
        resolve()
      }
      const late = setTimeout(() => {
        this.waiting.delete(enter)
        reject(this.options.refusal?.() ?? busy())
      }, this.options.patienceMs ?? PATIENCE_MS)
      this.waiting.add(enter)
    })
  }

  /** The place goes to whoever has waited longest. */
  private leave(): void {
    const [next] = this.waiting
    if (!next) {
      this.free++
      return
    }
    this.waiting.delete(next)
    next()
  }
}

const busy = () => new Busy('More is asked of this server than it can answer.', RETRY_SECONDS)
