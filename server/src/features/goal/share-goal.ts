import type { Ctx } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { demandPerson } from '../auth/index.js'
import { idOf } from '../motion/index.js'
import { notify } from '../notification/index.js'
import type { GoalAnswer } from './answer/goal-answer.js'
import { holdGoal } from './hold-goal.js'
import { readGoal } from './read-goal.js'
import { endShare, insertShare } from './stores/goal-record.store.js'
import { writeInOwnName } from './stores/in-own-name.store.js'

export interface GoalShare {
  id: string
  /** Id of a person; absent: everybody who signs in. */
  with?: string | null
}

/** Lets somebody else see a personal goal with all that is on record of it, until it is taken back. */
export function shareGoal(ctx: Ctx, { id, with: other }: GoalShare): Promise<GoalAnswer> {
  ctx.demand('goal.own')
  return writeInOwnName(ctx, async tx => {
    const { goal } = await holdGoal(tx, idOf(id, 'id'))
    if (goal.kind !== 'PERSON')
      throw new Precondition('Goals of departments and teams are seen by everybody already.')
    if (goal.state === 'DRAFT')
      throw new Precondition('A draft is shared by nobody: make it active first.')
    if (other === goal.ownerId)
      throw refuse('input.with', 'It is your own already.', ['another person, or nobody for all'])
    if (other != null) await demandPerson(tx, other, 'input.with')
    await insertShare(tx, { goalId: goal.id, ownerId: goal.ownerId, withId: other ?? null })
    const shared = await readGoal(tx, { id })
    if (other != null) await tellOf(tx, shared, other)
    return shared
  })
}

/**
 * Says that something was shared, and not what: a message stays when the goal is taken back, and
 * mails and programs that listen are no place for it.
 */
const tellOf = (tx: Ctx, { id, owner }: GoalAnswer, other: string) =>
  notify(tx, {
    topic: 'goal.shared',
    severity: 'INFO',
    subject: `${owner.name} has shared a goal with you`,
    sentences: ['You see it, and what is reported on it, until it is taken back.'],
    link: `/goals/${id}`,
    recipients: { people: [other] },
    dedupeKey: `goal/${id}/shared/${other}`,
    isInboxOnly: true,
  })

/** Takes back what was shared; from the next request on it is not seen. */
export function unshareGoal(ctx: Ctx, { id, with: other }: GoalShare): Promise<GoalAnswer> {
  ctx.demand('goal.own')
  return writeInOwnName(ctx, async tx => {
    const { goal } = await holdGoal(tx, idOf(id, 'id'))
    await endShare(tx, { goalId: goal.id, withId: other ?? null })
    return readGoal(tx, { id })
  })
}
