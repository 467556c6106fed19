import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { receiveFacts } from '../ingest/index.js'
import { countTickets, hasTickets, loadDemoLabels, saveDemoOrganisation } from './demo.store.js'
import { type DemoLoad, labelOf, loadFromLabels } from './demo-load.js'
import { followStory } from './follow-story.js'
import { generateDemo, type Instalment } from './generate-demo.js'
import { replayDemoAlerts } from './replay-demo-alerts.js'
import { type Timeline, timelineOf } from './story/timeline.js'

export interface LoadDemoOptions {
  /** Another seed tells the same story with other chances. Default 'falkenried'. */
  seed?: string
  /** 1 is about 60,000 tickets. */
  scale?: number
  onProgress?: (step: { label: string; done: number; total: number }) => void
}

/** The offices close the books of a month some hours after it is over. */
const knownAfterMilliseconds = 3 * 3_600_000

/**
 * Makes this the demo organisation and loads its three years, month by month as they became known,
 * so that a question about the past gets the answer of that time. A load that was interrupted is
 * taken up where it stopped; a finished one changes nothing.
 * @throws Precondition when there are tickets that are not the demo's.
 */
export async function loadDemo(
  ctx: Ctx,
  options: LoadDemoOptions = {},
): Promise<{ tickets: number }> {
  ctx.demand('import.apply')
  const begun = loadFromLabels(await loadDemoLabels(ctx))
  if (!begun && (await hasTickets(ctx))) {
    throw new Precondition('There are tickets already; the demo loads only into an empty database.')
  }
  const load = begun ?? { ...given(options), now: ctx.now, loaded: [] }
  const timeline = timelineOf(load.now)
  if (load.loaded.length < timeline.months.length) {
    await saveDemoOrganisation(ctx)
    await loadInstalments(ctx, load, timeline, options.onProgress)
  }
  await followStory(ctx)
  await replayDemoAlerts(ctx, timeline, options.onProgress)
  return { tickets: await countTickets(ctx) }
}

/** Whether a first start should load the demo: there is no ticket, or a load was interrupted. */
export async function isEmpty(ctx: Ctx): Promise<boolean> {
  const begun = loadFromLabels(await loadDemoLabels(ctx))
  if (begun) return begun.loaded.length < timelineOf(begun.now).months.length
  return !(await hasTickets(ctx))
}

function given({ seed = 'falkenried', scale = 1 }: LoadDemoOptions) {
  return { seed, scale }
}

async function loadInstalments(
  ctx: Ctx,
  load: DemoLoad,
  timeline: Timeline,
  onProgress: LoadDemoOptions['onProgress'],
): Promise<void> {
  const total = timeline.months.length
  for (const instalment of generateDemo(load)) {
    if (!load.loaded.includes(instalment.month.key)) {
      await loadInstalment(ctx, instalment, labelOf(load, timeline, instalment.month))
    }
    onProgress?.({ label: 'Demo, by month', done: instalment.month.index + 1, total })
  }
}

async function loadInstalment(ctx: Ctx, { month, batch }: Instalment, label: string) {
  const recordedAt = new Date(Math.min(month.end + knownAfterMilliseconds, ctx.now.getTime()))
  const report = await receiveFacts(ctx, [batch], { label, recordedAt })
  if (report.rowsRejected > 0) {
    throw new Error(`Demo facts were refused: ${JSON.stringify(report.rejectsByCode)}`)
  }
}
