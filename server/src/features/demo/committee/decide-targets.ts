import type { Ctx } from '../../../platform/context.js'
import { inTransaction } from '../../../platform/transaction.js'
import { asPerson } from '../../auth/index.js'
import { assessFeasibility } from '../../feasibility/index.js'
import {
  commentOnMotion,
  decideMotion,
  type MotionAnswer,
  proposeMotion,
  readCommittee,
  readMotions,
  setCommitteeRules,
  voteOnMotion,
  withdrawMotion,
} from '../../motion/index.js'
import { markRead } from '../../notification/index.js'
import {
  chooseContent,
  draftMotion,
  type MotionQuestion,
  readTargetBook,
} from '../../target/index.js'
import { toldMotions, toldRules } from '../story/motions.js'
import { demoPeople } from '../story/people.js'
import type { Timeline } from '../story/timeline.js'
import { CommitteeDates } from './dates.js'
import type { PersonNumber, ToldMotion } from './told-motion.js'

/**
 * The steering committee of the story decides, month by month, through the same verbs as people do.
 * What it decided already stays; a run that was interrupted goes on with the next motion.
 */
export async function decideTargets(ctx: Ctx, timeline: Timeline): Promise<void> {
  ctx.demand('import.apply')
  const committee = new ToldCommittee(ctx, new CommitteeDates(timeline))
  await committee.setRules()
  for (const told of toldMotions) {
    const isNew = await committee.tell(told)
    if (isNew && told.end) await committee.readAll()
  }
}

class ToldCommittee {
  constructor(
    private readonly ctx: Ctx,
    private readonly dates: CommitteeDates,
  ) {}

  async setRules(): Promise<void> {
    const { rules, earlierRules } = await readCommittee(this.ctx)
    const known = new Set([rules, ...earlierRules].map(({ reason }) => reason))
    for (const { by, month, day, rules: next } of toldRules)
      if (!known.has(next.reason))
        await setCommitteeRules(await this.as(by, this.dates.morning(month, day)), next)
  }

  /** One motion with its answers and its end, as a whole or not at all. */
  async tell(told: ToldMotion): Promise<boolean> {
    const { dates } = this
    const at = told.proposed
      ? dates.morning(told.proposed.month, told.proposed.day)
      : dates.after(dates.morning(0, 1), 0, 0)
    const author = await this.as(told.by, at)
    const question = await this.questionOf(told)
    if (await this.isTold(author, question)) return false
    const weighed = await this.weigh(author, question)
    const answers = await this.weighCounters(told, question, at)
    await inTransaction(this.ctx, async tx => {
      const motion = await this.propose(tx, told, { author, question, weighed })
      if (!told.proposed) return
      await this.discuss(tx, told, motion.id, at)
      for (const { counter, question: own, weighed: found, at: then } of answers) {
        const by = await this.as(counter.by, then)
        const asked = { author: by, question: { ...own, answers: motion.id }, weighed: found }
        const answer = await this.propose(tx, { ...counter, proposed: told.proposed }, asked)
        await this.vote(tx, counter, answer.id, then)
      }
      await this.vote(tx, told, motion.id, at)
      await this.close(tx, told, motion.id, at)
    })
    return true
  }

  /** Everybody has read what they were told of what is over. */
  async readAll(): Promise<void> {
    for (const { id } of demoPeople) await markRead(await asPerson(this.ctx, id))
  }

  private async as(number: PersonNumber, now: Date): Promise<Ctx> {
    return { ...(await asPerson(this.ctx, idOf(number))), now }
  }

  /** The person in the transaction that is open. */
  private in(tx: Ctx, person: Ctx): Ctx {
    return { ...person, db: tx.db, sql: tx.sql }
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
      const found = await this.weigh(await this.as(counter.by, then), whole)
      weighed.push({ counter, question, weighed: found, at: then })
    }
    return weighed
  }

  private async propose(
    tx: Ctx,
    told: Pick<ToldMotion, 'proposed'>,
    asked: { author: Ctx; question: MotionQuestion; weighed: unknown },
  ): Promise<MotionAnswer> {
    const author = this.in(tx, asked.author)
    const draft = await draftMotion(author, asked.question)
    if (!told.proposed) return draft
    return proposeMotion(author, { id: draft.id, revision: draft.revision }, asked.weighed)
  }

  private async discuss(tx: Ctx, { comments = [] }: ToldMotion, id: string, at: Date) {
    for (const { by, after, text } of comments) {
      const person = await this.as(by, this.dates.after(at, after, 1))
      await commentOnMotion(this.in(tx, person), { id, text })
    }
  }

  private async vote(tx: Ctx, { votes = {} }: Pick<ToldMotion, 'votes'>, id: string, at: Date) {
    let step = 2
    for (const choice of ['FOR', 'AGAINST', 'ABSTAIN'] as const)
      for (const number of votes[choice] ?? []) {
        const person = await this.as(number, this.dates.after(at, 4, step++))
        await voteOnMotion(this.in(tx, person), { id, choice })
      }
  }

  private async close(tx: Ctx, { end, by }: ToldMotion, id: string, at: Date): Promise<void> {
    if (!end) return
    const when = this.dates.after(at, end.after, 12)
    const person = this.in(tx, await this.as(end.act === 'CLOSE' ? end.by : by, when))
    const revision = 2
    if (end.act === 'WITHDRAW') await withdrawMotion(person, { id, revision, reason: end.reason })
    else await decideMotion(person, { id, revision, minuteReference: end.minutes })
  }
}

const idOf = (number: PersonNumber): string => demoPeople[number - 1]?.id ?? ''

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
