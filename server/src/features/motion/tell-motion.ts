import { dayInWords } from '../../domain/calendar/period-label.js'
import type { Ctx } from '../../platform/context.js'
import { notify } from '../notification/index.js'
import { loadDesk } from './answer/desk.js'
import type { Motion } from './motion.js'
import { type ToldMotion, tellMotions } from './subject.js'

type Turn = 'PROPOSED' | 'APPROVED' | 'REJECTED'

const headlines: Record<Turn, string> = {
  PROPOSED: 'A motion is before the committee',
  APPROVED: 'A motion was carried',
  REJECTED: 'A motion was not carried',
}

/** Tells the committee what became of a motion, if and only if the transaction commits. */
export async function tellMotion(tx: Ctx, motion: Motion, turn: Turn): Promise<void> {
  const [{ title, inWords }] = await told(tx, motion)
  const isVote = turn === 'PROPOSED'
  const { id, effectiveFrom, rationale, proposedBy, ownerId } = motion
  await notify(tx, {
    topic: `motion.${turn.toLowerCase()}`,
    severity: 'INFO',
    subject: `${headlines[turn]}: ${title}`,
    sentences: [
      `Motion ${id} proposes ${inWords}, from ${dayInWords(effectiveFrom)}.`,
      `Its rationale: ${rationale}`,
      ...(isVote ? ['Your vote is asked for; it may be changed until the motion is closed.'] : []),
    ],
    link: `/motions/${id}`,
    recipients: {
      people: [proposedBy, ...(ownerId === null ? [] : [ownerId])],
      roles: ['MEMBER', 'CHAIR'],
    },
    dedupeKey: `motion/${id}/${turn}`,
    needsAction: isVote,
  })
}

/** Tells the author of a motion that somebody answered it with another. */
export async function tellAnswer(tx: Ctx, answered: Motion, answer: Motion): Promise<void> {
  const [{ title }, { inWords }] = await told(tx, answered, answer)
  await notify(tx, {
    topic: 'motion.answered',
    severity: 'INFO',
    subject: `Your motion has a counter-proposal: ${title}`,
    sentences: [
      `Motion ${answer.id} answers yours with ${inWords}, from ${dayInWords(answer.effectiveFrom)}.`,
      `Its rationale: ${answer.rationale}`,
    ],
    link: `/motions/${answer.id}`,
    recipients: { people: [answered.proposedBy] },
    dedupeKey: `motion/${answered.id}/answered/${answer.id}`,
  })
}

async function told<M extends readonly Motion[]>(tx: Ctx, ...motions: M) {
  const found = await tellMotions(tx, motions, await loadDesk(tx))
  return motions.map(({ id }) => found.get(id)) as { [K in keyof M]: ToldMotion }
}
