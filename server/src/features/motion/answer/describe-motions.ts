import { isRetroactive, restatedInWords } from '../../../domain/motion/effective-date.js'
import type { Ctx } from '../../../platform/context.js'
import { countVotes, loadCommittee } from '../decide/count-votes.js'
import type { Motion } from '../motion.js'
import { loadRelatives } from '../stores/motion.store.js'
import { loadEvents, loadVotes } from '../stores/motion-record.store.js'
import { rulesOf, type ToldMotion, tellMotions } from '../subject.js'
import { loadDesk } from './desk.js'
import { describeMotion, type MotionAnswer } from './motion-answer.js'
import { viewerOf } from './viewer.js'

/** Motions with everything around them: votes, history, answers and what came of them. */
export async function describeMotions(
  ctx: Ctx,
  motions: readonly Motion[],
): Promise<MotionAnswer[]> {
  if (motions.length === 0) return []
  const ids = motions.map(({ id }) => id)
  const [desk, committee, votes, events, relatives] = await Promise.all([
    loadDesk(ctx),
    loadCommittee(ctx),
    loadVotes(ctx, ids),
    loadEvents(ctx, ids),
    loadRelatives(ctx, motions),
  ])
  const all = new Map([...motions, ...relatives].map(motion => [motion.id, motion]))
  const told = await tellMotions(ctx, [...all.values()], desk)
  const mentioned = (motion: Motion) => ({ motion, told: told.get(motion.id) as ToldMotion })
  const settings = desk.organisation
  return motions.map(motion => {
    const { id, state, effectiveFrom, effectiveTo, decidedAt } = motion
    const grain = rulesOf(motion).grainOf(motion)
    const asked = { now: decidedAt ?? ctx.now, grain, settings }
    const answered = relatives.find(other => other.id === motion.answersId)
    const around = {
      told: told.get(id) as ToldMotion,
      votes: votes.filter(({ motionId }) => motionId === id),
      events: events.filter(({ motionId }) => motionId === id),
      tally: state === 'PROPOSED' ? countVotes(motion, votes, committee) : motion.tally,
      answers: answered ? mentioned(answered) : null,
      counterProposals: relatives.filter(({ answersId }) => answersId === id).map(mentioned),
      isRetroactive: isRetroactive(effectiveFrom, asked),
      restates: restatedInWords(effectiveFrom, effectiveTo, asked),
      viewer: viewerOf(ctx),
    }
    return describeMotion(motion, around, desk)
  })
}
