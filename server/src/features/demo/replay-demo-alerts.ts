import type { Ctx } from '../../platform/context.js'
import { replayAlerts } from '../alert/index.js'
import { actOnDemoAlerts } from './story/act-on-demo-alerts.js'
import type { Timeline } from './story/timeline.js'

/** So many months are evaluated again, as they would have been at the time. */
const monthsReplayed = 12
const hour = 3_600_000
const day = 24 * hour

/**
 * The alerts of the last year, found by running the rules over the story month by month: in the middle
 * of the month after, when all figures are final, and at last today. The people of the story act on
 * them through the same verbs as anybody.
 */
export async function replayDemoAlerts(
  ctx: Ctx,
  { months, end }: Timeline,
  onProgress?: (step: { label: string; done: number; total: number }) => void,
): Promise<void> {
  const middles = months
    .slice(-monthsReplayed - 1)
    .map(month => new Date(month.start + 15 * day + 6 * hour))
  const today = new Date(Math.min(ctx.now.getTime(), end + 6 * hour))
  const moments = [...middles.filter(moment => moment < today), today]
  await replayAlerts(ctx, {
    moments,
    after: async (then, moment) => {
      const now = new Date(Math.min(moment.getTime() + 2 * day, today.getTime()))
      const monthsAgo = moments.length - moments.indexOf(moment)
      // What was raised last, nobody has looked at yet.
      if (monthsAgo > 2) await actOnDemoAlerts({ ...then, now }, monthsAgo)
    },
    onProgress: done =>
      onProgress?.({ label: 'Demo, alerts by month', done, total: moments.length }),
  })
}
