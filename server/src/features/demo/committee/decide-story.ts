import type { Ctx } from '../../../platform/context.js'
import { toldMotions } from '../story/motions.js'
import { toldObjectives } from '../story/objectives.js'
import type { Timeline } from '../story/timeline.js'
import { CommitteeDates } from './dates.js'
import { ToldObjectives } from './decide-objectives.js'
import { ToldTargets } from './decide-targets.js'
import { Session } from './session.js'

/**
 * The steering committee of the story decides, month by month, through the same verbs as people do.
 * What it decided already stays; a run that was interrupted goes on with the next motion.
 */
export async function decideStory(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  const session = new Session(ctx, new CommitteeDates(timeline))
  const targets = new ToldTargets(session)
  const objectives = new ToldObjectives(session)
  await targets.setRules()
  const motions = [
    ...toldMotions.map(told => ({
      ...whenOf(told),
      end: told.end,
      tell: () => targets.tell(told),
    })),
    ...toldObjectives.map(told => ({
      ...whenOf(told),
      end: told.end,
      tell: () => objectives.tell(told),
    })),
  ].toSorted((one, other) => one.month - other.month || one.day - other.day)
  for (const { tell, end } of motions) if ((await tell()) && end) await session.readAll()
}

/** Drafts come last: they are of today. */
const whenOf = ({ proposed }: { proposed: { month: number; day: number } | null }) =>
  proposed ?? { month: 1, day: 1 }
