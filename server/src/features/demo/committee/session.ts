import type { VoteChoice } from '../../../domain/motion/tally.js'
import type { Ctx } from '../../../platform/context.js'
import { asPerson } from '../../auth/index.js'
import { decideMotion, voteOnMotion, withdrawMotion } from '../../motion/index.js'
import { markRead } from '../../notification/index.js'
import { demoPeople } from '../story/people.js'
import type { CommitteeDates } from './dates.js'
import type { PersonNumber, ToldEnd } from './told-motion.js'

/** Who sits in the committee of the story, and when: its people act in their own name, at their time. */
export class Session {
  constructor(
    readonly ctx: Ctx,
    readonly dates: CommitteeDates,
  ) {}

  async as(number: PersonNumber, now: Date): Promise<Ctx> {
    return { ...(await asPerson(this.ctx, idOf(number))), now }
  }

  /** The person in the transaction that is open. */
  in(tx: Ctx, person: Ctx): Ctx {
    return { ...person, db: tx.db, sql: tx.sql }
  }

  /** Everybody votes, four days after it was proposed. */
  async vote(
    tx: Ctx,
    votes: Partial<Record<VoteChoice, readonly PersonNumber[]>>,
    { id, at }: { id: string; at: Date },
  ): Promise<void> {
    let step = 2
    for (const choice of ['FOR', 'AGAINST', 'ABSTAIN'] as const)
      for (const number of votes[choice] ?? []) {
        const person = await this.as(number, this.dates.after(at, 4, step++))
        await voteOnMotion(this.in(tx, person), { id, choice })
      }
  }

  /** Ends a motion that was drafted and proposed, and not touched since. */
  async close(
    tx: Ctx,
    { end, by }: { end: ToldEnd; by: PersonNumber },
    { id, at }: { id: string; at: Date },
  ): Promise<void> {
    const when = this.dates.after(at, end.after, 12)
    const person = this.in(tx, await this.as(end.act === 'CLOSE' ? end.by : by, when))
    const revision = 2
    if (end.act === 'WITHDRAW') await withdrawMotion(person, { id, revision, reason: end.reason })
    else await decideMotion(person, { id, revision, minuteReference: end.minutes })
  }

  /** Everybody has read what they were told of what is over. */
  async readAll(): Promise<void> {
    for (const { id } of demoPeople) await markRead(await asPerson(this.ctx, id))
  }
}

export const idOf = (number: PersonNumber): string => demoPeople[number - 1]?.id ?? ''
