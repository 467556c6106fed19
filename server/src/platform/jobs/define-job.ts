import type { Ctx } from '../context.js'

/** Work that is done in the background, by whichever instance takes it. */
export interface Job<Data = unknown> {
  name: string
  /** What it is for, in one sentence; for operators. */
  about: string
  /**
   * When it is due, as five fields of cron in the time zone of the organisation. Each time is run
   * once, whatever the number of instances; of times that were missed the last one is made up for.
   */
  cron?: string
  /** It may take long: it gets connections of its own, whose statements have no limit. */
  takesLong?: boolean
  /** Seconds after which a run is given up as lost, and begun again. Default 300. */
  timeoutSeconds?: number
  /** How often it is begun before it is given up. Default 5. */
  attempts?: number
  /**
   * Runs at least once: what it does must be safe to repeat. `ctx.now` is the time a cron job was
   * due, and the present for a job that was asked for.
   */
  run(ctx: Ctx, data: Data): Promise<void>
}

export function defineJob<Data = Record<string, never>>(job: Job<Data>): Job<Data> {
  if (!/^[a-z][a-z-]*$/.test(job.name)) throw new Error(`Not a name for a job: ${job.name}`)
  return job
}
