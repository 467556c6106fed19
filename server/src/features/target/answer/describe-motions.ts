import { isRetroactive, restatedInWords } from '../../../domain/target/motion/effective-date.js'
import type { Ctx } from '../../../platform/context.js'
import { countVotes, loadCommittee } from '../decide/count-votes.js'
import type { Motion } from '../motion.js'
import { loadRelatives } from '../stores/motion.store.js'
import { loadEvents, loadVotes } from '../stores/motion-record.store.js'
import { type AgreedTarget, loadVersions, loadWaivers } from '../stores/target.store.js'
import { loadDesk } from './desk.js'
import { describeMotion, type MotionAnswer } from './motion-answer.js'
import { describeVersion } from './version-answer.js'
import { viewerOf } from './viewer.js'

/** Motions with everything around them: votes, history, answers and what came of them. */
export async function describeMotions(
  ctx: Ctx,
  motions: readonly Motion[],
): Promise<MotionAnswer[]> {
  if (motions.length === 0) return []
  const ids = motions.map(({ id }) => id)
  const [desk, committee, votes, events, relatives, versions, waivers] = await Promise.all([
    loadDesk(ctx),
    loadCommittee(ctx),
    loadVotes(ctx, ids),
    loadEvents(ctx, ids),
    loadRelatives(ctx, motions),
    loadVersions(ctx),
    loadWaivers(ctx),
  ])
  const told = (found: AgreedTarget | undefined) =>
    found ? describeVersion(found, waivers, desk) : null
  const settings = desk.organisation
  return motions.map(motion => {
    const { id, state, grain, effectiveFrom, effectiveTo, decidedAt } = motion
    const asked = { now: decidedAt ?? ctx.now, grain, settings }
    const around = {
      votes: votes.filter(({ motionId }) => motionId === id),
      events: events.filter(({ motionId }) => motionId === id),
      tally: state === 'PROPOSED' ? countVotes(motion, votes, committee) : motion.tally,
      target: told(versions.find(version => version.id === motion.versionId)),
      result: told(versions.find(({ motionId }) => motionId === id)),
      answers: relatives.find(other => other.id === motion.answersId) ?? null,
      counterProposals: relatives.filter(({ answersId }) => answersId === id),
      isRetroactive: isRetroactive(effectiveFrom, asked),
      restates: restatedInWords(effectiveFrom, effectiveTo, asked),
      viewer: viewerOf(ctx),
    }
    return describeMotion(motion, around, desk)
  })
}
