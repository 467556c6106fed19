import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import { asPerson } from '../../auth/index.js'
import {
  changeStage,
  draftInitiative,
  readInitiatives,
  recordBenefits,
  recordCosts,
  setMilestone,
} from '../../initiative/index.js'
import { readObjectives } from '../../strategy/index.js'
import { toldInitiatives } from '../story/initiatives.js'
import { personId } from '../story/people.js'
import type { Timeline } from '../story/timeline.js'
import type { ToldDay, ToldInitiative } from '../story/told-initiative.js'
import { agreeToInitiative } from './agree-to-initiative.js'
import { CommitteeDates } from './dates.js'
import { benefitsOf, byReport, costsOf, type ToldAmount } from './initiative-amounts.js'

/**
 * The initiatives of the story, from the idea to their end, through the same verbs as people use.
 * One that was told stays; a run that was interrupted goes on with the next.
 */
export async function runInitiatives(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  const dates = new CommitteeDates(timeline)
  const { initiatives } = await readInitiatives(ctx, {})
  const objectives = await readObjectives(ctx)
  const known = new Set(initiatives.map(({ title }) => title))
  for (const told of toldInitiatives)
    if (!known.has(told.title))
      await inTransaction(ctx, tx => new ToldRun(tx, dates, told, objectives).tell())
}

class ToldRun {
  constructor(
    private readonly ctx: Ctx,
    private readonly dates: CommitteeDates,
    private readonly told: ToldInitiative,
    private readonly objectives: Awaited<ReturnType<typeof readObjectives>>,
  ) {}

  async tell(): Promise<void> {
    const { told } = this
    const id = await this.write()
    if (!told.approved) return
    await agreeToInitiative(this.ctx, this.dates, {
      id,
      told: { ...told, approved: told.approved },
    })
    if (told.started) await this.stage(id, 'STARTED', told.started)
    await this.plan(id)
    await this.report(id)
    if (told.ended) await this.stage(id, told.ended.stage, told.ended, told.ended.reason)
  }

  /** The owner on a day of the story. */
  private async at(day: ToldDay): Promise<Ctx> {
    const now = this.dates.morning(day.month, day.day)
    return { ...(await asPerson(this.ctx, personId(this.told.owner))), now }
  }

  private async write(): Promise<string> {
    const { told, dates } = this
    const { title, purpose, budget, effortDays, category, kpis, service } = told
    const ctx = await this.at(told.written)
    const { id } = await draftInitiative(ctx, {
      ...{ title, purpose, budget, effortDays, category, kpis },
      owner: personId(told.owner),
      sponsor: personId(told.sponsor),
      startsOn: dates.first(told.from),
      endsOn: dates.first(told.to),
      usesAi: told.usesAi ?? false,
      ...(service && { service }),
      objectives: this.links(),
    })
    const amounts = costsOf(told).map(each => this.planned(each))
    await recordCosts(ctx, { initiative: id, amounts })
    for (const benefit of told.benefits ?? [])
      await recordBenefits(ctx, {
        initiative: id,
        type: benefit.type,
        amounts: benefitsOf(benefit).map(each => this.planned(each)),
      })
    return id
  }

  /** Shares of the objectives of the story that the committee has decided, the first one primary. */
  private links() {
    return this.told.objectives.flatMap(({ title, share }, at) => {
      const found = this.objectives.find(each => each.title === title)
      return found ? [{ objective: found.id, share, isPrimary: at === 0 }] : []
    })
  }

  private planned({ month, planned }: ToldAmount) {
    return { side: 'PLANNED' as const, month: this.dates.first(month), amount: planned }
  }

  private async stage(
    id: string,
    stage: 'STARTED' | 'DONE' | 'STOPPED',
    day: ToldDay,
    reason?: string,
  ) {
    const on = this.dates.day(day.month, day.day)
    await changeStage(await this.at(day), { id, stage, on, reason: reason ?? null })
  }

  /** Milestones are planned when it is agreed to; then they are moved, or done. */
  private async plan(initiative: string): Promise<void> {
    const { told, dates } = this
    const agreed = await this.at({ month: told.approved?.month ?? 0, day: 25 })
    let milestone = 0
    for (const { title, weight, due, first = due, done } of told.milestones) {
      milestone += 1
      const what = { initiative, title, weight }
      await setMilestone(agreed, { ...what, dueOn: dates.day(first.month, first.day) })
      const dueOn = dates.day(due.month, due.day)
      const place = { ...what, milestone, revision: 1, dueOn }
      if (done)
        await setMilestone(await this.at(done), {
          ...place,
          doneOn: dates.day(done.month, done.day),
        })
      else if (first !== due)
        await setMilestone(await this.at({ month: first.month - 1, day: 27 }), place)
    }
  }

  /** What was spent and what came of it, two months at a time, in the month after. */
  private async report(initiative: string): Promise<void> {
    const { told } = this
    for (const reported of byReport(costsOf(told)))
      await recordCosts(await this.at({ month: reported.month + 1, day: 6 }), {
        initiative,
        amounts: reported.amounts.map(each => this.actual(each)),
      })
    for (const benefit of told.benefits ?? []) {
      const { type, evidence, reference } = benefit
      for (const reported of byReport(benefitsOf(benefit)))
        await recordBenefits(await this.at({ month: reported.month + 1, day: 7 }), {
          initiative,
          type,
          amounts: reported.amounts.map(each => ({ ...this.actual(each), evidence, reference })),
        })
    }
  }

  private actual({ month, actual = 0 }: ToldAmount) {
    return { side: 'ACTUAL' as const, month: this.dates.first(month), amount: actual }
  }
}
