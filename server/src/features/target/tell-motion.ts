import type { Ctx } from '../../platform/context.js'
import { loadDirectory } from '../directory/index.js'
import { notify } from '../notification/index.js'
import { describeAbout } from './answer/about.js'
import { subjectInWords } from './answer/subject-in-words.js'
import type { Motion } from './motion.js'

type Turn = 'PROPOSED' | 'APPROVED' | 'REJECTED'

const headlines: Record<Turn, string> = {
  PROPOSED: 'A motion is before the committee',
  APPROVED: 'A motion was carried',
  REJECTED: 'A motion was not carried',
}

/** Tells the committee what became of a motion, if and only if the transaction commits. */
export async function tellMotion(tx: Ctx, motion: Motion, turn: Turn): Promise<void> {
  const directory = await loadDirectory(tx)
  const { kpiName, scope } = describeAbout(motion, directory)
  const isVote = turn === 'PROPOSED'
  const { id, effectiveFrom, rationale, proposedBy, ownerId } = motion
  await notify(tx, {
    topic: `motion.${turn.toLowerCase()}`,
    severity: 'INFO',
    subject: `${headlines[turn]}: ${kpiName}, ${scope.label}`,
    sentences: [
      `Motion ${id} proposes ${subjectInWords(motion, { directory })}, from ${effectiveFrom}.`,
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
  const directory = await loadDirectory(tx)
  const { kpiName, scope } = describeAbout(answered, directory)
  await notify(tx, {
    topic: 'motion.answered',
    severity: 'INFO',
    subject: `Your motion has a counter-proposal: ${kpiName}, ${scope.label}`,
    sentences: [
      `Motion ${answer.id} answers yours with ${subjectInWords(answer, { directory })}, from ${answer.effectiveFrom}.`,
      `Its rationale: ${answer.rationale}`,
    ],
    link: `/motions/${answer.id}`,
    recipients: { people: [answered.proposedBy] },
    dedupeKey: `motion/${answered.id}/answered/${answer.id}`,
  })
}
