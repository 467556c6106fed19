import type { Ctx } from '../../../platform/context.js'
import { asPerson } from '../../auth/index.js'
import {
  changeGoalState,
  draftGoal,
  placePerson,
  readGoals,
  reportOnGoal,
  shareGoal,
} from '../../goal/index.js'
import { readObjectives } from '../../strategy/index.js'
import { type ToldGoal, toldGoals, toldPlaces } from '../story/goals.js'
import { personId } from '../story/people.js'
import type { Timeline } from '../story/timeline.js'
import type { ToldDay } from '../story/told-initiative.js'
import { CommitteeDates } from './dates.js'

/**
 * The goals of departments, teams and people of the story, by the same verbs as people use. What was
 * told stays: of personal goals only their owners know.
 */
export async function tellGoals(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  const dates = new CommitteeDates(timeline)
  for (const { person, ...place } of toldPlaces)
    await placePerson(ctx, { person: personId(person), ...place })
  for (const told of toldGoals) await new ToldCourse(ctx, dates, told).tell()
}

class ToldCourse {
  constructor(
    private readonly ctx: Ctx,
    private readonly dates: CommitteeDates,
    private readonly told: ToldGoal,
  ) {}

  async tell(): Promise<void> {
    const { goal, written, reports, ended, sharedWith } = this.told
    const author = await this.at(written)
    const known = await knownGoals(author)
    if (known.has(goal.title)) return
    const served = await this.servedBy(author, known)
    if (!served) return
    const draft = await draftGoal(author, {
      ...goal,
      ...served,
      startsOn: this.dates.first(written.month),
      endsOn: this.dates.first(this.told.until),
    })
    const { id } = draft
    await changeGoalState(author, { id, revision: draft.revision, state: 'ACTIVE' })
    for (const { month, day, ...report } of reports ?? [])
      await reportOnGoal(await this.at({ month, day }), { id, ...report })
    if (sharedWith) await shareGoal(author, { id, with: personId(sharedWith) })
    if (!ended) return
    const { state, reason } = ended
    await changeGoalState(await this.at(ended), { id, revision: draft.revision + 1, state, reason })
  }

  /** The owner on a day of the story. */
  private async at({ month, day }: ToldDay): Promise<Ctx> {
    const now = this.dates.morning(month, day)
    return { ...(await asPerson(this.ctx, personId(this.told.owner))), now }
  }

  /** Null: what it serves is not there, so it is not told. */
  private async servedBy(author: Ctx, known: ReadonlyMap<string, string>) {
    const { serves } = this.told
    if (!serves) return {}
    if ('goal' in serves) {
      const above = known.get(serves.goal)
      return above ? { goal: above } : null
    }
    const objectives = await readObjectives(author)
    const found = objectives.find(({ title }) => title === serves.objective)
    return found ? { objective: found.id } : null
  }
}

/** The ids of the goals that somebody sees, by title. */
async function knownGoals(ctx: Ctx): Promise<ReadonlyMap<string, string>> {
  const { mine, ofMyUnits, ofOtherUnits } = await readGoals(ctx)
  return new Map([...mine, ...ofMyUnits, ...ofOtherUnits].map(({ title, id }) => [title, id]))
}
