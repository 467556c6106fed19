import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import { proposeMotion, readMotions } from '../../motion/index.js'
import { draftObjective, type ObjectiveQuestion, readObjectives } from '../../strategy/index.js'
import { idOf, type Session } from './session.js'
import type { ToldObjective } from './told-objective.js'

/** What the steering committee decides about objectives, through the same verbs as people do. */
export class ToldObjectives {
  constructor(private readonly session: Session) {}

  /** One motion with its votes and its end, as a whole or not at all; false where it is told already. */
  async tell(told: ToldObjective): Promise<boolean> {
    const { ctx, dates } = this.session
    const at = dates.morning(told.proposed.month, told.proposed.day)
    const author = await this.session.as(told.by, at)
    const question = await this.questionOf(author, told)
    const motions = await readMotions(author, { first: 100, subjects: ['OBJECTIVE'] })
    if (motions.some(({ rationale }) => rationale === question.rationale)) return false
    await inTransaction(ctx, async tx => {
      const by = this.session.in(tx, author)
      const { id, revision } = await draftObjective(by, question)
      await proposeMotion(by, { id, revision })
      await this.session.vote(tx, told.votes, { id, at })
      await this.session.close(tx, told, { id, at })
    })
    return true
  }

  private async questionOf(author: Ctx, told: ToldObjective): Promise<ObjectiveQuestion> {
    const { objective, owner, sponsor, horizon, from } = told
    const { dates } = this.session
    const there = (await readObjectives(author, { on: dates.first(from) })).find(
      ({ title, status }) => title === objective.title && status === 'APPROVED',
    )
    return {
      ...objective,
      ...(there && { objective: there.id }),
      owner: idOf(owner),
      sponsor: idOf(sponsor),
      horizon: dates.first(horizon),
      effectiveFrom: dates.first(from),
    }
  }
}
