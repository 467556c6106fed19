import type { Ctx } from '../../platform/context.js'

export interface LocalTime {
  /** Local date of the instant in the organisation's zone. */
  today: string
  /** Minute of that day. */
  minute: number
}

export async function loadLocalTime(ctx: Ctx, at: Date): Promise<LocalTime> {
  const [row] = await ctx.sql<{ today: string; minute: number }[]>`
    select local_day(${at}) as today, local_minute(${at}) as minute`
  if (!row) throw new Error('The database gave no local time')
  return row
}
