import type { Ctx } from '../../platform/context.js'
import { NotFound } from '../../platform/errors.js'
import {
  type CommonQuestion,
  chooseCommon,
  draftMotion,
  type MotionAnswer,
  type MotionContent,
} from '../motion/index.js'
import { idOf } from './choose/choose-number.js'
import {
  aboutInitiative,
  type InitiativeMotion,
  initiativeSubject,
  type RiskMotion,
  riskSubject,
} from './initiative-subject.js'
import { readBook } from './read-book.js'
import { type Standing, standingOf } from './standing.js'

export interface InitiativeMotionQuestion
  extends Pick<CommonQuestion, 'effectiveFrom' | 'rationale' | 'decisionReference'> {
  initiative: string
}

/** Writes a motion to take up the newest version of an initiative, from a day on. */
export async function draftInitiativeMotion(
  ctx: Ctx,
  asked: InitiativeMotionQuestion,
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  return draft<InitiativeMotion>(ctx, asked, ({ id, newest }) => ({
    subject: initiativeSubject.subjects[0] ?? 'INITIATIVE',
    content: { initiativeId: id, version: newest.version },
  }))
}

/** Writes a motion to accept the risk that an initiative uses AI while the gate is not open. */
export async function draftRiskMotion(
  ctx: Ctx,
  asked: InitiativeMotionQuestion,
): Promise<MotionAnswer> {
  ctx.demand('motion.propose')
  return draft<RiskMotion>(ctx, asked, ({ id }) => ({
    subject: riskSubject.subjects[0] ?? 'ACCEPT_RISK',
    content: { initiativeId: id },
  }))
}

const draft = <C>(
  ctx: Ctx,
  asked: InitiativeMotionQuestion,
  say: (standing: Standing) => Pick<MotionContent<C>, 'subject' | 'content'>,
): Promise<MotionAnswer> =>
  draftMotion(ctx, async tx => {
    const id = idOf(asked.initiative, 'input.initiative')
    const standing = standingOf(await readBook(tx, {}), id)
    if (!standing) throw new NotFound('There is no such initiative.')
    const common = await chooseCommon(tx, { ...asked, owner: standing.newest.ownerId })
    const about = aboutInitiative(id)
    return { ...common, ...say(standing), about, reviewDate: null, answersId: null }
  })
