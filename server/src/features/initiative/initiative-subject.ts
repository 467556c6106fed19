import { isOpen } from '../../domain/initiative/stage.js'
import type { Ctx, Place } from '../../platform/context.js'
import { Precondition } from '../../platform/errors.js'
import { loadDirectory } from '../directory/index.js'
import { type Approval, defineSubject, type Motion, type MotionContent } from '../motion/index.js'
import { tellInitiatives, tellRisks } from './answer/tell-motions.js'
import { acceptRisk, approveInitiative } from './approve-initiative.js'
import { readBook } from './read-book.js'
import { type Standing, standingOf } from './standing.js'

/** What a motion to take up an initiative adds: which version of it. */
export interface InitiativeMotion {
  initiativeId: number
  version: number
}

/** What a motion to accept the risk of AI adds. */
export interface RiskMotion {
  initiativeId: number
}

export const aboutInitiative = (id: number): string => `initiative/${id}`

/** A version is taken up or not, whatever the period. */
const common = {
  placeOf,
  grainOf: () => 'MONTH' as const,
  overtaken: 'Another decision about this initiative was taken at the same time. Look again.',
}

export const initiativeSubject = defineSubject<InitiativeMotion>({
  ...common,
  subjects: ['INITIATIVE'],
  lockOf: ({ content }) => aboutInitiative(content.initiativeId),
  async demandSound(tx, { content: { initiativeId, version } }) {
    const { newest, approvals } = await openOne(tx, initiativeId)
    if (newest.version !== version)
      throw new Precondition(
        'The initiative was changed since: write a motion about what it is now.',
      )
    if (approvals.some(each => each.version === version))
      throw new Precondition('The committee has agreed to this version already.')
  },
  takeEffect: (tx, motion, approval) =>
    approveInitiative(tx, { ...decisionOf(motion, approval), version: motion.content.version }),
  tell: tellInitiatives,
})

export const riskSubject = defineSubject<RiskMotion>({
  ...common,
  subjects: ['ACCEPT_RISK'],
  lockOf: ({ content }) => aboutInitiative(content.initiativeId),
  async demandSound(tx, { content: { initiativeId } }) {
    const { inForce, risk } = await openOne(tx, initiativeId)
    if (!inForce.usesAi)
      throw new Precondition('It uses no artificial intelligence: there is no risk to accept.')
    if (risk) throw new Precondition('The committee has accepted this risk already.')
  },
  takeEffect: (tx, motion, approval) =>
    acceptRisk(tx, { ...decisionOf(motion, approval), reason: motion.rationale }),
  tell: tellRisks,
})

/** That of the service whose figures it is to move, so that its owner may propose it; else all. */
async function placeOf(
  ctx: Ctx,
  { content }: MotionContent<InitiativeMotion | RiskMotion>,
): Promise<Place | null> {
  const standing = standingOf(await readBook(ctx, {}), content.initiativeId)
  const { services } = await loadDirectory(ctx)
  const service = services.find(({ code }) => code === standing?.newest.service)
  return service ? { departmentId: service.departmentId, serviceId: service.id } : null
}

async function openOne(tx: Ctx, id: number): Promise<Standing> {
  const standing = standingOf(await readBook(tx, {}), id)
  if (standing && isOpen(standing.stage.stage)) return standing
  throw new Precondition(
    'The initiative is over, or there is none: nothing of it is left to decide.',
  )
}

const decisionOf = (
  { id, content, effectiveFrom }: Motion<InitiativeMotion | RiskMotion>,
  { approvedBy }: Approval,
) => ({ id: content.initiativeId, motionId: id, fromOn: effectiveFrom, decidedBy: approvedBy })
