import type { Ctx } from '../../platform/context.js'
import { onceInSnapshot } from '../../platform/snapshot.js'
import { type LocalTime, loadLocalTime } from './local-time.store.js'

/** The local day and minute of an instant; within a snapshot it is asked once. */
export const localTimeAt = (ctx: Ctx, at: Date): Promise<LocalTime> =>
  onceInSnapshot(ctx, `local time at ${at.getTime()}`, () => loadLocalTime(ctx, at))
