import type { Ctx } from '../../../platform/context.js'
import { asPerson } from '../../auth/index.js'
import { linkGoal, readGoals } from '../../maturity/index.js'
import { CommitteeDates } from '../committee/dates.js'
import { demoPeople } from '../story/people.js'
import type { Timeline } from '../story/timeline.js'

const CHANCELLOR = 1
const SERVED = 'Whoever asks is helped, and content with it'

/** The chancellor says which objective AI is to serve, once it is in force; a link that is there stays. */
export async function linkAiGoal(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  const now = new Date(
    Math.min(new CommitteeDates(timeline).morning(-1, 10).getTime(), ctx.now.getTime()),
  )
  const chancellor = await asPerson({ ...ctx, now }, demoPeople[CHANCELLOR]?.id ?? '')
  const goals = await readGoals(chancellor)
  const served = goals.find(({ title }) => title === SERVED)
  if (!served || goals.some(({ isLinked }) => isLinked)) return
  const reason = 'First answers to usual questions are where AI can help most, and do least harm.'
  await linkGoal(chancellor, { objective: served.id, reason })
}
