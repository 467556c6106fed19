import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import { assessFeasibility } from '../../feasibility/index.js'
import {
  commentOnMotion,
  type MotionAnswer,
  proposeMotion,
  readCommittee,
  readMotions,
  setCommitteeRules,
} from '../../motion/index.js'
import {
  chooseContent,
  draftMotion,
  type MotionQuestion,
  readTargetBook,
} from '../../target/index.js'
import { toldRules } from '../story/motions.js'
import type { CommitteeDates } from './dates.js'
import { idOf, type Session } from './session.js'
import type { ToldMotion } from './told-motion.js'

/** What the steering committee decides about targets, through the same verbs as people do. */
export class ToldTargets {
  private readonly ctx: Ctx
  private readonly dates: CommitteeDates

  constructor(private readonly session: Session) {
    this.ctx = session.ctx
    this.dates = session.dates
  }

  async setRules(): Promise<void> {
    const { rules, earlierRules } = await readCommittee(this.ctx)
    const known = new Set([rules, ...earlierRules].map(({ reason }) => reason))
    for (const { by, month, day, rules: next } of toldRules)
      if (!known.has(next.reason))
        await setCommitteeRules(await this.session.as(by, this.dates.morning(month, day)), next)
  }

  /** One motion with its answers and its end, as a whole or not at all. */
  async tell(told: ToldMotion): Promise<boolean> {
    const { dates } = this
    const at = told.proposed
      ? dates.morning(told.proposed.month, told.proposed.day)
      : dates.after(dates.morning(0, 1), 0, 0)
    const author = await this.session.as(told.by, at)
    const question = await this.questionOf(told)
    if (await this.isTold(author, question)) return false
    const weighed = await this.weigh(author, question)
    const answers = await this.weighCounters(told, question, at)
    await inTransaction(this.ctx, async tx => {
      const motion = await this.propose(tx, told, { author, question, weighed })
      if (!told.proposed) return
      await this.discuss(tx, told, motion.id, at)
      for (const { counter, question: own, weighed: found, at: then } of answers) {
        const by = await this.session.as(counter.by, then)
        const asked = { author: by, question: { ...own, answers: motion.id }, weighed: found }
        const answer = await this.propose(tx, { ...counter, proposed: told.proposed }, asked)
        await this.session.vote(tx, counter.votes ?? {}, { id: answer.id, at: then })
      }
      await this.session.vote(tx, told.votes ?? {}, { id: motion.id, at })
      const { end, by } = told
      if (end) await this.session.close(tx, { end, by }, { id: motion.id, at })
    })
    return true
  }

  private async isTold(author: Ctx, { rationale, kpi }: MotionQuestion): Promise<boolean> {
    const motions = await readMotions(author, { first: 100, kpi: kpi ?? null })
    return motions.some(
      motion => motion.rationale === rationale && motion.proposedBy.id === author.actor.id,
    )
  }

  private async questionOf(told: Omit<ToldMotion, 'proposed'>): Promise<MotionQuestion> {
    const { question, from, to, owner, about } = told
    const { terms } = question
    const version = about === undefined ? undefined : await this.versionOf(about)
    return {
      ...question,
      ...(terms && { terms: datedTerms(terms, this.dates) }),
      effectiveFrom: this.dates.first(from),
      ...(to !== undefined && { effectiveTo: this.dates.first(to) }),
      ...(owner !== undefined && { owner: idOf(owner) }),
      ...(version !== undefined && { targetVersion: version }),
    }
  }

  private async versionOf(rationale: string): Promise<string> {
    const { versions } = await readTargetBook(this.ctx)
    return String(versions.find(version => version.rationale === rationale)?.id ?? 0)
  }

  private async weigh(author: Ctx, question: MotionQuestion): Promise<unknown> {
    return assessFeasibility(author, await chooseContent(author, question))
  }

  private async weighCounters(told: ToldMotion, { kpi, scope }: MotionQuestion, at: Date) {
    const weighed = []
    for (const counter of told.counters ?? []) {
      const then = this.dates.after(at, counter.after, 0)
      const question = await this.questionOf(counter)
      const whole = { ...question, kpi: kpi ?? null, scope: scope ?? null }
      const found = await this.weigh(await this.session.as(counter.by, then), whole)
      weighed.push({ counter, question, weighed: found, at: then })
    }
    return weighed
  }

  private async propose(
    tx: Ctx,
    told: Pick<ToldMotion, 'proposed'>,
    asked: { author: Ctx; question: MotionQuestion; weighed: unknown },
  ): Promise<MotionAnswer> {
    const author = this.session.in(tx, asked.author)
    const draft = await draftMotion(author, asked.question)
    if (!told.proposed) return draft
    return proposeMotion(author, { id: draft.id, revision: draft.revision }, asked.weighed)
  }

  private async discuss(tx: Ctx, { comments = [] }: ToldMotion, id: string, at: Date) {
    for (const { by, after, text } of comments) {
      const person = await this.session.as(by, this.dates.after(at, after, 1))
      await commentOnMotion(this.session.in(tx, person), { id, text })
    }
  }
}

function datedTerms(
  terms: NonNullable<MotionQuestion['terms']>,
  dates: CommitteeDates,
): NonNullable<MotionQuestion['terms']> {
  const { baselineDate, targetDate, tabled } = terms
  return {
    ...terms,
    ...(baselineDate && { baselineDate: dates.named(baselineDate) }),
    ...(targetDate && { targetDate: dates.named(targetDate) }),
    ...(tabled && { tabled: tabled.map(row => ({ ...row, from: dates.named(row.from) })) }),
  }
}
