import type { GateState } from '../../domain/initiative/ai-mark.js'
import { mayFollow, nextStages, type Stage } from '../../domain/initiative/stage.js'
import type { Ctx } from '../../platform/context.js'
import { Conflict } from '../../platform/errors.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { loadOrganisation } from '../directory/index.js'
import type { InitiativeAnswer } from './answer/initiative-answer.js'
import { choosePastDay } from './choose/choose-day.js'
import { idOf } from './choose/choose-number.js'
import { chooseOptionalText } from './choose/choose-text.js'
import { actingPerson, holdOwn } from './hold-own.js'
import { readGate } from './read-gate.js'
import { readInitiative } from './read-initiative.js'
import type { Standing } from './standing.js'
import { insertStage } from './stores/initiative.store.js'

export interface StageChange {
  id: string
  stage: Stage
  /** Day from which it stands there; not ahead. */
  on: string
  /** Why; needed to stop it. */
  reason?: string | null
}

/**
 * Starts, ends or stops an initiative. It is approved by a motion of the committee alone.
 * @throws Invalid for a stage that cannot follow.
 */
export async function changeStage(ctx: Ctx, change: StageChange): Promise<InitiativeAnswer> {
  ctx.demand('initiative.report')
  const authorId = actingPerson(ctx)
  return inTransaction(ctx, async tx => {
    const { standing, day } = await holdOwn(tx, idOf(change.id, 'id'))
    demandNext(standing, change)
    const fromOn = choosePastDay('on', change.on, day)
    if (fromOn < standing.stage.fromOn)
      throw refuse('on', 'It stood elsewhere on that day.', [
        `a date from ${standing.stage.fromOn} on`,
      ])
    const reason = chooseOptionalText('reason', change.reason, 600)
    if (change.stage === 'STOPPED' && reason === null)
      throw refuse('reason', 'Say why it is stopped.', ['1 to 600 characters'])
    const number = standing.stage.number + 1
    const { id } = standing
    const gate = await gateAtStart(tx, standing, { stage: change.stage, fromOn })
    if (
      !(await insertStage(tx, { id, number, stage: change.stage, fromOn, reason, gate, authorId }))
    )
      throw new Conflict('This initiative was moved meanwhile: read it again.')
    return readInitiative(tx, { id: change.id })
  })
}

function demandNext({ stage }: Standing, change: StageChange): void {
  const possible = nextStages[stage.stage].filter(next => next !== 'APPROVED')
  if (mayFollow(stage.stage, change.stage) && change.stage !== 'APPROVED') return
  const message =
    change.stage === 'APPROVED'
      ? 'An initiative is approved by a motion of the committee: propose one.'
      : `After ${stage.stage} it cannot be ${change.stage}.`
  throw refuse('stage', message, possible)
}

/** Kept with the start of what uses AI, so that it can be told for good whether it was too early. */
async function gateAtStart(
  tx: Ctx,
  { inForce }: Standing,
  { stage, fromOn }: { stage: Stage; fromOn: string },
): Promise<GateState | null> {
  if (stage !== 'STARTED' || !inForce.usesAi) return null
  const { timeZone } = await loadOrganisation(tx)
  return readGate(tx, { day: fromOn, timeZone })
}
