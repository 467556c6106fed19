import type { Ctx } from '../../platform/context.js'
import { assessMaturity } from './assessment/assess-maturity.js'
import { linkAiGoal } from './assessment/link-ai-goal.js'
import { decideStory } from './committee/decide-story.js'
import { noteEvents } from './committee/note-events.js'
import { recordWork } from './committee/record-work.js'
import { runInitiatives } from './committee/run-initiatives.js'
import { scoreInitiatives } from './committee/score-initiatives.js'
import { stateResults } from './committee/state-results.js'
import { tellGoals } from './committee/tell-goals.js'
import { isDemo, loadDemoLabels } from './demo.store.js'
import { loadFromLabels } from './demo-load.js'
import { introducePeople } from './introduce-people.js'
import { timelineOf } from './story/timeline.js'

/** What follows once the facts are there: people come in and decide. What there is already stays. */
export async function followStory(ctx: Ctx): Promise<void> {
  ctx.demand('import.apply')
  if (!(await isDemo(ctx))) return
  await introducePeople(ctx)
  const load = loadFromLabels(await loadDemoLabels(ctx))
  if (!load) return
  const timeline = timelineOf(load.now)
  await assessMaturity(ctx, timeline)
  await recordWork(ctx, timeline)
  await decideStory(ctx, timeline)
  await linkAiGoal(ctx, timeline)
  await noteEvents(ctx, timeline)
  await runInitiatives(ctx, timeline)
  await scoreInitiatives(ctx, timeline)
  await stateResults(ctx, timeline)
  await tellGoals(ctx, timeline)
}
